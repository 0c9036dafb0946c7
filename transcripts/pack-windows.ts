import type { Span } from './find-speech.ts'

/** Whisper loses everything after thirty seconds; windows stay below that. */
const LONGEST_WINDOW_SECONDS = 28

/** A longer silence than this ends a window: nothing is gained by sending it. */
const LONGEST_SILENCE_SECONDS = 3

/**
 * Pack stretches of speech into windows for the model: as few as possible, none longer than 28 s, cut in silence where
 * there is any.
 */
export function packWindows(spans: readonly Span[]): Span[] {
	const windows: Span[] = []
	for (const span of spans.flatMap(cutLong)) {
		const last = windows.at(-1)
		const fits =
			last &&
			span.endSeconds - last.startSeconds <= LONGEST_WINDOW_SECONDS &&
			span.startSeconds - last.endSeconds <= LONGEST_SILENCE_SECONDS
		if (last && fits) last.endSeconds = span.endSeconds
		else windows.push({ ...span })
	}
	return windows
}

function cutLong({ startSeconds, endSeconds }: Span): Span[] {
	const pieces: Span[] = []
	for (let from = startSeconds; from < endSeconds; from += LONGEST_WINDOW_SECONDS) {
		pieces.push({ startSeconds: from, endSeconds: Math.min(endSeconds, from + LONGEST_WINDOW_SECONDS) })
	}
	return pieces
}
