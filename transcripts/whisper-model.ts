import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { WhisperTokenizer } from '@huggingface/transformers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { besideName, findModel, type ModelPlace } from './has-model.server.ts'
import { withFinerActivations } from './finer-activations.ts'
import { splitDecoder } from './lean-graph.ts'
import { tokensOf, type GenerationConfig } from './token-rules.ts'

/** No speech model lies where the settings say; the page tells how to install one, and text can be typed instead. */
export class NoModel extends Error {
	readonly code = 'speech.no-model' as const

	constructor(readonly model: string) {
		super(`There is no speech model ${model}. Install one: npm run model`)
	}
}

export type WhisperModel = Awaited<ReturnType<typeof loadWhisper>>

/**
 * Load a Whisper model from its folder; nothing is fetched. One thread for each run: windows take turns in it
 * (`run` of onnxruntime-node holds the thread that calls it), and give the same words however many there are.
 *
 * @throws {NoModel} when it is not there.
 */
export async function loadWhisper(place: ModelPlace) {
	const found = findModel(place)
	if (!found) throw new NoModel(place.model)
	const { folder, encoder, decoder } = found
	const read = <Shape>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape
	const config = read<{
		num_mel_bins?: number
		decoder_layers: number
		decoder_attention_heads: number
		d_model: number
	}>('config.json')
	const generation = read<GenerationConfig>('generation_config.json')
	const hash = createHash('sha256')
	const sessions = {
		encoder: await sessionOf(finer(readHashed(join(folder, encoder), hash))),
		...(await decoderSessions(readHashed(join(folder, decoder), hash))),
	}
	return {
		...sessions,
		name: basename(place.model),
		revision: revisionOf(folder),
		hash: hash.digest('hex'),
		tokens: tokensOf(generation),
		tokenizer: new WhisperTokenizer(read<object>('tokenizer.json'), read<object>('tokenizer_config.json')),
		alignmentHeads: canAlign(sessions.step, generation) ? (generation.alignment_heads ?? []) : [],
		bands: config.num_mel_bins ?? 80,
		layers: config.decoder_layers,
		heads: config.decoder_attention_heads,
		headSize: config.d_model / config.decoder_attention_heads,
		release: async () => {
			for (const session of [sessions.encoder, sessions.keys, sessions.step]) await session?.release()
		},
	}
}

/** Word times need the decoder's attention to the sound, and to know which of its heads follow it. */
function canAlign({ outputNames }: InferenceSession, { alignment_heads: heads }: GenerationConfig) {
	return heads ? heads.every(([layer]) => outputNames.includes(`cross_attentions.${layer}`)) : false
}

async function decoderSessions(file: ModelFile) {
	const parts = file.bytes && splitDecoder(file.bytes)
	if (!parts) return { keys: undefined, step: await sessionOf(finer(file)) }
	return { keys: await sessionOf(finer({ bytes: parts.keys })), step: await sessionOf(finer({ bytes: parts.step })) }
}

type ModelFile = { path?: string; bytes?: Uint8Array }

/** A model whose weights lie in files beside it is loaded from its place, as it is; the hash is of all of them. */
function readHashed(path: string, hash: ReturnType<typeof createHash>): ModelFile {
	const bytes = readFileSync(path)
	hash.update(bytes)
	let count = 0
	for (; existsSync(besideName(path, count)); count += 1) hash.update(readFileSync(besideName(path, count)))
	return count > 0 ? { path } : { bytes }
}

function finer(file: ModelFile): ModelFile {
	return file.bytes ? { bytes: withFinerActivations(file.bytes) } : file
}

function sessionOf({ path, bytes }: ModelFile) {
	const options: InferenceSession.SessionOptions = {
		// The arena keeps the most that each step ever took: a sixth of all memory, and not a moment of time.
		enableCpuMemArena: false,
		intraOpNumThreads: 1,
		interOpNumThreads: 1,
		graphOptimizationLevel: 'all',
		logSeverityLevel: 3,
	}
	return bytes ? InferenceSession.create(bytes, options) : InferenceSession.create(path ?? '', options)
}

/** The revision that `npm run model` wrote down when it fetched the model; null for a folder from elsewhere. */
function revisionOf(folder: string): string | null {
	const note = join(folder, 'origin.json')
	if (!existsSync(note)) return null
	return (JSON.parse(readFileSync(note, 'utf8')) as { revision?: string }).revision ?? null
}

export function floats(data: Float32Array, shape: readonly number[]) {
	return new Tensor('float32', data, shape)
}
