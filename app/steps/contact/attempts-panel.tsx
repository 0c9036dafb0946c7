import { Button, Field, Heading, Label, List, Paragraph, Select } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { CHANNELS, OUTCOMES } from './contact-forms.ts'

/** The attempts so far and a form for the next. */
export function AttemptsPanel({
	attempts,
}: {
	attempts: readonly { channel: (typeof CHANNELS)[number]; outcome: string; on: string }[]
}) {
	const t = useText()
	return (
		<section className="ui-stack contact-panel" aria-labelledby="contact-attempts">
			<Heading level={2} data-size="sm" id="contact-attempts">
				{t.contact.attemptsHeading}
			</Heading>
			{attempts.length === 0 && <Paragraph>{t.contact.noAttempts}</Paragraph>}
			{attempts.length > 0 && (
				<List.Unordered>
					{attempts.map(({ channel, outcome, on }, index) => (
						<List.Item key={index}>
							{on}: {t.contact.channels[channel]} – {t.contact.outcomes[outcome as (typeof OUTCOMES)[number]]}
						</List.Item>
					))}
				</List.Unordered>
			)}
			<Paragraph data-size="sm">{t.contact.attemptsLead}</Paragraph>
			<Form method="post" className="contact-row">
				<Field>
					<Label>{t.contact.channel}</Label>
					<Select name="channel" defaultValue="phone">
						{CHANNELS.map((channel) => (
							<Select.Option key={channel} value={channel}>
								{t.contact.channels[channel]}
							</Select.Option>
						))}
					</Select>
				</Field>
				<Field>
					<Label>{t.contact.outcome}</Label>
					<Select name="outcome" defaultValue="reached">
						{OUTCOMES.map((outcome) => (
							<Select.Option key={outcome} value={outcome}>
								{t.contact.outcomes[outcome]}
							</Select.Option>
						))}
					</Select>
				</Field>
				<Button type="submit" name="act" value="attempt" variant="secondary">
					{t.contact.saveAttempt}
				</Button>
			</Form>
		</section>
	)
}
