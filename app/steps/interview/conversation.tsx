import { useCallback, useState } from 'react'
import type { SupportContact } from '#guides/guide.ts'
import type { InterviewMark } from '#transcripts/notes-of-marks.ts'
import { AllQuestions } from './all-questions.tsx'
import type { Band } from './band-of.ts'
import { childsYes, takesSoundBack, ticksMissing } from './childs-yes.ts'
import { ConversationBar } from './conversation-bar.tsx'
import { ConversationDialogs, type Asks } from './conversation-dialogs.tsx'
import { Faces } from './faces.tsx'
import { ForwardActs } from './forward-acts.tsx'
import { Over } from './over.tsx'
import { PauseScreen } from './pause-screen.tsx'
import { RecorderBar } from './recorder-bar.tsx'
import type { RecorderState } from './recorder-state.ts'
import type { Screen } from './screens-of.ts'
import { SoundMeanwhile } from './sound-meanwhile.tsx'
import type { SoundThere } from './sound-shelf.client.ts'
import { TimeBar } from './time-bar.tsx'
import { usePlaceHere } from './use-copy.tsx'
import { hasSound, useForgetting, useHolding, useLeaving } from './use-ending.tsx'
import { useLasting } from './use-lasting.tsx'
import { useMarks } from './use-marks.tsx'
import { usePictures, type PicturesAllowed } from './use-pictures.tsx'
import { usePlace } from './use-place.tsx'

/** What a network has not answered by then is not said to have arrived: it may swallow what is sent and say nothing. */
const LONGEST_ON_THE_WAY_MILLISECONDS = 2_000

export type ConversationProps = {
	interview: {
		id: string
		wordsRecipient: string
		soundRecipient: string
		startedAt: Date | null
		/** When it began, where the child's identity is protected: then no mark tells when (X9). */
		protectedSince: Date | null
	}
	/** Of the guide that is used: how the child's face looks, how long it takes, what lies on the table. */
	guide: { band: Band; minutes: number; aids: readonly string[] }
	/** Nobody has said no to sound, and the guardians' yes is there where it is needed. */
	isSoundAllowed: boolean
	/** The interviewer chose sound and the guardians' consent is there; the child's own tick comes on top. */
	isSoundPlanned: boolean
	/** What the server already has of the sound; null when nothing. */
	there: SoundThere | null
	pictures: PicturesAllowed
	/** False while the unit's keys are away: earlier notes cannot be shown, new ones are kept. */
	isReadable: boolean
	known: readonly InterviewMark[]
	screens: readonly Screen[]
	support: readonly SupportContact[]
	dutyPhone: string | null
	/** Of a reminder of hers, from before the page was opened, that nobody has taken over yet (X7). */
	worryRaisedAt: Date | undefined
}

