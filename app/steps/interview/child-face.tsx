import { Paragraph } from '@digdir/designsystemet-react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import { AidPicture } from './aids/aid-picture.tsx'
import type { Board, KeptBoard } from './aids/placed.ts'
import { isPlacing, PlacingAid } from './aids/placing-aid.tsx'
import { StopCard } from './aids/stop-card.tsx'
import type { QuestionState } from './fold-marks.ts'
import { ReadAloud } from './read-aloud.tsx'
import { ScreenHeading } from './screen-heading.tsx'
import type { Screen } from './screens-of.ts'

type Question = Extract<Screen, { kind: 'question' }>

export type Face = {
	screen: Question
	question: QuestionState | undefined
	handlerName: string
	board: Board | undefined
	hasStopCard: boolean
	onShow: (aid: string, value: string, words: string) => void
	onPlace: (aid: string, board: Board, kept: KeptBoard) => void
	onStop: () => void
}

/**
 * The child's face of the screen: one large question and something to touch. It is given nothing else, so that it can
 * show nothing else: no notes, no follow-ups, nobody else's answers.
 */
export function ChildFace({ screen, question, handlerName, board, hasStopCard, onShow, onPlace, onStop }: Face) {
	const t = useText()
	const { text, aid } = screen.question
	const words = spokenWords(text, handlerName)
	return (
		<section className="talk-child" aria-label={t.conversation.childsFace} lang="sv">
			<div className="talk-child-top">
				<Paragraph data-size="sm" className="talk-section">
					{screen.heading}
				</Paragraph>
				<ReadAloud words={words} />
				{hasStopCard && (
					<button type="button" className="talk-stop-card" onClick={onStop}>
						<StopCard />
						<span>{childsWords.stop}</span>
					</button>
				)}
			</div>
			<ScreenHeading isQuestion>{words}</ScreenHeading>
			{aid && isPlacing(aid) && (
				<PlacingAid
					aid={aid}
					board={board}
					kept={question?.placed}
					onChange={(next, kept) => onPlace(aid, next, kept)}
				/>
			)}
			{aid && !isPlacing(aid) && (
				<AidPicture aid={aid} value={question?.value} onShow={(value, shown) => onShow(aid, value, shown)} />
			)}
		</section>
	)
}
