import { SAMPLE_RATE } from './samples-of.ts'

export type PlacedChunk = { startSeconds: number; samples: Float32Array }

/** A longer gap than this (a phone that was locked, a lost chunk) is not filled with silence in memory. */
const LONGEST_FILLED_SECONDS = 6

/**
 * Lay the chunks of a recording out along its time. A gap stays a gap, as silence, so that every time in the transcript
 * is the time in the room.
 */
export function placeChunks(chunks: readonly PlacedChunk[]): Float32Array {
	const placed = chunks.map(({ startSeconds, samples }) => ({ start: Math.round(startSeconds * SAMPLE_RATE), samples }))
	const length = Math.max(0, ...placed.map(({ start, samples }) => start + samples.length))
	const whole = new Float32Array(length)
	for (const { start, samples } of placed) whole.set(samples, start)
	return whole
}

/** The recording as unbroken stretches, each with its own start: a phone locked overnight costs no memory. */
export function stretchesOf(chunks: readonly PlacedChunk[]): PlacedChunk[] {
	const groups: PlacedChunk[][] = []
	let end = 0
	for (const chunk of chunks.toSorted((one, other) => one.startSeconds - other.startSeconds)) {
		const last = groups.at(-1)
		if (last && chunk.startSeconds - end <= LONGEST_FILLED_SECONDS) last.push(chunk)
		else groups.push([chunk])
		end = Math.max(end, chunk.startSeconds + chunk.samples.length / SAMPLE_RATE)
	}
	return groups.map((group) => {
		const from = group[0]?.startSeconds ?? 0
		const inside = group.map(({ startSeconds, samples }) => ({ startSeconds: startSeconds - from, samples }))
		return { startSeconds: from, samples: placeChunks(inside) }
	})
}
