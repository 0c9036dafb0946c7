import { openMicrophone, type Microphone } from './microphone.client.ts'
import { beOnlyRecorder } from './one-recorder.client.ts'
import { gapBetween, type RecorderState } from './recorder-state.ts'
import {
	beginRecording,
	countHeld,
	dropHalfImport,
	findRecordingHere,
	forgetRecording,
	keepChunk,
	sealChunk,
	type SoundThere,
} from './sound-shelf.client.ts'
import { makeSoundSender } from './sound-sender.client.ts'
import { holdScreen } from './wake-lock.client.ts'

export type Recorder = ReturnType<typeof makeRecorder>

/**
 * Record one interview on this device: chunks are kept here, sealed, before anything is sent, and sent again and again until
 * the server has each of them.
 *
 * @param of.there  What the server already has of this interview's sound; null when nothing.
 * @param tell  Told what has changed. @param tellLevel  Told how loud it is, often.
 */
export function makeRecorder(
	{ interviewId, soundRecipient, there }: { interviewId: string; soundRecipient: string; there: SoundThere | null },
	tell: (change: Partial<RecorderState>) => void,
	tellLevel: (level: number) => void,
) {
	let microphone: Microphone | undefined
	let only: { release: () => void } | undefined
	let screen: ReturnType<typeof holdScreen> | undefined
	let origin = 0
	let endSeconds = 0
	let gapSeconds = 0
	let keeping: Promise<unknown> = Promise.resolve()
	let wantsEnd = false
	let isClosed = false
	const sender = makeSoundSender(interviewId, tell, () => wantsEnd)

	async function start() {
		tell({ phase: 'starting', problem: undefined })
		try {
			only ??= await beOnlyRecorder(interviewId)
			if (!only) return tell({ phase: 'idle', problem: 'otherTab' })
			tell({ isPersistent: (await navigator.storage?.persist?.()) ?? false })
			const opened = await openMicrophone({
				onChunk: keep,
				onLevel: (level, isSilent) => {
					tellLevel(level)
					tell({ isSilent })
				},
				onInterrupted: () => tell({ phase: 'interrupted', isSilent: false }),
				onBack: () => tell({ phase: 'recording' }),
			})
			// The conversation may have ended while the browser asked: then nobody listens.
			if (wantsEnd || isClosed) return opened.close()
			microphone = opened
			const recording = await beginRecording(interviewId, Date.now(), there)
			origin = recording.startedAt
			endSeconds = Math.max(endSeconds, recording.endSeconds)
			screen ??= holdScreen((isAwake) => tell({ isAwake }))
			tell({ phase: 'recording' })
		} catch (error) {
			hush()
			const name = error instanceof Error ? error.name : ''
			tell({ phase: 'idle', problem: name === 'NotAllowedError' ? 'refused' : 'noMicrophone' })
		}
	}

	function keep({ samples, startedAt }: { samples: Float32Array; startedAt: number }) {
		const startSeconds = Math.max(0, (startedAt - origin) / 1000)
		const sealing = sealChunk(soundRecipient, startSeconds, samples)
		keeping = keeping
			.then(async () => {
				gapSeconds += gapBetween(endSeconds, startSeconds)
				endSeconds = (await keepChunk(interviewId, await sealing)).endSeconds
				tell({ seconds: Math.round(endSeconds), gapSeconds, problem: undefined })
				await sender.count()
			})
			.catch(() => tell({ problem: 'notKept' }))
		void keeping.then(sender.sendNow)
	}

	/** Stop hearing; the last seconds are kept. */
	function hush() {
		microphone?.close()
		microphone = undefined
		screen?.release()
		screen = undefined
		only?.release()
		only = undefined
	}

	/** What is in memory only would be lost with the page: the browser asks before it closes it. */
	function askBeforeLeaving(event: BeforeUnloadEvent) {
		if (countHeld(interviewId) > 0) event.preventDefault()
	}
	addEventListener('beforeunload', askBeforeLeaving)

	return {
		start,
		/** What an earlier visit to this page left on the device is sent at once. @returns whether there is anything. */
		resume: async () => {
			const mine = await beOnlyRecorder(interviewId)
			if (mine) await dropHalfImport(interviewId).finally(mine.release)
			const here = await findRecordingHere(interviewId)
			if (here) sender.sendNow()
			return here !== undefined
		},
		pause: () => {
			hush()
			tell({ phase: 'paused', isSilent: false })
		},
		/** After a locked phone or a call: hear again; the time between stays a gap. */
		goOn: async () => {
			if (microphone && (await microphone.goOn())) return tell({ phase: 'recording' })
			hush()
			await start()
		},
		/** The conversation is over: send the rest and tell the server that it is whole. */
		end: async () => {
			wantsEnd = true
			hush()
			if (!(await findRecordingHere(interviewId)) && countHeld(interviewId) === 0) return tell({ phase: 'done' })
			tell({ phase: 'finishing', isSilent: false })
			await keeping
			await sender.send()
		},
		/** Finish without the chunks that are nowhere any more. */
		endWithoutMissing: () => sender.finish(true),
		forget: async () => {
			hush()
			await keeping
			await forgetRecording(interviewId)
			tell({ phase: 'done' })
		},
		sendNow: sender.sendNow,
		close: () => {
			isClosed = true
			hush()
			sender.close()
			removeEventListener('beforeunload', askBeforeLeaving)
		},
	}
}
