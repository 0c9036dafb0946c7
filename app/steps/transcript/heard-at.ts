import type { WorkSegment } from './segment.ts'
import { wordsInText } from './words-in-text.ts'

/** Which utterance and which of its words is said at a time; no word between two. Undefined where nobody speaks. */
export function heardAt(segments: readonly WorkSegment[], seconds: number) {
	const segment = segmentAt(segments, seconds)
	if (!segment) return undefined
	const words = wordsInText(segment)
	const word = words.findLastIndex(({ startSeconds }) => startSeconds !== null && startSeconds <= seconds)
	return { segmentId: segment.id, word: word < 0 ? null : word }
}

function segmentAt(segments: readonly WorkSegment[], seconds: number) {
	return segments.find(
		({ startSeconds, endSeconds }) =>
			startSeconds !== null && endSeconds !== null && startSeconds <= seconds && seconds < endSeconds,
	)
}

/** When the word at a place in the text is said; the utterance's own start where nothing better is known. */
export function secondsOf(segment: WorkSegment, character: number) {
	const word = wordsInText(segment).find(({ to }) => to > character)
	return word?.startSeconds ?? segment.startSeconds
}

/** A part of the recording without sound, in seconds (X24). */
export type Gap = { startSeconds: number; endSeconds: number }

/** Shorter than this is the seam between two chunks, not a gap. */
const SHORTEST_GAP_SECONDS = 1

/** Where a recording has no sound: a phone that was locked, a chunk that never came. */
export function gapsBetween(chunks: readonly { startSeconds: number; seconds: number }[]): Gap[] {
	const gaps: Gap[] = []
	let end = 0
	for (const { startSeconds, seconds } of chunks.toSorted((one, other) => one.startSeconds - other.startSeconds)) {
		if (startSeconds - end > SHORTEST_GAP_SECONDS) gaps.push({ startSeconds: end, endSeconds: startSeconds })
		end = Math.max(end, startSeconds + seconds)
	}
	return gaps
}

/** For each gap the first utterance after it, where the page shows it; `null` when it comes last. */
export function gapsBefore(segments: readonly WorkSegment[], gaps: readonly Gap[]) {
	return gaps.map((gap) => ({
		gap,
		before:
			segments.find(({ startSeconds }) => startSeconds !== null && startSeconds >= gap.endSeconds - 1)?.id ?? null,
	}))
}
