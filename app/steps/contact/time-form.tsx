import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { ContactView } from './contact-view.server.ts'

/** When to meet, and a file for the calendar that reveals nothing. */
export function TimeForm({ view: { time, minutes, assignmentId } }: { view: ContactView }) {
	const t = useText()
	return (
		<>
			<Form method="post" className="contact-row">
				<Textfield label={t.contact.on} name="on" type="date" defaultValue={time?.on ?? ''} required />
				<Textfield label={t.contact.time} name="time" type="time" defaultValue={time?.time ?? ''} required />
				<Textfield
					label={t.contact.minutes}
					name="minutes"
					type="number"
					min={10}
					max={240}
					defaultValue={time?.minutes ?? minutes}
					required
				/>
				<Button type="submit" name="act" value="time" variant="secondary">
					{t.contact.saveTime}
				</Button>
			</Form>
			{time && (
				<div className="ui-stack">
					<Button asChild variant="secondary" className="ui-fit">
						<a href={`/assignments/${assignmentId}/calendar`} download>
							{t.contact.calendar}
						</a>
					</Button>
					<Paragraph data-size="sm">{t.contact.calendarHelp}</Paragraph>
				</div>
			)}
		</>
	)
}
