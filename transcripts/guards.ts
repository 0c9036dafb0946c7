import { deflateSync } from 'node:zlib'

// Whisper's own thresholds (Radford et al. 2022, §4.5): unlikely words where it also believes that nobody speaks are
// invented; so are words that repeat themselves so much that they can be packed this tightly.
const NO_SPEECH = 0.6
const LOW_LOG_PROBABILITY = -1
const MOST_COMPRESSION = 2.4

// Measured with Whisper base: a short “Nej.” alone in its window came out at −1.66 with a silence of 0.43, a sentence in noise
// as loud as itself at −2.26 with 0.02; sung vowels that the speech finder lets through at −2.3 to −2.6 with 0.24 to 0.59.
const GUESSED_LOG_PROBABILITY = -1.6
const WILD_LOG_PROBABILITY = -2.2
const DOUBTS_SPEECH = 0.2

/** What there is to judge an utterance by. */
export type Evidence = { text: string; noSpeech: number; averageLogProbability: number }

/**
 * Whether these words come from the model rather than from the sound. Errs towards keeping them: a person listens, and
 * cannot see what was thrown away. Unlikely words go only where the model itself doubts that anybody speaks.
 */
export function isInvented({ text, noSpeech, averageLogProbability }: Evidence) {
	if (!/[\p{L}\p{N}]/u.test(text)) return true
	if (noSpeech > DOUBTS_SPEECH && averageLogProbability < WILD_LOG_PROBABILITY) return true
	return noSpeech > NO_SPEECH && averageLogProbability < LOW_LOG_PROBABILITY
}

/** Whether the model was guessing: then no word of the utterance is surer than the whole of it. */
export function isGuessed(averageLogProbability: number) {
	return averageLogProbability < GUESSED_LOG_PROBABILITY
}

/** Whether a text repeats itself more than people do. */
export function isRepetitive(text: string) {
	const bytes = Buffer.from(text)
	return bytes.length / deflateSync(bytes).length > MOST_COMPRESSION
}
