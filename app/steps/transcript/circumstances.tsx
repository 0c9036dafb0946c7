import { Alert, Tag } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

export type Known = {
	withInterpreter: boolean | null
	guardianPresent: boolean | null
	mayQuote: boolean | null
	wantsToRead: boolean | null
}

/** What must be known of how the conversation was held before its words are read: interpreter (X11), parent (X15), quotes. */
export function Circumstances({ known }: { known: Known }) {
	const { circumstances } = useText().editor
	return (
		<>
			{(known.withInterpreter === true || known.guardianPresent === true) && (
				<div className="ui-row">
					{known.withInterpreter && <Tag data-color="info">{circumstances.interpreter}</Tag>}
					{known.guardianPresent && <Tag data-color="info">{circumstances.guardian}</Tag>}
				</div>
			)}
			{known.mayQuote === false && <Alert>{circumstances.noQuotes}</Alert>}
			{known.wantsToRead === true && <Alert>{circumstances.wantsToRead}</Alert>}
		</>
	)
}
