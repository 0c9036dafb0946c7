import { Alert, Button, Field, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** What the page answers when nothing could be kept. */
export type StartMistake = 'isEmpty' | 'hasNoNotes' | 'isTaken'

/** Where a transcript comes from when the computer does not write it: the notes, or a person who types. */
export function StartTranscript({
	mistake,
	onTyping,
}: {
	mistake?: StartMistake
	onTyping: (isTyping: boolean) => void
}) {
	const t = useText()
	const isEmpty = mistake === 'isEmpty'
	return (
		<div className="ui-stack">
			<Form method="post" className="ui-stack">
				<Paragraph>{t.transcript.fromNotesLead}</Paragraph>
				<Button type="submit" name="act" value="notes" className="ui-fit">
					{t.transcript.fromNotes}
				</Button>
				{mistake === 'hasNoNotes' && (
					<Alert data-color="warning" role="alert">
						{t.transcript.noNotes}
					</Alert>
				)}
			</Form>
			<Form method="post" className="ui-stack">
				<Field>
					<Label>{t.transcript.typedHeading}</Label>
					<Field.Description>{t.transcript.typedLabel}</Field.Description>
					<Textarea
						name="typed"
						rows={8}
						lang="sv"
						aria-invalid={isEmpty || undefined}
						onChange={({ target }) => onTyping(target.value.trim() !== '')}
					/>
					{isEmpty && <ValidationMessage>{t.transcript.typedEmpty}</ValidationMessage>}
				</Field>
				{mistake === 'isTaken' && (
					<Alert data-color="danger" role="alert">
						{t.transcript.changedMeanwhile}
					</Alert>
				)}
				<Button type="submit" name="act" value="typed" variant="secondary" className="ui-fit">
					{t.transcript.typedSave}
				</Button>
			</Form>
		</div>
	)
}
