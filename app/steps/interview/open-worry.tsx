import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** A worry that nobody has taken over yet (X7). It stays until somebody says that it is reported or handed over. */
export function OpenWorry() {
	const t = useText()
	return (
		<Alert data-color="danger">
			<div className="interview-dialog-part">
				<Heading level={2} data-size="xs">
					{t.interview.openWorry}
				</Heading>
				<Paragraph>{t.interview.openWorryLead}</Paragraph>
				<Form method="post">
					<Button type="submit" name="act" value="handOver" data-color="danger">
						{t.interview.handedOver}
					</Button>
				</Form>
			</div>
		</Alert>
	)
}
