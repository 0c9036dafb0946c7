import type { Span } from './find-speech.ts'

/** What the model said of one window; times are seconds from the window's start, null where it gave none. */
export type HeardWindow = {
	window: Span
	heard: readonly { text: string; startSeconds: number | null; endSeconds: number | null }[]
}
export type HeardSegment = Span & { text: string; hasWarning: boolean }

/** The same few words this many times in a row are the model caught in a loop, not a child. */
const MOST_REPEATS = 3
const LONGEST_REPEATED_WORDS = 6

/**
 * The utterances of all windows along the time of the recording.
 *
 * Empty ones are left out; times never run backwards nor leave their window; words said in a loop are cut to one and the
 * segment is marked, so that a person listens there.
 */
export function joinSegments(windows: readonly HeardWindow[]): HeardSegment[] {
	const segments: HeardSegment[] = []
	for (const { window, heard } of windows) {
		for (const { text, startSeconds, endSeconds } of heard) {
			const words = withoutLoops(text.trim())
			if (!words.text) continue
			const earliest = Math.max(window.startSeconds, segments.at(-1)?.endSeconds ?? 0)
			const start = within(window.startSeconds + (startSeconds ?? 0), earliest, window.endSeconds)
			const end = within(
				endSeconds === null ? window.endSeconds : window.startSeconds + endSeconds,
				start,
				window.endSeconds,
			)
			segments.push({ startSeconds: start, endSeconds: end, text: words.text, hasWarning: words.hadLoop })
		}
	}
	return segments
}

function withoutLoops(text: string): { text: string; hadLoop: boolean } {
	const words = text.split(/\s+/).filter(Boolean)
	for (let size = 1; size <= LONGEST_REPEATED_WORDS; size += 1) {
		for (let from = 0; from + size * (MOST_REPEATS + 1) <= words.length; from += 1) {
			const times = repeatsAt(words, from, size)
			if (times <= MOST_REPEATS) continue
			const kept = [...words.slice(0, from + size), ...words.slice(from + size * times)]
			return { text: withoutLoops(kept.join(' ')).text, hadLoop: true }
		}
	}
	return { text: words.join(' '), hadLoop: false }
}

function repeatsAt(words: readonly string[], from: number, size: number) {
	const phrase = words
		.slice(from, from + size)
		.join(' ')
		.toLowerCase()
	let times = 1
	while (
		words
			.slice(from + size * times, from + size * (times + 1))
			.join(' ')
			.toLowerCase() === phrase
	)
		times += 1
	return times
}

function within(value: number, lowest: number, highest: number) {
	return Math.max(lowest, Math.min(value, highest))
}
