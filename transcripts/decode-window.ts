import { Tensor, type InferenceSession } from 'onnxruntime-node'
import { CHOSEN_ROWS } from './chosen-rows.ts'
import { MEL_FRAMES, logMel } from './log-mel.ts'
import { nextToken, probabilityOf, withoutLoop } from './token-rules.ts'
import { floats, type WhisperModel } from './whisper-model.ts'

// Nobody speaks faster than this; a model caught in a loop would go on to its 448th token, for most of a minute.
const TOKENS_PER_SECOND = 10
const FIRST_TOKENS = 40
const MOST_TOKENS = 440

/** Tensors by name. */
export type Values = Record<string, Tensor>
type Cache = Values

/** The tokens of one window with the logarithm of each one's probability, and how likely it is that nobody speaks. */
export type Decoded = { said: number[]; logProbabilities: number[]; noSpeech: number; hadLoop: boolean }

/**
 * What the decoder looks up in the sound of one window: worked out once, while another window is written down, and used at
 * every token.
 */
export async function encode(model: WhisperModel, samples: Float32Array): Promise<Values> {
	const heard = await model.encode(logMel(samples, model.bands), [1, model.bands, MEL_FRAMES])
	const { last_hidden_state: state } = heard
	return state ? { encoder_hidden_states: state, ...emptyCache(model, 'encoder') } : asPast(heard)
}

/** Write down one window greedily, token by token. */
export async function decode(model: WhisperModel, sound: Values, seconds: number): Promise<Decoded> {
	const { step, tokens } = model
	const most = Math.min(MOST_TOKENS, Math.round(FIRST_TOKENS + TOKENS_PER_SECOND * seconds))
	const first = await start(model, sound)
	const { keys } = first
	let { logits, cache } = first
	const noSpeech = probabilityOf(rowOf(logits, 0), tokens.noSpeech)
	const own = step.outputNames.filter((name) => name.includes('.decoder.'))
	const said: number[] = []
	const logProbabilities: number[] = []
	while (said.length < most) {
		const { token, logProbability } = nextToken(rowOf(logits, -1), said, tokens)
		logProbabilities.push(logProbability)
		if (token === tokens.end) break
		said.push(token)
		const kept = withoutLoop(said, tokens)
		if (kept) return { said: kept, logProbabilities, noSpeech, hadLoop: true }
		const outputs = await step.run(feedsFor(step, { ...keys, ...cache }, [token], true), ['logits', ...own])
		logits = outputs.logits as Tensor
		cache = asPast(outputs as Values)
	}
	return { said, logProbabilities, noSpeech, hadLoop: false }
}

/** How much each of these tokens looks at each moment of the sound, by layer: heads × tokens × moments. */
export async function attentionsOf(model: WhisperModel, sound: Values, tokens: readonly number[]) {
	const layers = [...new Set(model.alignmentHeads.map(([layer]) => layer))]
	const names = layers.map((layer) => `cross_attentions.${layer}`)
	const feeds = feedsFor(model.step, { ...sound, ...emptyCache(model, 'decoder') }, tokens, false)
	const outputs = await model.step.run(feeds, names)
	return new Map(layers.map((layer) => [layer, outputs[`cross_attentions.${layer}`] as Tensor]))
}

async function start(model: WhisperModel, sound: Values) {
	const { step, tokens } = model
	const feeds = feedsFor(step, { ...sound, ...emptyCache(model, 'decoder') }, tokens.prompt, false)
	const outputs = (await step.run(
		feeds,
		step.outputNames.filter((name) => !name.startsWith('cross_attentions')),
	)) as Values
	const past = asPast(outputs)
	const isSound = (name: string) => name.includes('.encoder.')
	const keys = { ...sound, ...pick(past, isSound) }
	return { logits: outputs.logits as Tensor, cache: pick(past, (name) => !isSound(name)), keys }
}

function feedsFor(step: InferenceSession, values: Values, tokens: readonly number[], isLater: boolean): Values {
	// Whether somebody speaks at all is read after the first token, what is said next after the last.
	const rows = [...new Set([0, tokens.length - 1])]
	const all: Values = {
		...values,
		input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
		[CHOSEN_ROWS]: new Tensor('int64', BigInt64Array.from(rows, BigInt), [rows.length]),
		use_cache_branch: new Tensor('bool', [isLater], [1]),
	}
	return pick(all, (name) => step.inputNames.includes(name))
}

function emptyCache({ layers, heads, headSize }: WhisperModel, of: 'encoder' | 'decoder'): Cache {
	const empty = () => floats(new Float32Array(0), [1, heads, 0, headSize])
	const names = Array.from({ length: layers }, (_, layer) =>
		['key', 'value'].map((what) => `past_key_values.${layer}.${of}.${what}`),
	)
	return Object.fromEntries(names.flat().map((name) => [name, empty()]))
}

function asPast(outputs: Values): Values {
	const named = Object.entries(outputs).filter(([name]) => name.startsWith('present.'))
	return Object.fromEntries(named.map(([name, value]) => [name.replace('present', 'past_key_values'), value]))
}

function pick(values: Values, isWanted: (name: string) => boolean): Values {
	return Object.fromEntries(Object.entries(values).filter(([name]) => isWanted(name)))
}

function rowOf(logits: Tensor, row: number) {
	const [, rows = 1, size = 0] = logits.dims
	const at = (row < 0 ? rows + row : row) * size
	return (logits.data as Float32Array).subarray(at, at + size)
}
