import { useCallback, useState } from 'react'
import type { SupportContact } from '#guides/guide.ts'
import type { InterviewMark } from '#transcripts/notes-of-marks.ts'
import { AssentScreen } from './assent-screen.tsx'
import { childsYes, ticksMissing } from './childs-yes.ts'
import { ConversationBar } from './conversation-bar.tsx'
import { Over } from './over.tsx'
import { PauseScreen } from './pause-screen.tsx'
import { ProgressDots } from './progress-dots.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { RecorderBar } from './recorder-bar.tsx'
import type { Screen } from './screens-of.ts'
import type { SoundThere } from './sound-shelf.client.ts'
import { StopDialog } from './stop-dialog.tsx'
import { hasSound, useForgetting, useLeaving } from './use-ending.tsx'
import { useMarks } from './use-marks.tsx'
import { WordsScreen } from './words-screen.tsx'
import { WorryDialog } from './worry-dialog.tsx'

export type ConversationProps = {
	interview: { id: string; wordsRecipient: string; soundRecipient: string }
	/** The interviewer chose sound and the guardians' consent is there; the child's own tick comes on top. */
	isSoundPlanned: boolean
	/** What the server already has of the sound; null when nothing. */
	there: SoundThere | null
	/** False while the unit's keys are away: earlier notes cannot be shown, new ones are kept. */
	isReadable: boolean
	known: readonly InterviewMark[]
	screens: readonly Screen[]
	support: readonly SupportContact[]
	dutyPhone: string | null
}

/** The whole conversation on one page, so that it goes on without a network: assent, one question at a time, goodbye. */
export function Conversation({
	interview,
	isSoundPlanned,
	there,
	isReadable,
	known,
	screens,
	support,
	dutyPhone,
}: ConversationProps) {
	const { state, sending, mark, send, forgetAll } = useMarks({
		interviewId: interview.id,
		known,
		wordsRecipient: interview.wordsRecipient,
	})
	const [place, setPlace] = useState(() => firstOpen(screens, known))
	const [dialog, setDialog] = useState<'stop' | 'worry' | null>(null)
	const [handlerName, setHandlerName] = useState('')
	const [isErased, setIsErased] = useState(false)
	const screen = screens[place] ?? screens[0]
	const yes = childsYes(state.ticks)
	const isOver = isErased || state.ending !== undefined
	const mayRecord = yes.mayRecord === true && checksMissing(screens, state.ticks).length === 0
	const [isSoundDone, setIsSoundDone] = useState(!isSoundPlanned)
	const onSoundDone = useCallback(() => setIsSoundDone(true), [])
	useLeaving(interview.id, isOver && sending?.unsent === 0 && (isErased || isSoundDone))
	useForgetting(interview.id, isErased)

	function goTo(next: number) {
		const shown = screens[next]
		if (!shown) return
		if (shown.kind === 'question' && !state.questions.has(shown.id)) mark({ kind: 'asked', questionId: shown.id })
		setPlace(next)
		scrollTo({ top: 0 })
	}
	function tick(checkId: string, isYes: boolean) {
		mark({ kind: 'ticked', checkId, isYes })
		send('yes', childsYes({ ...state.ticks, [checkId]: isYes }))
	}
	function end(ending: 'complete' | 'partial') {
		setDialog(null)
		void hasSound(interview.id).then((isRecorded) => {
			mark({ kind: 'ended', ending })
			send('ending', { ending, isRecorded, yes })
		})
	}
	function erase() {
		setDialog(null)
		setIsErased(true)
		forgetAll()
		send('ending', { ending: 'erased' })
	}
	function worry() {
		setDialog('worry')
		mark({ kind: 'paused' })
		send(`worries/${crypto.randomUUID()}`, {})
	}

	if (!screen) return null
	return (
		<main id="main" tabIndex={-1} className="interview-talk">
			{!isOver && (
				<ConversationBar
					sending={sending}
					isReadable={isReadable}
					isPaused={state.isPaused}
					onPause={() => mark({ kind: state.isPaused ? 'resumed' : 'paused' })}
					onStop={() => setDialog('stop')}
					onWorry={worry}
				/>
			)}
			{/* The recorder is the browser's only: it comes when the device has been asked, not from the server. */}
			{isSoundPlanned && !isErased && sending && (
				<RecorderBar
					interviewId={interview.id}
					soundRecipient={interview.soundRecipient}
					there={there}
					mayRecord={mayRecord}
					isPaused={state.isPaused}
					isEnded={isOver}
					onDone={onSoundDone}
				/>
			)}
			{isOver && <Over isErased={isErased} sending={sending} />}
			{!isOver && state.isPaused && <PauseScreen onResume={() => mark({ kind: 'resumed' })} />}
			{!isOver && !state.isPaused && (
				<>
					{screen.kind === 'assent' && (
						<AssentScreen {...{ screen, handlerName, setHandlerName }} ticks={state.ticks} onTick={tick} />
					)}
					{screen.kind === 'question' && (
						<QuestionScreen
							key={screen.id}
							{...{ screen, handlerName, mark }}
							question={state.questions.get(screen.id)}
						/>
					)}
					{screen.kind === 'words' && <WordsScreen key={screen.id} {...{ screen, handlerName, support }} />}
					<ProgressDots
						{...{ screens, place, goTo }}
						mayGoOn={checksMissing([screen], state.ticks).length === 0}
						isLast={place === screens.length - 1}
						questions={state.questions}
						onSkip={() => mark({ kind: 'skipped', questionId: screen.id })}
						onDoesNotKnow={() => mark({ kind: 'didNotKnow', questionId: screen.id })}
						onEnd={() => end('complete')}
					/>
				</>
			)}
			<StopDialog
				isOpen={dialog === 'stop'}
				onClose={() => setDialog(null)}
				onKeep={() => end('partial')}
				onErase={erase}
			/>
			<WorryDialog
				isOpen={dialog === 'worry'}
				onClose={() => setDialog(null)}
				dutyPhone={dutyPhone}
				support={support}
			/>
		</main>
	)
}

/** The ticks that must be yes before there are questions or sound, on these screens. */
function checksMissing(screens: readonly Screen[], ticks: Readonly<Record<string, boolean>>) {
	return screens.flatMap((screen) => (screen.kind === 'assent' ? ticksMissing(screen.checks, ticks) : []))
}

/** Where to go on after a reload: the last question asked, else the first screen. */
function firstOpen(screens: readonly Screen[], known: readonly InterviewMark[]) {
	const asked = known.flatMap((mark) => (mark.kind === 'asked' ? [mark.questionId] : []))
	return Math.max(
		0,
		screens.findLastIndex(({ id, kind }) => kind === 'question' && asked.includes(id)),
	)
}
