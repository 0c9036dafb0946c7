import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { WhisperTokenizer } from '@huggingface/transformers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { startEncoder } from './encoder.ts'
import { withChosenRows } from './chosen-rows.ts'
import { withFinerActivations } from './finer-activations.ts'
import { withFusedAttention } from './fused-attention.ts'
import { besideName, findModel, NoModel, type ModelPlace } from './has-model.server.ts'
import { splitDecoder } from './lean-graph.ts'
import { graphOfModel, modelWith, type Graph } from './onnx-graph.ts'
import { tokensOf, type GenerationConfig } from './token-rules.ts'

export type WhisperModel = Awaited<ReturnType<typeof loadWhisper>>

/**
 * Load a Whisper model from its folder; nothing is fetched. Each multiplication is shared by so many threads, which changes
 * no number in it: the words are the same however many there are.
 *
 * @throws {NoModel} when it is not there.
 */
export async function loadWhisper(place: ModelPlace, threads: number) {
	const found = findModel(place)
	if (!found) throw new NoModel(place.model)
	const { folder, encoder, decoder } = found
	const read = <Shape>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape
	const config = read<{
		num_mel_bins?: number
		decoder_layers: number
		encoder_attention_heads: number
		decoder_attention_heads: number
		d_model: number
	}>('config.json')
	const generation = read<GenerationConfig>('generation_config.json')
	const hash = createHash('sha256')
	const sessions = await sessionsOf(
		{
			encoder: encoderFile(readHashed(join(folder, encoder), hash), config.encoder_attention_heads),
			decoder: readHashed(join(folder, decoder), hash),
		},
		threads,
	)
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
	}
}

/** Word times need the decoder's attention to the sound, and to know which of its heads follow it. */
function canAlign({ outputNames }: InferenceSession, { alignment_heads: heads }: GenerationConfig) {
	return heads ? heads.every(([layer]) => outputNames.includes(`cross_attentions.${layer}`)) : false
}

async function sessionsOf({ encoder, decoder }: { encoder: ModelFile; decoder: ModelFile }, threads: number) {
	const parts = decoder.bytes && splitDecoder(decoder.bytes)
	const keys = parts && changed({ bytes: parts.keys }, (graph) => withFinerActivations(graph, 'rows')).bytes
	return {
		encode: await startEncoder({ encoder: encoder.bytes ?? encoder.path ?? '', keys }, optionsOf({ threads })),
		// A step of one token reads the model through: two threads do that faster than one, more do not.
		step: await stepSession(stepFile(parts ? { bytes: parts.step } : decoder), Math.min(2, threads)),
	}
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

function encoderFile(file: ModelFile, heads: number): ModelFile {
	return changed(file, (graph) => withFusedAttention(withFinerActivations(graph, 'rows'), heads))
}

function stepFile(file: ModelFile): ModelFile {
	return changed(file, (graph) => withChosenRows(withFinerActivations(graph, 'stretches')))
}

function changed({ path, bytes }: ModelFile, how: (graph: Graph) => Graph): ModelFile {
	return bytes ? { bytes: modelWith(bytes, how(graphOfModel(bytes))) } : { path }
}

/** A thread that waits for the others sleeps: one that looks again and again takes the processor from who works on a page. */
const NO_SPINNING = { session: { intra_op: { allow_spinning: '0' } } }

// Where one token is asked at a time, a factor drawn into the multiplication with the sound's keys keeps the runtime from
// its way for a single row: a quarter of every step.
const SINGLE_ROWS = { optimization: { disable_specified_optimizers: 'MatMulScaleFusion' } }

function stepSession({ path, bytes }: ModelFile, threads: number) {
	const options = optionsOf({ threads, isStep: true })
	return bytes ? InferenceSession.create(bytes, options) : InferenceSession.create(path ?? '', options)
}

function optionsOf({
	threads,
	isStep = false,
}: {
	threads: number
	isStep?: boolean
}): InferenceSession.SessionOptions {
	return {
		extra: { ...NO_SPINNING, ...(isStep ? SINGLE_ROWS : {}) },
		// The arena keeps the most that each step ever took: a sixth of all memory, and not a moment of time.
		enableCpuMemArena: false,
		intraOpNumThreads: threads,
		interOpNumThreads: 1,
		graphOptimizationLevel: 'all',
		logSeverityLevel: 3,
	}
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
