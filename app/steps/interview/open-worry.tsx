import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { HandOverForm } from './hand-over-form.tsx'

/** A worry that nobody has taken over yet (X7). It stays until somebody says that it is reported or handed over. */
export function OpenWorry({ reminderId }: { reminderId: string }) {
	const t = useText()
	return (
		<Alert data-color="danger">
			<div className="interview-dialog-part">
				<Heading level={2} data-size="xs">
					{t.worry.openHeading}
				</Heading>
				<Paragraph>{t.worry.openLead}</Paragraph>
				<HandOverForm reminderId={reminderId} />
			</div>
		</Alert>
	)
}
