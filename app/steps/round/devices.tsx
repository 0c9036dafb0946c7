import { Alert, Button, Card, Heading, List, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { devicesOf } from './devices.server.ts'

type Hers = Awaited<ReturnType<typeof devicesOf>>[number]
type Recall = Hers['recalls'][number]

/** On each interviewer's card: whether her device is called in, what it answered and when, and what to do while it waits (X20). */
export function Devices({ devices, isCalledIn }: { devices: readonly Hers[]; isCalledIn: boolean | undefined }) {
	const t = useText()
	if (devices.length === 0 && isCalledIn === undefined) return null
	return (
		<section className="ui-stack" aria-labelledby="devices">
			<Heading level={2} data-size="sm" id="devices">
				{t.recall.cardHeading}
			</Heading>
			<Paragraph>{t.recall.cardLead}</Paragraph>
			{isCalledIn !== undefined && (
				<Alert data-color={isCalledIn ? 'success' : 'info'} role="status">
					{isCalledIn ? t.recall.calledIn : t.recall.nothingToCallIn}
				</Alert>
			)}
			{devices.map((hers) => (
				<Device key={hers.memberId} {...hers} />
			))}
		</section>
	)
}

function Device({ memberId, name, mayLie, recalls }: Hers) {
	const t = useText()
	const isWaiting = recalls.some(isOpen)
	return (
		<Card asChild>
			<section className="ui-stack" aria-label={name}>
				<Heading level={3} data-size="xs">
					{name}
				</Heading>
				{recalls.map((recall) => (
					<OneRecall key={recall.id} recall={recall} />
				))}
				{isWaiting && <Paragraph>{t.recall.whatToDo}</Paragraph>}
				{mayLie && !isWaiting && (
					<Form method="post" className="ui-stack">
						<input type="hidden" name="member" value={memberId} />
						<Paragraph>{t.recall.mayLie}</Paragraph>
						<Button type="submit" name="act" value="recall" variant="secondary" className="ui-fit">
							{t.recall.callIn(name)}
						</Button>
					</Form>
				)}
			</section>
		</Card>
	)
}

function OneRecall({ recall }: { recall: Recall }) {
	const t = useText()
	const state = recall.calledOffOn ? 'calledOff' : recall.answeredOn ? 'answered' : 'waiting'
	return (
		<div className="ui-stack">
			<div className="ui-row">
				<Tag data-color={state === 'waiting' ? 'warning' : state === 'answered' ? 'success' : 'neutral'}>
					{t.recall[state]}
				</Tag>
				<span>
					{t.recall.talk(recall.number)} · {t.recall.since(recall.on, t.recall.codes[recall.code])}
				</span>
			</div>
			{recall.answers.length === 0 && state === 'waiting' && <Paragraph>{t.recall.noAnswer}</Paragraph>}
			{recall.calledOffOn && <Paragraph>{t.recall.calledOffOn(recall.calledOffOn)}</Paragraph>}
			{recall.answers.length > 0 && (
				<List.Unordered>
					{recall.answers.map((answer) => (
						<List.Item key={answer.id}>
							<Said answer={answer} isAnswered={state === 'answered'} />
						</List.Item>
					))}
				</List.Unordered>
			)}
		</div>
	)
}

function Said({ answer, isAnswered }: { answer: Recall['answers'][number]; isAnswered: boolean }) {
	const t = useText()
	const { on, wasEmpty, sentCount, deletedCount, leftCount } = answer
	const trouble = Object.keys(t.recall.troublesThere).find((one) => one === answer.trouble)
	const why = trouble ? t.recall.troublesThere[trouble as keyof typeof t.recall.troublesThere] : ''
	if (wasEmpty) return isAnswered ? t.recall.nothingLeft(on) : t.recall.wasEmpty(on)
	if (leftCount > 0 || (trouble && trouble !== 'soundMissing' && trouble !== 'notWanted'))
		return t.recall.stuckThere(on, leftCount, why)
	return `${t.recall.emptied(on, sentCount, deletedCount)} ${why}`
}

function isOpen({ answeredOn, calledOffOn }: Recall) {
	return !answeredOn && !calledOffOn
}
