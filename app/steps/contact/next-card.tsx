import { Button, Card, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { AnswerCard } from './answer-card.tsx'
import { AskCard, SomebodySaysNo } from './ask-card.tsx'
import type { ContactView } from './contact-view.server.ts'
import { NeedsForm } from './needs-form.tsx'
import type { Person } from './next-step.ts'
import { NoCard } from './no-card.tsx'
import { NEXT_HEADING } from './said-card.tsx'
import { TimeForm } from './time-form.tsx'

type Props = { view: ContactView; whoSaysNo: Person | undefined; isAnswering: boolean; channel: string | null }

/** The one thing to do now; everything else on the page looks back. */
export function NextCard({ view, whoSaysNo, isAnswering, channel }: Props) {
	const t = useText()
	const { step } = view
	if (whoSaysNo && !view.startedInterviewId) return <NoCard who={whoSaysNo} view={view} />
	switch (step.key) {
		case 'no':
			return view.startedInterviewId ? <Ready view={view} /> : <NoCard who={step.who} view={view} />
		case 'ready':
			return <Ready view={view} />
		case 'needs':
			return (
				<Card className="ui-stack" data-color="accent">
					<Heading level={2} data-size="md" id={NEXT_HEADING}>
						{t.contact.needsHeading}
					</Heading>
					<Paragraph>{t.contact.needsLead(view.language ?? '')}</Paragraph>
					<NeedsForm needs={view.needs} language={view.language} />
				</Card>
			)
		case 'kept':
			return (
				<Card className="ui-stack" data-color="warning">
					<Heading level={2} data-size="md" id={NEXT_HEADING}>
						{t.contact.keptHeading}
					</Heading>
					{t.contact.keptPoints.map((point) => (
						<Paragraph key={point}>{point}</Paragraph>
					))}
					<NeedsForm needs={view.needs} language={view.language} />
					<SomebodySaysNo view={view} />
				</Card>
			)
		case 'card':
			return (
				<Card className="ui-stack" data-color="accent">
					<Heading level={2} data-size="md" id={NEXT_HEADING}>
						{t.contact.cardHeading}
					</Heading>
					<Paragraph>{t.contact.cardLead}</Paragraph>
					<CardForm card={null} />
				</Card>
			)
		case 'ask':
			return isAnswering ? (
				<AnswerCard who={step.who} view={view} />
			) : (
				<AskCard who={step.who} view={view} channel={channel} />
			)
	}
}

function Ready({ view }: Pick<Props, 'view'>) {
	const t = useText()
	return (
		<Card className="ui-stack" data-color="success">
			<Heading level={2} data-size="md" id={NEXT_HEADING}>
				{t.contact.readyHeading}
			</Heading>
			<Paragraph>{view.informsGuardian ? t.contact.allThereTell : t.contact.allThere}</Paragraph>
			{view.needs?.needsInterpreter && <Paragraph>{t.contact.interpreterToo}</Paragraph>}
			{view.isProtected ? <Paragraph>{t.contact.protectedTime}</Paragraph> : <TimeForm view={view} />}
			<Form method="post" action={`/assignments/${view.assignmentId}/interview`}>
				<Button type="submit" data-size="lg" className="contact-big">
					{t.contact.start}
				</Button>
			</Form>
			<SomebodySaysNo view={view} />
		</Card>
	)
}

/** Who to call, readable for her own interviewer only. */
export function CardForm({ card }: { card: ContactView['card'] }) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			{(['childName', 'guardianName', 'phone', 'note'] as const).map((name) => (
				<Textfield
					key={name}
					label={t.contact[name]}
					name={name}
					type={name === 'phone' ? 'tel' : 'text'}
					defaultValue={card?.[name] ?? ''}
					autoComplete="off"
				/>
			))}
			<Button type="submit" name="act" value="card" className="contact-big">
				{t.contact.saveCard}
			</Button>
		</Form>
	)
}
