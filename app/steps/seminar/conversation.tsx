import { Button, Card, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { MarkWords } from './mark-words.tsx'
import { PassageCard } from './passage-card.tsx'
import { listenForSelection } from './selection.client.ts'
import type { ShownPassage, Turn } from './seminar-view.ts'
import { SpokenTurn } from './spoken-turn.tsx'
import type { ThemeChoice } from './theme-choice.ts'

type Marking = { segmentId: string; from: number; to: number; isByKeyboard: boolean }

/** One child's words, turn by turn, with the passages marked in them beside. */
export function Conversation({
	conversation,
	themes,
	isClosed,
	isMentor,
}: {
	conversation: {
		number: number
		withInterpreter: boolean
		guardianPresent: boolean
		turns: readonly Turn[]
		passages: readonly ShownPassage[]
	}
	themes: readonly ThemeChoice[]
	isClosed: boolean
	isMentor: boolean
}) {
	const t = useText()
	const words = useRef<HTMLOListElement>(null)
	const [marking, setMarking] = useState<Marking>()
	const { number, turns, passages } = conversation
	useEffect(() => {
		if (isClosed || !words.current) return
		return listenForSelection(words.current, (selected) => setMarking({ ...selected, isByKeyboard: false }))
	}, [isClosed])

	return (
		<>
			<section className="seminar-words" aria-labelledby="conversation">
				<Heading level={2} data-size="md" id="conversation">
					{t.seminar.child(number)}
				</Heading>
				{(conversation.withInterpreter || conversation.guardianPresent) && (
					<div className="ui-row">
						{conversation.withInterpreter && <Tag data-color="info">{t.seminar.viaInterpreter}</Tag>}
						{conversation.guardianPresent && <Tag data-color="info">{t.seminar.guardianPresent}</Tag>}
					</div>
				)}
				{!isClosed && <Paragraph data-size="sm">{t.seminar.markHow}</Paragraph>}
				<ol ref={words}>
					{turns.map((turn) => (
						<li key={turn.segmentId}>
							<SpokenTurn
								turn={turn}
								marked={passages.filter(({ segmentId }) => segmentId === turn.segmentId)}
								onMark={
									isClosed
										? undefined
										: (span) => setMarking({ segmentId: turn.segmentId, ...span, isByKeyboard: true })
								}
							/>
							{marking?.segmentId === turn.segmentId && !isClosed && turn.speaker !== 'interviewer' && (
								<MarkWords
									key={`${marking.from}-${marking.to}`}
									number={number}
									turn={turn}
									span={marking}
									takesFocus={marking.isByKeyboard}
									themes={themes}
									onDone={() => setMarking(undefined)}
								/>
							)}
						</li>
					))}
				</ol>
				{!isClosed && <StepAside number={number} />}
			</section>
			<section className="seminar-passages" aria-labelledby="passages">
				<Heading level={2} data-size="xs" id="passages">
					{t.seminar.passages}
				</Heading>
				{passages.length === 0 && <Paragraph>{t.seminar.noPassages}</Paragraph>}
				<ul>
					{passages.map((passage) => (
						<li key={passage.id}>
							<Card>
								<PassageCard
									passage={passage}
									themes={themes}
									isEarlier={!turns.some(({ segmentId }) => segmentId === passage.segmentId)}
									isClosed={isClosed}
									isMentor={isMentor}
								/>
							</Card>
						</li>
					))}
				</ul>
			</section>
		</>
	)
}

function StepAside({ number }: { number: number }) {
	const t = useText()
	return (
		<Details>
			<Details.Summary>{t.seminar.stepAsideHeading}</Details.Summary>
			<Details.Content>
				<Form method="post" className="ui-stack">
					<Paragraph>{t.seminar.stepAsideLead}</Paragraph>
					<input type="hidden" name="number" value={number} />
					<Button type="submit" name="act" value="stepAside" variant="secondary" className="ui-fit">
						{t.seminar.stepAside}
					</Button>
				</Form>
			</Details.Content>
		</Details>
	)
}
