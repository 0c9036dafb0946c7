import { Button, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '../i18n/text.ts'

/** Shown once to the administrator, who hands it over in person. */
export function OneTimePassword({ password }: { password: string }) {
	const t = useText()
	return (
		<div className="ui-stack" role="status">
			<Paragraph>{t.access.oneTimeWhy}</Paragraph>
			<p className="access-secret">{password}</p>
			<Button asChild className="ui-fit">
				<Link to="/members">{t.access.toMembers}</Link>
			</Button>
		</div>
	)
}
