import { deflateSync } from 'node:zlib'

// Whisper's own thresholds (Radford et al. 2022, §4.5): unlikely words where it also believes that nobody speaks are
// invented; so are words that repeat themselves so much that they can be packed this tightly.
const NO_SPEECH = 0.6
const LOW_LOG_PROBABILITY = -1
const MOST_COMPRESSION = 2.4

// Below this the model guesses wildly. Chosen low, so that indistinct speech is kept; not measured on children.
const GUESSED_LOG_PROBABILITY = -1.6

/** What there is to judge an utterance by. */
export type Evidence = { text: string; noSpeech: number; averageLogProbability: number }

/** Whether these words come from the model rather than from the sound. Errs towards keeping them: a person will listen. */
export function isInvented({ text, noSpeech, averageLogProbability }: Evidence) {
	if (!/[\p{L}\p{N}]/u.test(text)) return true
	if (averageLogProbability < GUESSED_LOG_PROBABILITY) return true
	return noSpeech > NO_SPEECH && averageLogProbability < LOW_LOG_PROBABILITY
}

/** Whether a text repeats itself more than people do. */
export function isRepetitive(text: string) {
	const bytes = Buffer.from(text)
	return bytes.length / deflateSync(bytes).length > MOST_COMPRESSION
}
