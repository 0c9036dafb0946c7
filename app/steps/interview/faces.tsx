import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import type { Board } from './aids/placed.ts'
import { AssentScreen } from './assent-screen.tsx'
import type { Band } from './band-of.ts'
import { ChildAlone } from './child-alone.tsx'
import { ChildFace } from './child-face.tsx'
import { InterviewerStrip } from './interviewer-strip.tsx'
import { QuestionCards } from './question-cards.tsx'
import type { Screen } from './screens-of.ts'
import { PicturePanel } from './picture-panel.tsx'
import type { useMarks } from './use-marks.tsx'
import type { Pictures } from './use-pictures.tsx'
import { WordsScreen } from './words-screen.tsx'

type FacesProps = {
	screen: Screen
	screens: readonly Screen[]
	marks: ReturnType<typeof useMarks>
	pictures: Pictures
	support: readonly SupportContact[]
	guide: { band: Band; aids: readonly string[] }
	isSoundAllowed: boolean
	isSoundPlanned: boolean
	isCards: boolean
	isAlone: boolean
	isSoundStopped: boolean
	setIsAlone: (isAlone: boolean) => void
	onTick: (checkId: string, isYes: boolean) => void
	onCards: () => void
	onChoose: (place: number) => void
	onNext: () => void
	onSkip: () => void
	onPause: () => void
	onStop: () => void
	onErase: () => void
	onWorry: () => void
	/** What always stands in the interviewer's strip. */
	children: React.ReactNode
}

/** Two faces of one screen: the child's, and a slim strip for the interviewer; or the child's alone. */
export function Faces({
	screen,
	screens,
	marks,
	pictures,
	support,
	guide,
	isSoundAllowed,
	isSoundPlanned,
	isCards,
	isAlone,
	isSoundStopped,
	setIsAlone,
	children,
	...acts
}: FacesProps) {
	const t = useText()
	const { state, mark } = marks
	const [handlerName, setHandlerName] = useState('')
	const [boards, setBoards] = useState<Readonly<Record<string, Board>>>({})
	const question = state.questions.get(screen.id)
	const hasCards = guide.aids.includes('samtalskort')

	const isDrawing = screen.kind === 'question' && screen.question.aid === 'rita'
	const picturePanel = screen.kind !== 'assent' && !isCards && (
		<PicturePanel questionId={screen.id} {...{ isDrawing, pictures }} />
	)

	const childs = isCards ? (
		<QuestionCards {...{ screens, handlerName }} questions={state.questions} onChoose={acts.onChoose} />
	) : screen.kind === 'question' ? (
		<ChildFace
			key={screen.id}
			{...{ screen, question, handlerName }}
			board={boards[screen.id]}
			hasStopCard={guide.aids.includes('stopkort')}
			onShow={(aid, value, words) => mark({ kind: 'showed', questionId: screen.id, aid, value, words })}
			onPlace={(aid, board, kept) => {
				setBoards((before) => ({ ...before, [screen.id]: board }))
				marks.takeAway(question?.namedIds ?? [])
				mark({ kind: 'placed', questionId: screen.id, aid, ...kept })
			}}
			onStop={acts.onStop}
		/>
	) : null

	if (isAlone && childs) {
		return (
			<ChildAlone
				band={guide.band}
				hasCards={hasCards && !isCards}
				isSoundStopped={isSoundStopped}
				onBack={() => setIsAlone(false)}
				{...acts}
			>
				{childs}
			</ChildAlone>
		)
	}
	return (
		<div className="talk-faces" data-has-child={childs ? true : undefined}>
			{childs}
			{screen.kind === 'assent' && (
				<AssentScreen
					{...{ screen, handlerName, setHandlerName, isSoundAllowed, isSoundPlanned }}
					ticks={state.ticks}
					present={state.present}
					onTick={acts.onTick}
					onPresent={(who, isYes) => mark({ kind: 'present', who, isYes })}
				/>
			)}
			{screen.kind === 'words' && (
				<WordsScreen key={screen.id} {...{ screen, handlerName, support }} isLast={screens.at(-1) === screen} />
			)}
			<section className="talk-strip" aria-label={t.conversation.strip}>
				{children}
				{hasCards && !isCards && screen.kind !== 'assent' && (
					<Button variant="secondary" onClick={acts.onCards}>
						{t.conversation.cards}
					</Button>
				)}
				{/* Where they draw, the camera is first in reach. */}
				{isDrawing && picturePanel}
				{screen.kind === 'question' && !isCards && (
					<InterviewerStrip
						{...{ screen, question, handlerName, mark }}
						present={state.present}
						writes={marks}
						onTakeBack={(noteId) => {
							mark({ kind: 'tookBack', noteId })
							marks.takeAway([noteId])
						}}
					/>
				)}
				{!isDrawing && picturePanel}
			</section>
		</div>
	)
}
