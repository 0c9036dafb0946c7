import { SAMPLE_RATE } from './samples-of.ts'

export type PlacedChunk = { startSeconds: number; samples: Float32Array }

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
