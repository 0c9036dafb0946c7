import { askWhereSoundIs } from './chunk-queue.client.ts'
import { openMicrophone, type Microphone } from './microphone.client.ts'
import { beOnlyRecorder } from './one-recorder.client.ts'
import { gapBetween, type RecorderState } from './recorder-state.ts'
import {
	beginRecording,
	countHeld,
	dropHalfImport,
	dropUnsent,
	findRecordingHere,
	keepChunk,
	sealChunk,
	type SoundThere,
} from './sound-shelf.client.ts'
import { makeSoundSender } from './sound-sender.client.ts'
import { holdScreen } from './wake-lock.client.ts'

/** Storage that does not answer is asked again this soon, and told about when it has not answered so many times. */
const ASK_AGAIN_MILLISECONDS = 1_000
const PATIENT_TIMES = 5

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
	let known = there
	let microphone: Microphone | undefined
	let only: Awaited<ReturnType<typeof beOnlyRecorder>>
	let released: Promise<void> | undefined
	let screen: ReturnType<typeof holdScreen> | undefined
	let isStarting = false
	let isInterrupted = false
	let endSeconds = 0
	let gapSeconds = 0
	let keeping: Promise<unknown> = Promise.resolve()
	let wantsEnd = false
	let isClosed = false
	const sender = makeSoundSender(interviewId, tellAndStop, () => wantsEnd)

	/** What is over on another device is over here: nothing more is heard; what lies here is sent. */
	function tellAndStop(change: Partial<RecorderState>) {
		tell(change)
		if (!change.over || wantsEnd || isClosed) return
		wantsEnd = true
		hush()
		tell({ phase: change.over === 'ended' ? 'finishing' : 'done', isSilent: false })
		void keeping.then(sender.sendNow)
	}

	async function start() {
		if (isStarting || microphone) return
		isStarting = true
		tell({ phase: 'starting', problem: undefined })
		try {
			await open()
		} catch (error) {
			hush()
			tell({ phase: 'idle', problem: problemOf(error) })
		} finally {
			isStarting = false
		}
	}

	async function open() {
		await released
		only ??= await beOnlyRecorder(interviewId)
		if (!only) return tell({ phase: 'idle', problem: 'otherTab' })
		await findRecordingHere(interviewId).catch(() => {
			throw new StorageIsClosed()
		})
		const now = await askWhereSoundIs(interviewId)
		if (now?.isHeardElsewhere) {
			hush()
			return tell({ phase: 'idle', problem: 'otherDevice' })
		}
		known = now?.there ?? known
		tell({ isPersistent: (await navigator.storage?.persist?.()) ?? false })
		const opened = await openMicrophone({
			onChunk: keep,
			onLevel: (level, isSilent) => {
				tellLevel(level)
				tell({ isSilent })
			},
			onInterrupted: () => setHeard(false),
			onBack: () => setHeard(true),
		})
		microphone = opened
		// The conversation may have ended while the browser asked: then nobody listens.
		if (wantsEnd || isClosed) return hush()
		screen ??= holdScreen((isAwake) => tell({ isAwake }))
		setHeard(await opened.goOn())
	}

	function setHeard(isHeard: boolean) {
		if (!microphone || isClosed || wantsEnd) return
		isInterrupted = !isHeard
		tell(isHeard ? { phase: 'recording' } : { phase: 'interrupted', isSilent: false })
	}

	/** After a locked phone or a call: hear again, with the microphone opened anew where that is needed; the time between stays a gap. */
	async function goOn() {
		if (microphone && (await microphone.goOn())) return setHeard(true)
		hush()
		await start()
	}
	const goOnWhenSeen = () => void (isInterrupted && document.visibilityState === 'visible' && goOn())
	document.addEventListener('visibilitychange', goOnWhenSeen)

	function keep({ samples, startedAt }: { samples: Float32Array; startedAt: number }) {
		const sealing = sealChunk(soundRecipient, samples)
		keeping = keeping
			.then(async () => {
				const startSeconds = Math.max(0, (startedAt - (await begin(startedAt))) / 1000)
				gapSeconds += gapBetween(endSeconds, startSeconds)
				endSeconds = (await keepChunk(interviewId, { ...(await sealing), startSeconds })).endSeconds
				tell({ seconds: Math.round(endSeconds), gapSeconds, problem: undefined })
				await sender.count()
			})
			.catch(() => tell({ problem: 'notKept' }))
		void keeping.then(sender.sendNow)
	}

	/**
	 * The recording begins with its first sound, or goes on after an earlier visit. @returns when it began, in milliseconds; asked for
	 * each chunk, since another device may turn out to have begun before.
	 */
	async function begin(at: number) {
		const recording = beginRecording({ interviewId, there: known }, await findRecordingHere(interviewId), at)
		endSeconds = Math.max(endSeconds, recording.endSeconds)
		return recording.startedAt
	}

	/** Stop hearing; the last seconds are kept. */
	function hush() {
		microphone?.close()
		microphone = undefined
		isInterrupted = false
		screen?.release()
		screen = undefined
		released = only?.release() ?? released
		only = undefined
	}

	/** Right after a crash the browser's storage may not answer at once; what lies in it must not be forgotten for that. */
	async function whatIsHere() {
		for (let time = 1; !isClosed; time += 1) {
			try {
				const mine = await beOnlyRecorder(interviewId)
				if (mine) await dropHalfImport(interviewId).finally(mine.release)
				const here = await findRecordingHere(interviewId)
				if (time > PATIENT_TIMES) tell({ problem: undefined })
				return here
			} catch {
				if (time === PATIENT_TIMES) tell({ problem: 'notKept' })
				await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MILLISECONDS))
			}
		}
		return undefined
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
			const here = await whatIsHere()
			if (here) sender.sendNow()
			return here !== undefined
		},
		pause: () => {
			hush()
			tell({ phase: 'paused', isSilent: false })
		},
		/** The child said no to sound: nobody listens, and what has not been sent is deleted from the device. */
		takeBack: async () => {
			if (microphone) tell({ phase: 'paused', isSilent: false })
			hush()
			await keeping
			await dropUnsent(interviewId)
			await sender.count()
		},
		goOn,
		/** The conversation is over: send the rest and tell the server that it is whole. */
		end: async () => {
			wantsEnd = true
			hush()
			await keeping
			if (!(await whatIsHere()) && countHeld(interviewId) === 0) return tell({ phase: 'done' })
			tell({ phase: 'finishing', isSilent: false })
			await sender.send()
		},
		/** Finish without the chunks that are nowhere any more. */
		endWithoutMissing: () => sender.finish(true),
		sendNow: sender.sendNow,
		close: () => {
			isClosed = true
			hush()
			sender.close()
			removeEventListener('beforeunload', askBeforeLeaving)
			document.removeEventListener('visibilitychange', goOnWhenSeen)
		},
	}
}

/** The device can keep nothing: then nothing is recorded that would be lost with the page. */
class StorageIsClosed extends Error {}

function problemOf(error: unknown) {
	if (error instanceof StorageIsClosed) return 'notKept'
	return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'noMicrophone'
}
