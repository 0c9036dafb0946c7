import { tokenTimes } from './align-words.ts'
import { attentionsOf, decode, type Decoded, type Values } from './decode-window.ts'
import { isGuessed, isInvented, isRepetitive } from './guards.ts'
import { TIMESTAMP_SECONDS } from './token-rules.ts'
import type { WhisperModel } from './whisper-model.ts'
import { wordsOfTokens } from './words-of-tokens.ts'

/** A word of one window, in seconds from its start; null times where the model gives none. Probability 0–1. */
export type WindowWord = { text: string; startSeconds: number | null; endSeconds: number | null; probability: number }

/** An utterance of one window, in seconds from its start. */
export type WindowSegment = {
	text: string
	startSeconds: number
	endSeconds: number
	words: WindowWord[]
	/** The model was caught repeating itself here: a person should listen. */
	hadLoop: boolean
}

const MOMENT_SECONDS = 0.02

/** The word before a loop lasts no longer than this. */
const LAST_WORD_SECONDS = 1
/** A window with nothing but a loop in it is asked again from here. */
const LOOP_ADVANCE_SECONDS = 3

/** What a window gave: its utterances, and from where on the model fell silent or was stopped, seconds from its start. */
export type HeardWindow = { segments: WindowSegment[]; endSeconds: number }

/** What is said in one window of so many seconds, from what the encoder heard in it, by a model in this process. */
export async function hearWindow(model: WhisperModel, sound: Values, seconds: number): Promise<HeardWindow> {
	const decoded = await decode(model, sound, seconds)
	const textOf = (tokens: number[]) => model.tokenizer.decode(tokens, { clean_up_tokenization_spaces: false })
	const utterances = utterancesOf(decoded, model, seconds)
		.map((utterance) => ({ ...utterance, text: textOf(utterance.tokens) }))
		.filter((utterance) => !isInvented({ ...utterance, noSpeech: decoded.noSpeech }))
	if (utterances.length === 0) return { segments: [], endSeconds: decoded.hadLoop ? LOOP_ADVANCE_SECONDS : seconds }
	// What was said while the model repeated itself is asked again from where it began, without what came before it.
	const loop = utterances.at(-1)?.hadLoop ? utterances.at(-1) : undefined
	const isAskedAgain = loop !== undefined && utterances.length > 1
	if (isAskedAgain) utterances.pop()
	const times = await timesOf(
		model,
		sound,
		utterances.flatMap(({ tokens }) => tokens),
		seconds,
	)
	let before = 0
	const segments = utterances.map(({ text, tokens, logProbabilities, startSeconds, hadLoop, ...utterance }) => {
		const own = times?.slice(before, before + tokens.length + 1)
		before += tokens.length
		const lastWord = own?.at(-2)
		const { averageLogProbability } = utterance
		const surest = isGuessed(averageLogProbability) ? Math.exp(averageLogProbability) : 1
		const endSeconds =
			hadLoop && lastWord !== undefined
				? Math.min(utterance.endSeconds, lastWord + LAST_WORD_SECONDS)
				: utterance.endSeconds
		const words = wordsOfTokens(tokens, logProbabilities, textOf).map(({ text: word, from, to, probability }) => ({
			text: word.trim(),
			startSeconds: own?.[from] ?? null,
			// A word before a silence ends with its utterance, not where the next one begins.
			endSeconds: own
				? Math.max(own[from] ?? 0, Math.min(own[to] ?? endSeconds, Math.max(endSeconds, startSeconds)))
				: null,
			probability: Math.min(probability, surest),
		}))
		return { text: text.trim(), startSeconds, endSeconds, words, hadLoop: hadLoop || isRepetitive(text) }
	})
	return { segments, endSeconds: isAskedAgain ? loop.startSeconds : (segments.at(-1)?.endSeconds ?? seconds) }
}

type Utterance = {
	tokens: number[]
	logProbabilities: number[]
	averageLogProbability: number
	startSeconds: number
	endSeconds: number
	hadLoop: boolean
}

function utterancesOf({ said, logProbabilities, hadLoop }: Decoded, model: WhisperModel, seconds: number): Utterance[] {
	const { firstTimestamp, end } = model.tokens
	const utterances: Utterance[] = []
	let open: Utterance | undefined
	for (const [index, token] of said.entries()) {
		const time = (token - firstTimestamp) * TIMESTAMP_SECONDS
		if (token < end) {
			open ??= { ...emptyUtterance(), startSeconds: utterances.at(-1)?.endSeconds ?? 0 }
			open.tokens.push(token)
			open.logProbabilities.push(logProbabilities[index] ?? 0)
		} else if (open && open.tokens.length > 0) {
			// Words that take no time at all are none.
			if (time > open.startSeconds) utterances.push({ ...open, endSeconds: Math.min(time, seconds) })
			open = undefined
		} else open = { ...emptyUtterance(), startSeconds: Math.min(time, seconds) }
	}
	if (open && open.tokens.length > 0) utterances.push({ ...open, endSeconds: seconds })
	return utterances.map((utterance, index) => ({
		...utterance,
		averageLogProbability: mean(utterance.logProbabilities),
		hadLoop: hadLoop && index === utterances.length - 1,
	}))
}

function emptyUtterance(): Utterance {
	return { tokens: [], logProbabilities: [], averageLogProbability: 0, startSeconds: 0, endSeconds: 0, hadLoop: false }
}

/** When each token begins, and after the last when the speech ends; undefined for a model that cannot tell. */
async function timesOf(model: WhisperModel, sound: Values, tokens: readonly number[], seconds: number) {
	if (model.alignmentHeads.length === 0) return undefined
	const { prompt, noTimestamps, end } = model.tokens
	const all = [...prompt, noTimestamps, ...tokens, end]
	const attentions = await attentionsOf(model, sound, all)
	const frames = Math.max(
		1,
		Math.min(Math.round(seconds / MOMENT_SECONDS), attentions.values().next().value?.dims[3] ?? 0),
	)
	const from = prompt.length
	const rows = all.length - from
	const heads = model.alignmentHeads.map(([layer, head]) => {
		const { data, dims } = attentions.get(layer)!
		const [, , rowsInAll = 0, momentsInAll = 0] = dims
		const cut = new Float32Array(rows * frames)
		for (let row = 0; row < rows; row += 1) {
			const at = (head * rowsInAll + from + row) * momentsInAll
			cut.set((data as Float32Array).subarray(at, at + frames), row * frames)
		}
		return cut
	})
	// Row 0 is the token before the first word: the word itself begins where row 1 does.
	return tokenTimes(heads, rows, frames).slice(1)
}

function mean(values: readonly number[]) {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
