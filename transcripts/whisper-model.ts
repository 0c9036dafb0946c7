import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
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

/** What hears: the sound of a window in, what the decoder looks at out. */
export type Encoder = Awaited<ReturnType<typeof loadEncoder>>
/** What writes: from what the encoder heard to tokens. */
export type Decoder = Awaited<ReturnType<typeof loadDecoder>>

/** Which model a transcript was made by: its name, its revision where it is known, and the SHA-256 of its weights. @throws {NoModel} */
export async function describeModel(place: ModelPlace) {
	const { folder, encoder, decoder } = foundModel(place)
	const hash = createHash('sha256')
	for (const file of [encoder, decoder].flatMap((graph) => filesOf(join(folder, graph))))
		for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer)
	return { name: basename(place.model), revision: revisionOf(folder), hash: hash.digest('hex') }
}

/** The encoder of a Whisper model, from its folder; nothing is fetched. @throws {NoModel} */
export async function loadEncoder(place: ModelPlace, threads: number) {
	const { folder, encoder } = foundModel(place)
	const { num_mel_bins: bands = 80 } = readSettings<{ num_mel_bins?: number }>(folder, 'config.json')
	return { session: await sessionOf(finer(modelFile(join(folder, encoder))), threads), bands }
}

/** The decoder of a Whisper model, from its folder; nothing is fetched. @throws {NoModel} */
export async function loadDecoder(place: ModelPlace) {
	const { folder, decoder } = foundModel(place)
	const config = readSettings<{ decoder_layers: number; decoder_attention_heads: number; d_model: number }>(
		folder,
		'config.json',
	)
	const generation = readSettings<GenerationConfig>(folder, 'generation_config.json')
	const sessions = await decoderSessions(modelFile(join(folder, decoder)))
	return {
		...sessions,
		tokens: tokensOf(generation),
		tokenizer: new WhisperTokenizer(
			readSettings<object>(folder, 'tokenizer.json'),
			readSettings<object>(folder, 'tokenizer_config.json'),
		),
		alignmentHeads: canAlign(sessions.step, generation) ? (generation.alignment_heads ?? []) : [],
		layers: config.decoder_layers,
		heads: config.decoder_attention_heads,
		headSize: config.d_model / config.decoder_attention_heads,
	}
}

function foundModel(place: ModelPlace) {
	const found = findModel(place)
	if (!found) throw new NoModel(place.model)
	return found
}

function readSettings<Shape>(folder: string, file: string) {
	return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape
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

/** A graph, and the files with its weights beside it. */
function filesOf(graph: string) {
	const files = [graph]
	for (let nth = 0; existsSync(besideName(graph, nth)); nth += 1) files.push(besideName(graph, nth))
	return files
}

/** A model whose weights lie in files beside it is loaded from its place, as it is. */
function modelFile(path: string): ModelFile {
	return filesOf(path).length > 1 ? { path } : { bytes: readFileSync(path) }
}

function finer(file: ModelFile): ModelFile {
	return file.bytes ? { bytes: withFinerActivations(file.bytes) } : file
}

function sessionOf({ path, bytes }: ModelFile, threads = 1) {
	const options: InferenceSession.SessionOptions = {
		// The arena keeps the most that each step ever took: a sixth of all memory, and not a moment of time.
		enableCpuMemArena: false,
		intraOpNumThreads: threads,
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
