import { Button, Details, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { CodeSelect } from './code-select.tsx'
import { HANDOVER_CODES, SWAP_CODES } from './draw-codes.ts'

type Standing = {
	assignmentId: string
	name: string
	place: number
	reference: string
	isProtected: boolean
	/** With whose child hers may be swapped. */
	partners: readonly string[]
	state: 'contact' | 'begun' | 'held'
}

/** Who has which child, for the mentor alone, with what may be changed: hand over with one tap, or swap for a reason. */
export function StandingList({ standing }: { standing: readonly Standing[] }) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="standing">
			<Heading level={2} data-size="sm" id="standing">
				{t.drawing.standingHeading}
			</Heading>
			<Paragraph>{standing.length > 0 ? t.drawing.standingLead : t.drawing.noStanding}</Paragraph>
			{standing.length > 0 && (
				<ul className="draw-standing">
					{standing.map((one) => (
						<li key={one.assignmentId}>
							<Details>
								<Details.Summary>
									<span>
										<strong>{one.name}</strong> · {one.reference}, {t.drawing.place(one.place)} ·{' '}
										{t.drawing.states[one.state]}
										{one.isProtected && ` · ${t.drawing.protectedIdentity}`}
									</span>
								</Details.Summary>
								<Details.Content className="ui-stack">
									<HandOver assignment={one} />
									{one.state === 'contact' && <Swap assignment={one} standing={standing} />}
								</Details.Content>
							</Details>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}

function HandOver({ assignment: { assignmentId, state } }: { assignment: Standing }) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			<input type="hidden" name="act" value="handOver" />
			<input type="hidden" name="assignment" value={assignmentId} />
			<Heading level={3} data-size="2xs">
				{state === 'contact' ? t.drawing.handOver : t.drawing.sheIsAway}
			</Heading>
			<Paragraph data-size="sm">{state === 'contact' ? t.drawing.handOverLead : t.drawing.becameHandlerLead}</Paragraph>
			<div className="ui-row">
				{HANDOVER_CODES.map((code) => (
					<Button key={code} type="submit" name="code" value={code} variant="secondary" data-size="sm">
						{t.drawing.handoverCodes[code]}
					</Button>
				))}
			</div>
		</Form>
	)
}

function Swap({ assignment, standing }: { assignment: Standing; standing: readonly Standing[] }) {
	const t = useText()
	const others = standing.filter(({ assignmentId }) => assignment.partners.includes(assignmentId))
	if (others.length === 0) return null
	return (
		<Form method="post" className="ui-stack">
			<input type="hidden" name="assignment" value={assignment.assignmentId} />
			<Heading level={3} data-size="2xs">
				{t.drawing.swap}
			</Heading>
			<Paragraph data-size="sm">{t.drawing.swapLead}</Paragraph>
			<Field>
				<Label>{t.drawing.swapWith}</Label>
				<Select name="other" required defaultValue="">
					<Select.Option value="" disabled>
						{t.drawing.choose}
					</Select.Option>
					{others.map(({ assignmentId, name }) => (
						<Select.Option key={assignmentId} value={assignmentId}>
							{name}
						</Select.Option>
					))}
				</Select>
			</Field>
			<CodeSelect codes={SWAP_CODES} words={t.drawing.swapCodes} />
			<Textfield label={t.drawing.note} name="note" />
			<Button type="submit" name="act" value="swap" variant="secondary" className="ui-fit">
				{t.drawing.swapButton}
			</Button>
		</Form>
	)
}
