import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { env, pipeline, type AutomaticSpeechRecognitionOutput } from '@huggingface/transformers'
import { ENCODER, hasModel } from './has-model.server.ts'
import { joinSegments, type HeardWindow } from './join-segments.ts'
import { packWindows } from './pack-windows.ts'
import type { PlacedChunk } from './place-chunks.ts'
import { SAMPLE_RATE } from './samples-of.ts'
import { findSpeech } from './speech-finder.ts'

const THREADS = 2

// Nobody speaks faster than this; a model caught in a loop would go on to its 448th token, for most of a minute.
const TOKENS_PER_SECOND = 10
const FIRST_TOKENS = 40
const MOST_TOKENS = 440

/** No speech model lies where the settings say; the page tells how to install one, and text can be typed instead. */
export class NoModel extends Error {
	readonly code = 'speech.no-model' as const

	constructor(readonly model: string) {
		super(`There is no speech model ${model}. Install one: npm run model`)
	}
}

export type SpeechModel = Awaited<ReturnType<typeof loadModel>>

/**
 * Load a Whisper model from its folder; nothing is fetched.
 *
 * @throws {NoModel} when it is not there.
 */
export async function loadModel({ modelsDir, model }: { modelsDir: string; model: string }) {
	if (!hasModel({ modelsDir, model })) throw new NoModel(model)
	env.allowRemoteModels = false
	env.localModelPath = modelsDir
	const recognise = await pipeline('automatic-speech-recognition', model, {
		dtype: 'q8',
		device: 'cpu',
		session_options: { intraOpNumThreads: THREADS, interOpNumThreads: 1 },
	})
	return { recognise, name: model, revision: await fingerprintOf(join(modelsDir, model, ENCODER)) }
}

/**
 * Write down what is said in a recording.
 *
 * Only speech goes to the model, in windows of at most 28 s, always as Swedish; without those guards it loses what comes
 * after half a minute, and makes words out of silence.
 *
 * @param stretches  Unbroken sound, 16 kHz mono, in order. @param onProgress  Told after each window, 0–1; when it answers
 *   false the work stops.
 * @returns segments in order, or null when it was stopped.
 */
export async function transcribe(
	model: SpeechModel,
	stretches: readonly PlacedChunk[],
	onProgress: (progress: number) => Promise<boolean>,
) {
	const windows = []
	for (const stretch of stretches) windows.push(...(await speechIn(stretch)))
	const heard: HeardWindow[] = []
	for (const [index, { window, sound }] of windows.entries()) {
		heard.push({ window, heard: await listenTo(model, sound) })
		if (!(await onProgress((index + 1) / windows.length))) return null
	}
	return joinSegments(heard)
}

async function speechIn({ startSeconds: start, samples }: PlacedChunk) {
	return packWindows(await findSpeech(samples)).map(({ startSeconds, endSeconds }) => ({
		window: { startSeconds: start + startSeconds, endSeconds: start + endSeconds },
		sound: samples.subarray(Math.floor(startSeconds * SAMPLE_RATE), Math.ceil(endSeconds * SAMPLE_RATE)),
	}))
}

async function listenTo({ recognise }: SpeechModel, sound: Float32Array) {
	const seconds = sound.length / SAMPLE_RATE
	const output = (await recognise(sound.slice(), {
		language: 'sv',
		task: 'transcribe',
		return_timestamps: true,
		max_new_tokens: Math.min(MOST_TOKENS, Math.round(FIRST_TOKENS + TOKENS_PER_SECOND * seconds)),
	})) as AutomaticSpeechRecognitionOutput
	return heardIn(output)
}

function heardIn({ text, chunks }: AutomaticSpeechRecognitionOutput) {
	if (!chunks) return [{ text, startSeconds: null, endSeconds: null }]
	return chunks.map((chunk) => ({
		text: chunk.text,
		startSeconds: chunk.timestamp[0],
		endSeconds: (chunk.timestamp[1] as number | null) ?? null,
	}))
}

async function fingerprintOf(file: string) {
	const hash = createHash('sha256')
	for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer)
	return hash.digest('hex').slice(0, 12)
}
