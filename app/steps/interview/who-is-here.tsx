import { Checkbox, Fieldset, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { CIRCUMSTANCES, type Circumstance } from '#transcripts/notes-of-marks.ts'

type Present = Readonly<Partial<Record<Circumstance, boolean>>>

/** Before the first question: an interpreter, a parent, signs or pictures instead of speech (X11, X12, X15). */
export function WhoIsHere({
	present,
	onPresent,
}: {
	present: Present
	onPresent: (who: Circumstance, isYes: boolean) => void
}) {
	const t = useText()
	return (
		<Fieldset>
			<Fieldset.Legend>{t.conversation.whoIsHere}</Fieldset.Legend>
			{CIRCUMSTANCES.map((who) => (
				<Checkbox
					key={who}
					value={who}
					label={t.conversation.present[who]}
					description={present[who] ? t.conversation.presentLead[who] : undefined}
					checked={present[who] === true}
					onChange={(event) => onPresent(who, event.target.checked)}
				/>
			))}
		</Fieldset>
	)
}

/** During the questions: a short line for each, so that nobody forgets that somebody translates. */
export function PresentReminders({ present }: { present: Present }) {
	const t = useText()
	return CIRCUMSTANCES.filter((who) => present[who]).map((who) => (
		<Paragraph key={who} data-size="sm" className="talk-reminder">
			{t.conversation.reminders[who]}
		</Paragraph>
	))
}
