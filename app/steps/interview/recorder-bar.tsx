import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { MicrophoneIcon, PlayIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { RecorderState } from './recorder.client.ts'
import { useRecorder } from './use-recorder.tsx'
import './recorder.css'

type Props = {
	interviewId: string
	soundRecipient: string
	/** The child said yes to being recorded, and so did whoever else must. */
	mayRecord: boolean
	isPaused: boolean
	isEnded: boolean
	/** Everything recorded here has arrived and is whole, or nothing was recorded here. */
	onDone: () => void
}

/** *Spela in*, whether it hears, and whether everything is safe: on every screen of the conversation. */
export function RecorderBar({ mayRecord, ...props }: Props) {
	const t = useText()
	const { state, level, hasEarlier, recorder } = useRecorder(props)
	const { phase, problem, missing } = state
	if (props.isEnded && phase !== 'finishing' && missing.length === 0) return null
	return (
		<div className="recorder" data-phase={phase}>
			{phase === 'idle' && !props.isEnded && (
				<Button data-color="danger" disabled={!mayRecord} onClick={() => void recorder.current?.start()}>
					<MicrophoneIcon aria-hidden />
					{hasEarlier ? t.interview.recorder.recordOn : t.interview.recorder.record}
				</Button>
			)}
			{phase === 'idle' && !mayRecord && <Paragraph data-size="sm">{t.interview.recorder.needsYes}</Paragraph>}
			{phase === 'recording' && <Hears level={level} seconds={state.seconds} />}
			{phase === 'interrupted' && (
				<Button data-size="lg" data-color="danger" onClick={() => void recorder.current?.goOn()}>
					<PlayIcon aria-hidden />
					{t.interview.recorder.goOn}
				</Button>
			)}
			{problem && (
				<Alert data-color="warning" role="alert">
					{t.interview.recorder.problems[problem]}
				</Alert>
			)}
			{missing.length > 0 && (
				<Alert data-color="warning" role="alert">
					<Paragraph>{t.interview.recorder.missing(missing.map((number) => number + 1).join(', '))}</Paragraph>
					<Button variant="secondary" onClick={() => void recorder.current?.endWithoutMissing()}>
						{t.interview.recorder.endWithoutMissing}
					</Button>
				</Alert>
			)}
			{state.isPersistent === false && <Paragraph data-size="sm">{t.interview.recorder.notPersistent}</Paragraph>}
			{phase !== 'idle' && phase !== 'starting' && <SafeLine state={state} />}
		</div>
	)
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

function SafeLine({ state: { phase, unsent, trouble } }: { state: RecorderState }) {
	const t = useText()
	const words = trouble
		? t.interview.recorder.trouble[trouble](unsent)
		: phase === 'recording' && unsent < 2
			? t.interview.recorder.keeping
			: unsent > 0
				? t.interview.recorder.sending(unsent)
				: phase === 'finishing'
					? t.interview.recorder.finishing
					: t.interview.recorder.safe
	return (
		<Paragraph data-size="sm" role="status">
			{words}
		</Paragraph>
	)
}

function clockOf(seconds: number) {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
