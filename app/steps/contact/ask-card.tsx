import { Button, Card, Details, Heading, Link as TextLink, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Form, Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { failedSince, MOST_ATTEMPTS } from '../consent-rules.ts'
import { CHANNELS, OUTCOMES } from './contact-forms.ts'
import type { ContactView } from './contact-view.server.ts'
import type { Person } from './next-step.ts'
import { letterPath } from './letters.ts'
import { NEXT_HEADING } from './said-card.tsx'
import { saidBy, WORDS_TO_SAY, wordsFor } from './words-to-say.ts'

/** The next attempt: whom and how, words ready to read aloud, and what came of it as large buttons. */
export function AskCard({ who, view, channel }: { who: Person; view: ContactView; channel: string | null }) {
	const t = useText()
	const via = view.isProtected ? 'secretary' : (CHANNELS.find((one) => one === channel) ?? 'phone')
	const failed = failedSince(view.attempts).length
	return (
		<Card className="ui-stack" data-color="accent">
			<div className="ui-row">
				<Tag>{t.contact.stepOf(view.people.findIndex((one) => one === who) + 1, view.people.length)}</Tag>
				{failed > 0 && failed < MOST_ATTEMPTS && (
					<Tag data-color="neutral">{t.contact.attemptOf(failed + 1, MOST_ATTEMPTS)}</Tag>
				)}
			</div>
			<Heading level={2} data-size="md" id={NEXT_HEADING}>
				{t.contact.ask[via](t.contact.askWho[who])}
			</Heading>
			{!view.isProtected && <Channels via={via} />}
			{view.card?.phone && via !== 'letter' && (
				<Paragraph>
					{who === 'child' ? view.card.childName : view.card.guardianName}{' '}
					<TextLink href={`${via === 'sms' ? 'sms' : 'tel'}:${view.card.phone.replaceAll(/[^+\d]/g, '')}`}>
						{view.card.phone}
					</TextLink>
				</Paragraph>
			)}
			<Words via={via} who={who} view={view} />
			<Form method="post" className="contact-results" aria-label={t.contact.whatHappened}>
				<input type="hidden" name="act" value="attempt" />
				<input type="hidden" name="channel" value={via} />
				{OUTCOMES.filter((outcome) => outcome === 'reached' || !view.isUnreachable).map((outcome) => (
					<Button
						key={outcome}
						type="submit"
						name="outcome"
						value={outcome}
						data-size="lg"
						variant={outcome === 'reached' ? 'primary' : 'secondary'}
					>
						{via === 'secretary' ? t.contact.secretaryOutcomes[outcome] : t.contact.outcomes[outcome]}
					</Button>
				))}
			</Form>
			{view.isUnreachable && (
				<Form method="post" className="ui-stack">
					<Paragraph>{t.contact.unreachable}</Paragraph>
					<Button type="submit" name="act" value="unreachable" variant="secondary" data-size="lg">
						{t.contact.saveUnreachable}
					</Button>
				</Form>
			)}
			<SomebodySaysNo view={view} />
		</Card>
	)
}

/** A no may come at any time and from anybody: from somebody who has not been asked yet, and after a yes. */
export function SomebodySaysNo({ view }: { view: ContactView }) {
	const t = useText()
	if (view.startedInterviewId) return null
	return (
		<div className="ui-row">
			{view.people.map((who) => (
				<TextLink key={who} asChild>
					<Link to={`?no=${who}`}>{t.contact.saysNoTo[who]}</Link>
				</TextLink>
			))}
		</div>
	)
}

type Via = (typeof CHANNELS)[number] | 'secretary'

function Channels({ via }: { via: Via }) {
	const t = useText()
	return (
		<nav className="contact-channels" aria-label={t.contact.channel}>
			{CHANNELS.map((channel) => (
				<Link
					key={channel}
					to={`?via=${channel}`}
					aria-current={channel === via ? 'true' : undefined}
					preventScrollReset
				>
					{t.contact.channels[channel]}
				</Link>
			))}
		</nav>
	)
}

function Words({ via, who, view }: { via: Via; who: Person; view: ContactView }) {
	const t = useText()
	const words = wordsFor(via, who)
	const firstName = view.name.split(' ')[0] ?? ''
	if (!words)
		return (
			<Paragraph>
				{t.contact.letterLead}{' '}
				<TextLink asChild>
					<Link to={letterPath(view, who)}>{t.contact.toLetter}</Link>
				</TextLink>
			</Paragraph>
		)
	return (
		<>
			<div>
				<Heading level={3} data-size="2xs">
					{via === 'sms' ? t.contact.smsWords : t.contact.sayWords}
				</Heading>
				<Paragraph className="contact-words" lang="sv">
					{saidBy(words, { name: via === 'sms' ? firstName : view.name, unit: view.unit })}
				</Paragraph>
			</div>
			{via === 'sms' && <Paragraph data-size="sm">{t.contact.smsHelp}</Paragraph>}
			{via === 'phone' && (
				<div>
					<Details>
						<Details.Summary>{t.contact.voicemail}</Details.Summary>
						<Details.Content>
							<Paragraph className="contact-words" lang="sv">
								{saidBy(WORDS_TO_SAY.voicemail, { name: firstName, unit: '' })}
							</Paragraph>
							<Paragraph data-size="sm">{t.contact.voicemailHelp}</Paragraph>
						</Details.Content>
					</Details>
				</div>
			)}
		</>
	)
}
