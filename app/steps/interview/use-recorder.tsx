import { useEffect, useRef, useState } from 'react'
import { makeRecorder, type Recorder } from './recorder.client.ts'
import { FIRST_STATE, type RecorderState } from './recorder-state.ts'
import type { SoundThere } from './sound-shelf.client.ts'

type Props = {
	interviewId: string
	soundRecipient: string
	there: SoundThere | null
	isPaused: boolean
	/** The child has said no to sound, also after a yes. */
	isRefused: boolean
	isEnded: boolean
	onDone: () => void
}

/** The recorder of this page: pauses and ends with the conversation, and goes on sending until everything has arrived. */
export function useRecorder({ interviewId, soundRecipient, there, isPaused, isRefused, isEnded, onDone }: Props) {
	const [state, setState] = useState<RecorderState>(FIRST_STATE)
	const [level, setLevel] = useState(0)
	const [hasEarlier, setHasEarlier] = useState(false)
	const recorder = useRef<Recorder>(undefined)
	const { phase } = state

	useEffect(() => {
		const made = makeRecorder(
			{ interviewId, soundRecipient, there },
			(change) => setState((before) => ({ ...before, ...change })),
			setLevel,
		)
		recorder.current = made
		void made.resume().then(setHasEarlier)
		return () => made.close()
	}, [interviewId, soundRecipient, there])

	useEffect(() => {
		if (isRefused) void recorder.current?.takeBack()
	}, [isRefused])

	useEffect(() => {
		if (isPaused && (phase === 'recording' || phase === 'interrupted')) recorder.current?.pause()
		if (!isPaused && !isEnded && phase === 'paused') void recorder.current?.start()
	}, [isPaused, isEnded, phase])

	useEffect(() => {
		if (isEnded) void recorder.current?.end()
	}, [isEnded])

	useEffect(() => {
		if (phase === 'done') onDone()
	}, [phase, onDone])

	return { state, level, hasEarlier, recorder }
}
