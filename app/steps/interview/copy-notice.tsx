import { Alert } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

/** The page was opened without network, from the copy on this device: what is missing, and that nothing is lost. */
export function CopyNotice() {
	const t = useText()
	return (
		<aside className="recorder-copy">
			<Alert data-color="info">{t.interview.withoutNetwork}</Alert>
		</aside>
	)
}
