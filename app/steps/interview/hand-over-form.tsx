import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** Confirm that the worry report is made, or who has taken over making it (X7): “anmält / överlämnat till …”. */
export function HandOverForm({ reminderId }: { reminderId: string }) {
	const t = useText()
	return (
		<Form method="post" action="/worries" className="ui-stack">
			<input type="hidden" name="reminderId" value={reminderId} />
			<Fieldset>
				<Fieldset.Legend>{t.worry.whatHappened}</Fieldset.Legend>
				<Radio name="how" value="reported" label={t.worry.reported} required />
				<Radio name="how" value="handedOver" label={t.worry.handedOver} required />
			</Fieldset>
			<Textfield
				name="to"
				label={t.worry.toWhom}
				description={t.worry.toWhomLead}
				maxLength={80}
				autoComplete="off"
				required
			/>
			<Button type="submit" name="act" value="handOver" data-color="danger" className="ui-fit">
				{t.worry.confirm}
			</Button>
		</Form>
	)
}
