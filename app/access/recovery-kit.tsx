import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'

/** Shown once, to be printed and locked in: without this key nothing can be read again if the server is lost. */
export function RecoveryKit({
	kit,
	masterKeyFile,
	organisation,
}: {
	kit?: string
	masterKeyFile: string
	organisation: string
}) {
	const t = useText()
	return (
		<Page heading={t.access.kit} lead={t.access.kitLead(organisation)} next={t.access.kitNext}>
			{kit ? <p className="access-secret">{kit}</p> : <Alert data-color="warning">{t.access.kitAlreadyThere}</Alert>}
			<Paragraph>{t.access.kitFile(masterKeyFile)}</Paragraph>
			<Paragraph>{t.access.kitOpens}</Paragraph>
			<pre className="access-secret">{t.access.kitCommands}</pre>
			<Button asChild className="ui-fit access-no-print">
				<Link to="/sign-in" reloadDocument>
					{t.access.kitPrinted}
				</Link>
			</Button>
		</Page>
	)
}
