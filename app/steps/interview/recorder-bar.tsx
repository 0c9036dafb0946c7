import { Button, Paragraph } from '@digdir/designsystemet-react'
import { MicrophoneIcon, PlayIcon } from '@navikt/aksel-icons'
import { useEffect } from 'react'
import { useText } from '#app/i18n/text.ts'
import type { RecorderState } from './recorder-state.ts'
import { RecorderAlerts } from './recorder-alerts.tsx'
import { SafeLine } from './safe-line.tsx'
import type { SoundThere } from './sound-shelf.client.ts'
import { useRecorder } from './use-recorder.tsx'
import './recorder.css'

type Props = {
	interviewId: string
	soundRecipient: string
	/** What the server has of the sound already; null when nothing. */
	there: SoundThere | null
	/** The child said yes to being recorded, and so did whoever else must. */
	mayRecord: boolean
	/** The child has taken her yes back: what hears stops, and does not begin again before a new yes. */
	isTakenBack: boolean
	/** She has said no to the sound itself: what was recorded here and has not been sent is deleted. */
	isRefused: boolean
	isPaused: boolean
	isEnded: boolean
	/** Everything recorded here has arrived and is whole, or nothing was recorded here. */
	onDone: () => void
	/** Told what the recorder does now. */
	onPhase?: (phase: RecorderState['phase']) => void
}

/** *Spela in*, whether it hears, and whether everything is safe: on every screen of the conversation. */
export function RecorderBar({ mayRecord, isTakenBack, onPhase, ...props }: Props) {
	const t = useText()
	const { state, level, hasEarlier, recorder } = useRecorder({ ...props, isPaused: props.isPaused || isTakenBack })
	const { phase, missing } = state
	useEffect(() => onPhase?.(phase), [phase, onPhase])
	if (props.isEnded && phase !== 'finishing' && missing.length === 0 && !isGone(state)) return null
	// A recording that was begun here was begun with the child's yes: after a reload without network it may go on.
	const isFree = mayRecord || (hasEarlier && !isTakenBack)
	return (
		<div className="recorder" data-phase={phase}>
			{phase === 'idle' && !props.isEnded && (
				<Button data-color="danger" disabled={!isFree} onClick={() => void recorder.current?.start()}>
					<MicrophoneIcon aria-hidden />
					{hasEarlier ? t.interview.recorder.recordOn : t.interview.recorder.record}
				</Button>
			)}
			{phase === 'idle' && isFree && hasEarlier && !state.problem && (
				<Paragraph data-size="sm">{t.interview.recorder.earlier}</Paragraph>
			)}
			{((phase === 'idle' && !isFree) || (phase === 'paused' && isTakenBack)) && (
				<Paragraph data-size="sm">{t.interview.recorder.needsYes}</Paragraph>
			)}
			{phase === 'recording' && <Hears level={level} seconds={state.seconds} />}
			{phase === 'interrupted' && (
				<Button data-size="lg" data-color="danger" onClick={() => void recorder.current?.goOn()}>
					<PlayIcon aria-hidden />
					{t.interview.recorder.goOn}
				</Button>
			)}
			<RecorderAlerts {...props} state={state} onEndWithoutMissing={() => void recorder.current?.endWithoutMissing()} />
			{phase !== 'starting' && (phase !== 'idle' || state.unsent > 0) && !isGone(state) && missing.length === 0 && (
				<SafeLine state={state} />
			)}
		</div>
	)
}

/** The sound was to go: nothing is said of where it is safe. */
function isGone({ over }: RecorderState) {
	return over === 'erased' || over === 'approved'
}

function Hears({ level, seconds }: { level: number; seconds: number }) {
	const t = useText()
	return (
		<div className="recorder-hears">
			<span className="recorder-dot" aria-hidden="true" />
			<strong>{t.interview.recorder.recording}</strong>
			<span>{clockOf(seconds)}</span>
			<meter className="recorder-level" min={0} max={1} value={level} aria-label={t.interview.recorder.level} />
		</div>
	)
}

function clockOf(seconds: number) {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
