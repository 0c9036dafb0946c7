import { SAMPLE_RATE } from './samples-of.ts'

/** A stretch of sound with speech in it, in seconds. */
export type Span = { startSeconds: number; endSeconds: number }

/** How many samples the speech finder looks at a time (Silero at 16 kHz). */
export const FRAME_SAMPLES = 512
const FRAME_SECONDS = FRAME_SAMPLES / SAMPLE_RATE

// Tuned towards keeping too much: a child who whispers must not be cut away.
const STARTS_AT = 0.4
const GOES_ON_AT = 0.25
const SHORTEST_SPEECH_SECONDS = 0.2
const SHORTEST_SILENCE_SECONDS = 0.5
const PAD_SECONDS = 0.3

/** Somebody who speaks longer than this without a pause is cut where the finder is least sure, late in the stretch. */
const LONGEST_SPEECH_SECONDS = 28
const SHORTEST_CUT_SECONDS = 18

/**
 * Where somebody speaks, from the speech finder's probability for each frame.
 *
 * @param probabilities  One per 32 ms. @returns Spans in order, padded, none longer than 28 s, never overlapping, inside
 *   the sound.
 */
export function spansOf(probabilities: readonly number[]): Span[] {
	const raw: Span[] = []
	let start: number | undefined
	for (const [frame, probability] of probabilities.entries()) {
		if (start === undefined && probability >= STARTS_AT) start = frame
		if (start !== undefined && probability < GOES_ON_AT) {
			raw.push(spanOf(start, frame))
			start = undefined
		}
	}
	if (start !== undefined) raw.push(spanOf(start, probabilities.length))
	const long = joinNear(raw).filter(
		({ startSeconds, endSeconds }) => endSeconds - startSeconds >= SHORTEST_SPEECH_SECONDS,
	)
	const padded = joinNear(
		long.map((span) => pad(span, probabilities.length * FRAME_SECONDS)),
		0,
	)
	return padded.flatMap((span) => cutLong(span, probabilities))
}

function cutLong(span: Span, probabilities: readonly number[]): Span[] {
	const { startSeconds, endSeconds } = span
	if (endSeconds - startSeconds <= LONGEST_SPEECH_SECONDS) return [span]
	const earliest = Math.ceil((startSeconds + SHORTEST_CUT_SECONDS) / FRAME_SECONDS)
	const latest = Math.floor((startSeconds + LONGEST_SPEECH_SECONDS) / FRAME_SECONDS)
	let cut = earliest
	for (let frame = earliest; frame <= latest; frame += 1)
		if ((probabilities[frame] ?? 0) < (probabilities[cut] ?? 0)) cut = frame
	const cutSeconds = cut * FRAME_SECONDS
	return [{ startSeconds, endSeconds: cutSeconds }, ...cutLong({ startSeconds: cutSeconds, endSeconds }, probabilities)]
}

function spanOf(startFrame: number, endFrame: number): Span {
	return { startSeconds: startFrame * FRAME_SECONDS, endSeconds: endFrame * FRAME_SECONDS }
}

function pad({ startSeconds, endSeconds }: Span, lengthSeconds: number): Span {
	return {
		startSeconds: Math.max(0, startSeconds - PAD_SECONDS),
		endSeconds: Math.min(lengthSeconds, endSeconds + PAD_SECONDS),
	}
}

function joinNear(spans: readonly Span[], silence = SHORTEST_SILENCE_SECONDS): Span[] {
	const joined: Span[] = []
	for (const span of spans) {
		const last = joined.at(-1)
		if (last && span.startSeconds - last.endSeconds <= silence)
			last.endSeconds = Math.max(last.endSeconds, span.endSeconds)
		else joined.push({ ...span })
	}
	return joined
}