/** The whole conversation on one page, so that it goes on without a network: assent, one question at a time, goodbye. */
export function Conversation(props: ConversationProps) {
	const { interview, guide, isSoundAllowed, isSoundPlanned, there, isReadable, known, screens, support, dutyPhone } =
		props
	const { wordsRecipient, protectedSince } = interview
	const marks = useMarks({ interviewId: interview.id, known, wordsRecipient, protectedSince })
	const { state, sending, mark, send } = marks
	const { place, screen, goTo } = usePlace(screens, known, marks)
	const pictures = usePictures({ interviewId: interview.id, marks, allowed: props.pictures, onTick: tick })
	const [asks, setAsks] = useState<Asks>(null)
	const [raisedAt, setRaisedAt] = useState(props.worryRaisedAt)
	const [isAlone, setIsAlone] = useState(false)
	const [isCards, setIsCards] = useState(false)
	const [isErased, setIsErased] = useState(false)
	const [isEnding, setIsEnding] = useState(false)
	const question = screen && state.questions.get(screen.id)
	const yes = childsYes(state.ticks)
	const isUnsent = sending !== null && sending.unsent > 0
	const isStuck = useLasting(isUnsent, LONGEST_ON_THE_WAY_MILLISECONDS)
	const isOver = isErased || state.ending !== undefined
	const isTalking = !isOver && !state.isPaused
	const mayRecord =
		yes.mayRecord === true && state.present.signs !== true && checksMissing(screens, state.ticks).length === 0
	const isTakenBack = screens.some((one) => one.kind === 'assent' && takesSoundBack(one.checks, state.ticks))
	const [soundPhase, setSoundPhase] = useState<RecorderState['phase']>()
	const [isSoundDone, setIsSoundDone] = useState(!isSoundPlanned)
	const onSoundDone = useCallback(() => setIsSoundDone(true), [])
	// Until the ending itself lies on the device, nothing unsent does not mean that everything has been sent.
	useLeaving(interview.id, isOver && !isEnding && sending?.unsent === 0 && (isErased || isSoundDone))
	useForgetting(interview.id, isErased)
	useHolding(interview.id, !isOver)
	usePlaceHere(interview.id, { ticks: state.ticks, screen, isDone: isOver && sending?.unsent === 0 })
	if (!screen) return null

	const outcomesNow = () => Object.fromEntries([...state.questions].map(([id, { outcome }]) => [id, outcome]))
	function show(next: number) {
		setIsCards(false)
		goTo(next)
	}
	function next() {
		if (screen?.kind === 'question' && question?.outcome === 'asked') mark({ kind: 'answered', questionId: screen.id })
		show(place + 1)
	}
	function leaveOpen(kind: 'skipped' | 'didNotKnow') {
		if (!screen) return
		// Pressed again, the child wants to answer after all: the question is open once more.
		if (question?.outcome === kind) return mark({ kind: 'asked', questionId: screen.id })
		mark({ kind, questionId: screen.id })
		show(place + 1)
	}
	function tick(checkId: string, isYes: boolean) {
		mark({ kind: 'ticked', checkId, isYes })
		void send('yes', childsYes({ ...state.ticks, [checkId]: isYes }))
	}
	function end(ending: 'complete' | 'partial', isAnswered = false) {
		setAsks(null)
		const outcomes = { ...outcomesNow(), ...(isAnswered && screen && { [screen.id]: 'answered' as const }) }
		setIsEnding(true)
		void hasSound(interview.id).then(async (isRecorded) => {
			mark({ kind: 'ended', ending })
			await send('ending', { ending, isRecorded, yes, outcomes })
			setIsEnding(false)
		})
	}
	function erase() {
		setAsks(null)
		setIsErased(true)
		setIsEnding(true)
		marks.forgetAll()
		void send('ending', { ending: 'erased' }).then(() => setIsEnding(false))
	}
	/**
	 * The guide waits and the sound goes on, unless they had paused already (X7). Pressed again it is the same worry: one reminder,
	 * made when it was first pressed, also where the page was loaded anew meanwhile.
	 */
	function worry() {
		if (!state.isPaused) mark({ kind: 'guidePaused' })
		setAsks('worry')
		if (raisedAt) return
		const at = new Date()
		setRaisedAt(at)
		void send(`worries/${crypto.randomUUID()}`, { raisedAt: at.toISOString() })
	}
	const pause = () => mark({ kind: state.isPaused ? 'resumed' : 'paused' })
	const soundMeanwhile = (
		<SoundMeanwhile
			phase={isTakenBack && soundPhase === 'paused' ? undefined : soundPhase}
			onPause={() => mark({ kind: 'paused' })}
			onGoOn={() => mark({ kind: 'guidePaused' })}
		/>
	)
	const isQuestion = screen.kind === 'question'
	const mayGoOn = checksMissing([screen], state.ticks).length === 0

	return (
		<main id="main" tabIndex={-1} className="interview-talk" data-band={guide.band}>
			{!isOver && (
				<ConversationBar
					{...{ sending, isReadable }}
					isPaused={state.isPaused}
					onPause={pause}
					onStop={() => setAsks('stop')}
					onErase={() => setAsks('erase')}
					onWorry={worry}
					onSupport={() => setAsks('support')}
					onShowChild={isTalking && (isQuestion || isCards) ? () => setIsAlone(true) : undefined}
				/>
			)}
			{/* The recorder is the browser's only: it comes when the device has been asked, not from the server. */}
			{isSoundPlanned && !isErased && sending && (
				<RecorderBar
					interviewId={interview.id}
					soundRecipient={interview.soundRecipient}
					there={there}
					mayRecord={mayRecord}
					isTakenBack={isTakenBack}
					isRefused={yes.mayRecord === false}
					isPaused={state.isSoundPaused}
					isEnded={isOver}
					onDone={onSoundDone}
					onPhase={setSoundPhase}
				/>
			)}
			{isOver && <Over isErased={isErased} sending={sending} />}
			{!isOver && state.isPaused && (
				<PauseScreen onResume={pause}>{soundPhase === 'recording' && asks === null && soundMeanwhile}</PauseScreen>
			)}
			{isTalking && (
				<Faces
					{...{ screen, screens, marks, pictures, support, isCards, guide, isSoundAllowed, isSoundPlanned }}
					isAlone={isAlone && (isQuestion || isCards)}
					isSoundStopped={soundPhase === 'interrupted'}
					setIsAlone={setIsAlone}
					onTick={tick}
					onCards={() => setIsCards(true)}
					onChoose={show}
					onNext={next}
					onSkip={() => leaveOpen('skipped')}
					onPause={pause}
					onStop={() => setAsks('stop')}
					onErase={() => setAsks('erase')}
					onWorry={worry}
				>
					<TimeBar
						startedAt={interview.startedAt}
						minutes={guide.minutes}
						hasInterpreter={state.present.interpreter === true}
					/>
					<ForwardActs
						{...{ screens, place, question, mayGoOn, isCards }}
						onBack={() => (isCards ? setIsCards(false) : show(place - 1))}
						onNext={next}
						onSkip={() => leaveOpen('skipped')}
						onDoesNotKnow={() => leaveOpen('didNotKnow')}
						onMoment={() => mark({ kind: 'marked', questionId: screen.id })}
						onEnd={() => end('complete')}
					/>
					<AllQuestions {...{ screens, place, mayGoOn }} questions={state.questions} onGoTo={show} />
				</Faces>
			)}
			<ConversationDialogs
				{...{ asks, raisedAt, screen, screens, question, support, dutyPhone, outcomesNow }}
				isUnsent={isUnsent && (sending?.trouble !== undefined || isStuck)}
				sound={soundMeanwhile}
				onClose={() => setAsks(null)}
				onResume={() => {
					setAsks(null)
					mark({ kind: 'resumed' })
				}}
				onAskToStop={() => setAsks('stop')}
				onKeep={(isAnswered) => end('partial', isAnswered)}
				onErase={erase}
			/>
		</main>
	)
}

/** The ticks that must be yes before there are questions or sound, on these screens. */
function checksMissing(screens: readonly Screen[], ticks: Readonly<Record<string, boolean>>) {
	return screens.flatMap((screen) => (screen.kind === 'assent' ? ticksMissing(screen.checks, ticks) : []))
}
