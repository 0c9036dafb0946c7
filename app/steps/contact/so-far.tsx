import { Button, Details, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { OUTCOMES } from './contact-forms.ts'
import type { ContactView } from './contact-view.server.ts'
import { NeedsForm } from './needs-form.tsx'
import { CardForm } from './next-card.tsx'

/** What has been tried and said, folded away: the card, the attempts, every yes with a way to take it back, the needs. */
export function SoFar({ view }: { view: ContactView }) {
	const t = useText()
	const { card, attempts, said, needs, step } = view
	return (
		<section className="ui-stack" aria-labelledby="so-far">
			<Heading level={2} data-size="sm" id="so-far">
				{t.contact.soFar}
			</Heading>
			<Details>
				<Details.Summary>{t.contact.attemptsHeading(attempts.length)}</Details.Summary>
				<Details.Content>
					{attempts.length === 0 && <Paragraph>{t.contact.noAttempts}</Paragraph>}
					<List.Unordered>
						{attempts.map(({ channel, outcome, on }, index) => (
							<List.Item key={index}>
								{on}: {t.contact.channels[channel]} – {t.contact.outcomes[outcome as (typeof OUTCOMES)[number]]}
							</List.Item>
						))}
					</List.Unordered>
				</Details.Content>
			</Details>
			<Details>
				<Details.Summary>{t.contact.saidHeading(said.filter(({ isYes }) => isYes).length)}</Details.Summary>
				<Details.Content>
					{said.length === 0 && <Paragraph>{t.contact.nothingSaid}</Paragraph>}
					<ul className="contact-said">
						{said.map((one) => (
							<li key={one.id}>
								<span>
									{one.on}: {t.contact.people[one.givenBy]} – {t.contact.kinds[one.kind]}:{' '}
									{one.isYes ? t.contact.yes : t.contact.no}
								</span>
								{one.isYes && (
									<Form method="post">
										<input type="hidden" name="consentId" value={one.id} />
										<Button
											type="submit"
											name="act"
											value="takeBack"
											variant="tertiary"
											data-size="sm"
											aria-label={t.contact.takeBackWhat(t.contact.people[one.givenBy], t.contact.kinds[one.kind])}
										>
											{t.contact.takeBack}
										</Button>
									</Form>
								)}
							</li>
						))}
					</ul>
				</Details.Content>
			</Details>
			{card && (
				<Details>
					<Details.Summary>{t.contact.cardHeading}</Details.Summary>
					<Details.Content className="ui-stack">
						<Paragraph>{t.contact.cardLead}</Paragraph>
						<CardForm card={card} />
					</Details.Content>
				</Details>
			)}
			{step.key !== 'needs' && step.key !== 'kept' && (
				<Details>
					<Details.Summary>{t.contact.needsHeading}</Details.Summary>
					<Details.Content>
						<NeedsForm needs={needs} language={view.language} />
					</Details.Content>
				</Details>
			)}
		</section>
	)
}
