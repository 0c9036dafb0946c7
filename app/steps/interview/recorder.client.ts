import {
	beginRecording,
	countChunks,
	findRecordingHere,
	finishRecording,
	forgetRecording,
	keepChunk,
	sendChunks,
	type SoundTrouble,
} from './chunk-queue.client.ts'
import { openMicrophone, type Microphone } from './microphone.client.ts'

const FIRST_WAIT_MILLISECONDS = 1_000
const LONGEST_WAIT_MILLISECONDS = 30_000

/** How it goes with the sound of one interview on this device. */
export type RecorderState = {
	phase: 'idle' | 'starting' | 'recording' | 'interrupted' | 'paused' | 'finishing' | 'done'
	/** The microphone could not be opened, or the device cannot keep anything. */
	problem?: 'refused' | 'noMicrophone' | 'notKept'
	trouble?: SoundTrouble
	unsent: number
	missing: readonly number[]
	seconds: number
	/** The browser promised not to throw the sound away when the disk runs full; null until asked. */
	isPersistent: boolean | null
}

export const FIRST_STATE: RecorderState = { phase: 'idle', unsent: 0, missing: [], seconds: 0, isPersistent: null }

export type Recorder = ReturnType<typeof makeRecorder>

/**
 * Record one interview on this device: chunks are kept here, sealed, before anything is sent, and sent again and again until
 * the server has each of them.
 *
 * @param tell  Told what has changed. @param tellLevel  Told how loud it is, often.
 */
export function makeRecorder(
	{ interviewId, soundRecipient }: { interviewId: string; soundRecipient: string },
	tell: (change: Partial<RecorderState>) => void,
	tellLevel: (level: number) => void,
) {
	let microphone: Microphone | undefined
	let origin = 0
	let keeping: Promise<unknown> = Promise.resolve()
	let isSending = false
	let wait = FIRST_WAIT_MILLISECONDS
	let timer: ReturnType<typeof setTimeout> | undefined
	let wantsEnd = false
	let isClosed = false

	async function start() {
		tell({ phase: 'starting', problem: undefined })
		try {
			tell({ isPersistent: (await navigator.storage?.persist?.()) ?? false })
			const opened = await openMicrophone({
				onChunk: keep,
				onLevel: tellLevel,
				onInterrupted: () => tell({ phase: 'interrupted' }),
			})
			// The conversation may have ended while the browser asked: then nobody listens.
			if (wantsEnd || isClosed) return opened.close()
			microphone = opened
			origin = (await beginRecording(interviewId, Date.now())).startedAt
			tell({ phase: 'recording' })
		} catch (error) {
			const name = error instanceof Error ? error.name : ''
			tell({ phase: 'idle', problem: name === 'NotAllowedError' ? 'refused' : 'noMicrophone' })
		}
	}

	function keep({ samples, startedAt }: { samples: Float32Array; startedAt: number }) {
		const startSeconds = Math.max(0, (startedAt - origin) / 1000)
		keeping = keeping
			.then(() => keepChunk({ interviewId, soundRecipient, startSeconds, samples }))
			.then(() => tell({ seconds: Math.round(startSeconds + samples.length / 16_000) }))
			.catch(() => tell({ problem: 'notKept' }))
		void keeping.then(send)
	}

	async function send(): Promise<void> {
		if (isSending) return
		isSending = true
		clearTimeout(timer)
		const count = async () => tell({ unsent: await countChunks(interviewId) })
		const trouble = await sendChunks(interviewId, () => void count()).finally(() => (isSending = false))
		const unsent = await countChunks(interviewId)
		tell({ trouble, unsent })
		wait = trouble ? Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS) : FIRST_WAIT_MILLISECONDS
		if (unsent > 0) timer = setTimeout(() => void send(), trouble ? wait : 0)
		else if (wantsEnd) await finish(false)
	}

	async function finish(isPartial: boolean) {
		const finished = await finishRecording(interviewId, { isPartial })
		if (finished.isDone) return tell({ phase: 'done', missing: [], trouble: undefined })
		if ('missing' in finished) return tell({ missing: finished.missing })
		tell({ trouble: finished.trouble })
		timer = setTimeout(() => void finish(isPartial), wait)
	}

	const sendNow = () => void send()
	addEventListener('online', sendNow)

	return {
		start,
		/** What an earlier visit to this page left on the device is sent at once. @returns whether there is anything. */
		resume: async () => {
			const here = await findRecordingHere(interviewId)
			if (here) void send()
			return here !== undefined
		},
		pause: () => {
			microphone?.close()
			microphone = undefined
			tell({ phase: 'paused' })
		},
		/** After a locked phone or a call: hear again; the time between stays a gap. */
		goOn: async () => {
			if (microphone && (await microphone.goOn())) return tell({ phase: 'recording' })
			microphone?.close()
			await start()
		},
		/** The conversation is over: send the rest and tell the server that it is whole. */
		end: async () => {
			wantsEnd = true
			microphone?.close()
			microphone = undefined
			if (!(await findRecordingHere(interviewId))) return tell({ phase: 'done' })
			tell({ phase: 'finishing' })
			await keeping
			await send()
		},
		/** Finish without the chunks that are nowhere any more. */
		endWithoutMissing: () => finish(true),
		forget: async () => {
			microphone?.close()
			microphone = undefined
			await keeping
			await forgetRecording(interviewId)
			tell({ phase: 'done' })
		},
		sendNow,
		close: () => {
			isClosed = true
			microphone?.close()
			clearTimeout(timer)
			removeEventListener('online', sendNow)
		},
	}
}
