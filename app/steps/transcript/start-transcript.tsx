import { Alert, Button, Field, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { TypedMistake } from './typed-text.ts'

/** What the page answers when nothing could be kept. */
export type StartMistake = TypedMistake | 'hasNoNotes' | 'isTaken' | 'isLocked'

type Props = { mistake?: StartMistake | undefined; onTyping: (isTyping: boolean) => void }

/** Where a transcript comes from when the computer does not write it: the notes, or a person who types. */
export function StartTranscript({ mistake, onTyping }: Props) {
	const { transcript } = useText()
	const wrong = mistake === 'isEmpty' || mistake === 'isTooLong' || mistake === 'isNoText' ? mistake : undefined
	return (
		<div className="ui-stack">
			<Form method="post" className="ui-stack">
				<Paragraph>{transcript.fromNotesLead}</Paragraph>
				<Button type="submit" name="act" value="notes" className="ui-fit">
					{transcript.fromNotes}
				</Button>
				{mistake === 'hasNoNotes' && (
					<Alert data-color="warning" role="alert">
						{transcript.noNotes}
					</Alert>
				)}
			</Form>
			<Form method="post" className="ui-stack">
				<Field>
					<Label>{transcript.typedHeading}</Label>
					<Field.Description>{transcript.typedLabel}</Field.Description>
					<Textarea
						name="typed"
						rows={8}
						lang="sv"
						aria-invalid={wrong !== undefined || undefined}
						onChange={({ target }) => onTyping(target.value.trim() !== '')}
					/>
					{wrong && <ValidationMessage>{transcript.typedWrong[wrong]}</ValidationMessage>}
				</Field>
				{(mistake === 'isTaken' || mistake === 'isLocked') && (
					<Alert data-color="danger" role="alert">
						{mistake === 'isTaken' ? transcript.isTaken : transcript.locked}
					</Alert>
				)}
				<Button type="submit" name="act" value="typed" variant="secondary" className="ui-fit">
					{transcript.typedSave}
				</Button>
			</Form>
		</div>
	)
}
