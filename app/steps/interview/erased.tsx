import { Button, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { OpenWorry } from './open-worry.tsx'
import { useForgetting } from './use-ending.tsx'
import { useWhen } from './use-when.ts'

/** The child chose “Radera allt”: a receipt, and nothing else but a worry that still must be reported. */
export function Erased({
	interviewId,
	at,
	openWorryId,
}: {
	interviewId: string
	at: Date | null
	openWorryId: string | null
}) {
	useForgetting(interviewId, true)
	const t = useText()
	const when = useWhen()
	return (
		<Page heading={t.interview.erased} lead={t.interview.erasedLead} next={t.interview.erasedNext}>
			{openWorryId && <OpenWorry reminderId={openWorryId} />}
			{at && <Paragraph>{t.interview.erasedAt(when(at))}</Paragraph>}
			<Button asChild className="ui-fit">
				<Link to="/">{t.ui.toStart}</Link>
			</Button>
		</Page>
	)
}
