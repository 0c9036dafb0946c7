import type { Span } from './find-speech.ts'

/** Whisper loses everything after thirty seconds; windows stay below that. */
const LONGEST_WINDOW_SECONDS = 28

/** A longer silence than this is left out; a shorter one is heard along, as part of how something is said. */
const LONGEST_SILENCE_SECONDS = 1

/** What goes to the model at once: pieces of the recording in order, heard one right after the other. */
export type Window = { pieces: Span[] }

/**
 * Pack stretches of speech into windows for the model: as few as possible, none longer than 28 s, cut in silence where
 * there is any. Long silences lie between the pieces and cost nothing.
 */
export function packWindows(spans: readonly Span[]): Window[] {
	const windows: Window[] = []
	for (const span of spans.flatMap(cutLong)) {
		const window = windows.at(-1)
		const last = window?.pieces.at(-1)
		const isNear = last !== undefined && span.startSeconds - last.endSeconds <= LONGEST_SILENCE_SECONDS
		const added = isNear ? span.endSeconds - last.endSeconds : span.endSeconds - span.startSeconds
		if (!window || secondsOf(window) + added > LONGEST_WINDOW_SECONDS) windows.push({ pieces: [{ ...span }] })
		else if (isNear) last.endSeconds = span.endSeconds
		else window.pieces.push({ ...span })
	}
	return windows
}

export function secondsOf({ pieces }: Window) {
	return pieces.reduce((total, { startSeconds, endSeconds }) => total + endSeconds - startSeconds, 0)
}

/**
 * The time in the recording of a time in the window. Times before its start or after its end are its start and end; at
 * the seam of two pieces an ending belongs to the earlier one, a beginning to the later one.
 */
export function timeInRecording({ pieces }: Window, seconds: number, edge: 'start' | 'end'): number {
	let before = 0
	for (const [index, { startSeconds, endSeconds }] of pieces.entries()) {
		const length = endSeconds - startSeconds
		const isLast = index === pieces.length - 1
		const isHere = edge === 'start' ? seconds < before + length : seconds <= before + length
		// Never past the end, not even by what rounding adds.
		if (isHere || isLast) return Math.min(endSeconds, startSeconds + Math.max(0, seconds - before))
		before += length
	}
	return 0
}

/** What of a window comes after this time in it, in the time of the recording. */
export function restOf({ pieces }: Window, seconds: number): Span[] {
	let before = 0
	return pieces.flatMap(({ startSeconds, endSeconds }) => {
		const from = startSeconds + Math.max(0, seconds - before)
		before += endSeconds - startSeconds
		return from < endSeconds ? [{ startSeconds: from, endSeconds }] : []
	})
}

function cutLong({ startSeconds, endSeconds }: Span): Span[] {
	const count = Math.max(1, Math.ceil((endSeconds - startSeconds) / LONGEST_WINDOW_SECONDS - 1e-9))
	const at = (cut: number) => (cut === count ? endSeconds : startSeconds + cut * LONGEST_WINDOW_SECONDS)
	return Array.from({ length: count }, (_, cut) => ({ startSeconds: at(cut), endSeconds: at(cut + 1) }))
}
