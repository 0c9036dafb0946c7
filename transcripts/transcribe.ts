import { createHash } from 'node:crypto'
import { joinSegments, type HeardSegment } from './join-segments.ts'
import { packWindows, restOf, secondsOf, type Window } from './pack-windows.ts'
import { placeWindow, type PlacedSegment } from './place-window.ts'
import { rememberLast, samplesAt, type RecordedSound } from './sound-of-recording.ts'
import type { Span } from './find-speech.ts'
import { findSpeech } from './speech-finder.ts'
import type { HeardWindow } from './hear-window.ts'

/** Something that writes down windows of at most 28 s: a model in this process, or a service; both answer alike. */
export type Listener = {
	name: string
	/** The revision and the SHA-256 of the weights (L-29); null where nobody tells. */
	revision: string | null
	hash: string | null
	/** How many windows are heard side by side. */
	lanes: number
	hear: (samples: Float32Array) => Promise<HeardWindow>
}

/** What is kept meanwhile, so that a killed worker goes on where it was. */
export type Progress = {
	/** The share of the work done, while it is still found out where somebody speaks. @returns false to stop. */
	onListened: (progress: number) => Promise<boolean>
	/** What an earlier try heard by this plan, by number of the window. */
	earlier: (plan: string) => Promise<Map<number, KeptWindow>>
	/** Keep one window before the next is done. @returns false to stop: the job was cancelled or lost. */
	keep: (plan: string, number: number, kept: KeptWindow, progress: number) => Promise<boolean>
}

/** What a window gave, in the time of the recording, and the speech in it that the model did not come to. */
export type KeptWindow = { segments: PlacedSegment[]; unheard: Span[] }

/** A model that stops early in a window is asked again about the rest, together with other rests; so often at most. */
const MOST_ROUNDS = 6
const SHORTEST_UNHEARD_SECONDS = 1

/** Finding speech takes about this share of the time. */
const FINDING_SHARE = 0.1
const CHUNKS_BETWEEN_REPORTS = 24

class Stopped extends Error {}

/**
 * Write down what is said in a recording.
 *
 * Only speech goes to the model, in windows of at most 28 s, always as Swedish and without the words before; without those
 * guards it loses what comes after half a minute, and makes words out of silence. Memory does not grow with the recording.
 *
 * @returns segments in order, or null when it was stopped.
 */
export async function transcribe(
	listener: Listener,
	recorded: RecordedSound,
	progress: Progress,
): Promise<HeardSegment[] | null> {
	const sound = { ...recorded, read: rememberLast(recorded.read) }
	try {
		const spans = await findSpeech(sound, reporting(recorded, progress))
		const plan = planOf(listener, spans)
		const heard = await progress.earlier(plan)
		let windows: Window[] = []
		let round = packWindows(spans)
		for (let rounds = 0; rounds < MOST_ROUNDS && round.length > 0; rounds += 1) {
			const from = windows.length
			windows = [...windows, ...round]
			await hearAll(listener, sound, { windows, plan, heard, progress, speechSeconds: totalSeconds(spans) })
			round = packWindows(round.flatMap((_, index) => heard.get(from + index)?.unheard ?? []))
		}
		return joinSegments([...heard.values()].flatMap(({ segments }) => segments))
	} catch (error) {
		if (error instanceof Stopped) return null
		throw error
	}
}

function reporting({ chunks }: RecordedSound, { onListened }: Progress) {
	let count = 0
	return async (share: number) => {
		count += 1
		if (count % CHUNKS_BETWEEN_REPORTS !== 0 && count !== chunks.length) return
		if (!(await onListened(share * FINDING_SHARE))) throw new Stopped()
	}
}

type Work = {
	windows: readonly Window[]
	plan: string
	heard: Map<number, KeptWindow>
	progress: Progress
	speechSeconds: number
}

async function hearAll(listener: Listener, sound: RecordedSound, work: Work) {
	const { windows, plan, heard, progress } = work
	const left = [...windows.keys()].filter((number) => !heard.has(number))
	const lane = async () => {
		for (let number = left.shift(); number !== undefined; number = left.shift()) {
			const window = windows[number]!
			const samples = await samplesAt(sound, window.pieces)
			const { segments, endSeconds } = await listener.hear(samples)
			const rest = restOf(window, endSeconds)
			const unheard = totalSeconds(rest) < SHORTEST_UNHEARD_SECONDS ? [] : rest
			const kept = { segments: placeWindow(window, segments, samples), unheard }
			heard.set(number, kept)
			if (!(await progress.keep(plan, number, kept, shareDone(work)))) throw new Stopped()
		}
	}
	// Where one lane stops, the others stop after the window they are at.
	const ends = await Promise.allSettled(
		Array.from({ length: listener.lanes }, () =>
			lane().catch((error: unknown) => {
				left.length = 0
				throw error
			}),
		),
	)
	const failed = ends.find((end) => end.status === 'rejected')
	if (failed) throw failed.reason
}

function shareDone({ windows, heard, speechSeconds }: Work) {
	const done = [...heard].reduce((sum, [number, { unheard }]) => {
		const window = windows[number]
		return window ? sum + secondsOf(window) - totalSeconds(unheard) : sum
	}, 0)
	return FINDING_SHARE + (1 - FINDING_SHARE) * Math.min(1, done / speechSeconds)
}

function totalSeconds(spans: readonly Span[]) {
	return secondsOf({ pieces: [...spans] })
}

/** Windows heard by another plan (another model, other speech) are of no use. */
function planOf({ name, revision, hash }: Listener, spans: readonly Span[]) {
	return createHash('sha256')
		.update(JSON.stringify([name, revision, hash, spans]))
		.digest('hex')
}
