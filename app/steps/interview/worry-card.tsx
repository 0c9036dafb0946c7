import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Urgency } from '../worry-urgency.ts'
import { HandOverForm } from './hand-over-form.tsx'
import { useWhen } from './use-when.ts'

type Reminder = {
	id: string
	raisedAt: Date
	raisedBy: string | null
	urgency: Urgency
	handedOverAt: Date | null
	handedOverHow: 'reported' | 'handedOver' | null
	handedOverTo: string | null
	decision: 'mayBeUsed' | 'staysOut' | null
}

/** One reminder: when Oro was pressed and by whom, how urgent it has become, and what is to be said about it now. */
export function WorryCard({ reminder, decides }: { reminder: Reminder; decides: boolean }) {
	const t = useText()
	const when = useWhen()
	const { id, raisedAt, raisedBy, urgency, handedOverAt, handedOverHow, handedOverTo, decision } = reminder
	const isOpen = handedOverAt === null
	return (
		<Card className="ui-stack worry-card" data-urgency={urgency} data-color={isOpen ? 'danger' : 'neutral'}>
			<div className="ui-row">
				<Heading level={2} data-size="sm">
					{t.worry.raised(raisedBy ?? t.worry.somebody, when(raisedAt))}
				</Heading>
				<Tag data-color={isOpen ? 'danger' : 'success'}>{t.worry.urgencies[urgency]}</Tag>
			</div>
			{isOpen && <Paragraph>{t.worry.openLead}</Paragraph>}
			{isOpen && <HandOverForm reminderId={id} />}
			{handedOverAt && handedOverHow && (
				<Paragraph>{t.worry.done[handedOverHow](handedOverTo ?? '', when(handedOverAt))}</Paragraph>
			)}
			{handedOverAt && !decides && !decision && <Paragraph>{t.worry.waitsForMentor}</Paragraph>}
			{handedOverAt && decides && <Decide reminderId={id} decision={decision} />}
		</Card>
	)
}

function Decide({ reminderId, decision }: { reminderId: string; decision: Reminder['decision'] }) {
	const t = useText()
	return (
		<Form method="post" action="/worries" className="ui-stack">
			<Paragraph>{decision ? t.worry.decisions[decision] : t.worry.decideLead}</Paragraph>
			<input type="hidden" name="reminderId" value={reminderId} />
			<input type="hidden" name="act" value="decide" />
			<div className="ui-row">
				{decision !== 'staysOut' && (
					<Button type="submit" name="decision" value="staysOut" variant="secondary">
						{t.worry.staysOut}
					</Button>
				)}
				{decision !== 'mayBeUsed' && (
					<Button type="submit" name="decision" value="mayBeUsed" variant="secondary">
						{t.worry.mayBeUsed}
					</Button>
				)}
			</div>
		</Form>
	)
}
