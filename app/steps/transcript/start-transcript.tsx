import { Button, Card, Field, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** Where a transcript comes from when the computer does not write it: the notes, or a person who types. */
export function StartTranscript({ hasSound, isEmpty }: { hasSound: boolean; isEmpty: boolean }) {
	const t = useText()
	return (
		<>
			{!hasSound && (
				<Card className="ui-stack">
					<Paragraph>{t.transcript.fromNotesLead}</Paragraph>
					<Form method="post">
						<Button type="submit" name="act" value="notes">
							{t.transcript.fromNotes}
						</Button>
					</Form>
				</Card>
			)}
			<Form method="post" className="ui-stack">
				<Field>
					<Label>{t.transcript.typedHeading}</Label>
					<Field.Description>{t.transcript.typedLabel}</Field.Description>
					<Textarea name="typed" rows={8} aria-invalid={isEmpty || undefined} />
					{isEmpty && <ValidationMessage>{t.transcript.typedEmpty}</ValidationMessage>}
				</Field>
				<Button type="submit" name="act" value="typed" variant="secondary" className="ui-fit">
					{t.transcript.typedSave}
				</Button>
			</Form>
		</>
	)
}
