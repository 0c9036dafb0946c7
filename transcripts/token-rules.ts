/** What a Whisper model's own settings say of its tokens; ids throughout. */
export type Tokens = {
	/** Start, language and task: always Swedish, always to write down, never anything carried over. */
	prompt: readonly number[]
	end: number
	noSpeech: number
	noTimestamps: number
	/** The token of 0.00 s; each after it is 0.02 s later. */
	firstTimestamp: number
	neverSaid: readonly number[]
	neverFirst: readonly number[]
	latestFirstTimestamp: number
}

export const TIMESTAMP_SECONDS = 0.02

/** What of `generation_config.json` is used. */
export type GenerationConfig = {
	decoder_start_token_id: number
	eos_token_id: number | number[]
	no_timestamps_token_id: number
	lang_to_id?: Record<string, number>
	task_to_id?: Record<string, number>
	suppress_tokens?: number[] | null
	begin_suppress_tokens?: number[] | null
	max_initial_timestamp_index?: number | null
	alignment_heads?: [number, number][] | null
}

/** The tokens of a model for Swedish. @throws when it was not taught Swedish. */
export function tokensOf(config: GenerationConfig): Tokens {
	const language = config.lang_to_id?.['<|sv|>']
	const task = config.task_to_id?.transcribe
	if (language === undefined || task === undefined)
		throw new Error('This speech model does not know Swedish: its generation_config.json names no <|sv|> or no task.')
	const end = Array.isArray(config.eos_token_id) ? (config.eos_token_id[0] ?? 0) : config.eos_token_id
	return {
		prompt: [config.decoder_start_token_id, language, task],
		end,
		// In every Whisper vocabulary the token of silence stands right before that of no times.
		noSpeech: config.no_timestamps_token_id - 1,
		noTimestamps: config.no_timestamps_token_id,
		firstTimestamp: config.no_timestamps_token_id + 1,
		neverSaid: config.suppress_tokens ?? [],
		neverFirst: config.begin_suppress_tokens ?? [],
		latestFirstTimestamp: config.max_initial_timestamp_index ?? 50,
	}
}

/**
 * The next token after `said`, greedily, by Whisper's rules of times: they come in pairs, never backwards, and a time is
 * taken where all times together are likelier than any word. `logits` is changed.
 *
 * @returns the token and the logarithm of its probability among those allowed.
 */
export function nextToken(logits: Float32Array, said: readonly number[], tokens: Tokens) {
	const { end, noTimestamps, firstTimestamp } = tokens
	for (const token of tokens.neverSaid) logits[token] = -Infinity
	logits.fill(-Infinity, end + 1, firstTimestamp)
	logits[noTimestamps] = -Infinity
	if (said.length === 0) {
		for (const token of tokens.neverFirst) logits[token] = -Infinity
		logits.fill(-Infinity, 0, firstTimestamp)
		logits.fill(-Infinity, firstTimestamp + tokens.latestFirstTimestamp + 1)
	} else allowTimes(logits, said, tokens)

	const text = likeliest(logits, 0, firstTimestamp)
	const time = likeliest(logits, firstTimestamp, logits.length)
	const top = Math.max(text.logit, time.logit)
	const timeSum = exponentialSum(logits, firstTimestamp, logits.length, top)
	const isTime = Math.log(timeSum) + top > text.logit
	const { token, logit } = isTime ? time : text
	const sum = isTime ? timeSum : timeSum + exponentialSum(logits, 0, firstTimestamp, top)
	return { token, logProbability: logit - top - Math.log(sum) }
}

function allowTimes(logits: Float32Array, said: readonly number[], { end, firstTimestamp }: Tokens) {
	const isTime = (token: number | undefined) => token === undefined || token >= firstTimestamp
	const last = said.at(-1)
	if (isTime(last)) {
		if (isTime(said.at(-2))) logits.fill(-Infinity, firstTimestamp)
		else logits.fill(-Infinity, 0, end)
	}
	const latest = said.findLast((token) => token >= firstTimestamp)
	if (latest === undefined) return
	const isOpening = isTime(last) && !isTime(said.at(-2))
	logits.fill(-Infinity, firstTimestamp, isOpening ? latest : latest + 1)
}

function likeliest(logits: Float32Array, from: number, to: number) {
	let token = from
	let logit = -Infinity
	for (let at = from; at < to; at += 1) {
		if (logits[at]! > logit) {
			logit = logits[at]!
			token = at
		}
	}
	return { token, logit }
}

/** All tokens together that are less likely than this change a probability by less than a thousandth. */
const LEAST_THAT_COUNTS = -18

function exponentialSum(logits: Float32Array, from: number, to: number, top: number) {
	let sum = 0
	for (let at = from; at < to; at += 1) {
		const logit = logits[at]! - top
		if (logit > LEAST_THAT_COUNTS) sum += Math.exp(logit)
	}
	return sum
}

/** The probability of one token among all, from 0 to 1. */
export function probabilityOf(logits: Float32Array, token: number) {
	const { logit } = likeliest(logits, 0, logits.length)
	return Math.exp(logits[token]! - logit) / exponentialSum(logits, 0, logits.length, logit)
}

const LONGEST_LOOP = 20
const LOOP_TOKENS = 24
const LOOP_TIMES = 5

/** What was said without the loop at its end, or undefined where there is none. Times between the words do not count. */
export function withoutLoop(said: readonly number[], { end }: Pick<Tokens, 'end'>): number[] | undefined {
	const places = [...said.keys()].filter((place) => said[place]! < end)
	const words = places.map((place) => said[place]!)
	for (let size = 1; size <= LONGEST_LOOP; size += 1) {
		let same = 0
		while (
			words.length - 1 - same - size >= 0 &&
			words[words.length - 1 - same] === words[words.length - 1 - same - size]
		)
			same += 1
		if (same + size >= Math.max(LOOP_TOKENS, size * LOOP_TIMES)) return said.slice(0, places[words.length - same])
	}
	return undefined
}
