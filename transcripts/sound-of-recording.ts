import type { Span } from './find-speech.ts'
import { SAMPLE_RATE } from './samples-of.ts'

/** Where a chunk lies in the recording, and how to get at its samples when they are wanted; never all at once. */
export type RecordedSound = {
	chunks: readonly { number: number; startSeconds: number; seconds: number }[]
	read: (number: number) => Promise<Float32Array>
}

/** The samples of some spans of a recording, one after the other. A gap in the sound is silence. */
export async function samplesAt({ chunks, read }: RecordedSound, spans: readonly Span[]): Promise<Float32Array> {
	const pieces = []
	for (const { startSeconds, endSeconds } of spans) {
		const from = Math.floor(startSeconds * SAMPLE_RATE)
		const piece = new Float32Array(Math.ceil(endSeconds * SAMPLE_RATE) - from)
		for (const chunk of chunks) {
			if (chunk.startSeconds >= endSeconds || chunk.startSeconds + chunk.seconds <= startSeconds) continue
			const at = Math.round(chunk.startSeconds * SAMPLE_RATE) - from
			const samples = await read(chunk.number)
			const part = samples.subarray(Math.max(0, -at), Math.max(0, piece.length - at))
			piece.set(part, Math.max(0, at))
		}
		pieces.push(piece)
	}
	const whole = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0))
	let at = 0
	for (const piece of pieces) {
		whole.set(piece, at)
		at += piece.length
	}
	return whole
}

/** The samples of one chunk at a time, opened once although two windows want it. */
export function rememberLast(read: RecordedSound['read']): RecordedSound['read'] {
	const KEPT = 8
	const kept = new Map<number, Promise<Float32Array>>()
	return (number) => {
		const samples = kept.get(number) ?? read(number)
		kept.delete(number)
		kept.set(number, samples)
		for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old)
		return samples
	}
}
