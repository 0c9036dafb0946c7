import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Card = { childName: string; guardianName: string; phone: string; note: string }

/** Who to call, readable for her own interviewer only. */
export function CardPanel({ card }: { card: Card | null }) {
	const t = useText()
	return (
		<section className="ui-stack contact-panel" aria-labelledby="contact-card">
			<Heading level={2} data-size="sm" id="contact-card">
				{t.contact.cardHeading}
			</Heading>
			<Paragraph>{t.contact.cardLead}</Paragraph>
			<Form method="post" className="ui-stack">
				{(['childName', 'guardianName', 'phone', 'note'] as const).map((name) => (
					<Textfield
						key={name}
						label={t.contact[name]}
						name={name}
						defaultValue={card?.[name] ?? ''}
						autoComplete="off"
					/>
				))}
				<Button type="submit" name="act" value="card" variant="secondary" className="ui-fit">
					{t.contact.saveCard}
				</Button>
			</Form>
		</section>
	)
}
