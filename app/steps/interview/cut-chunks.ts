import { TARGET_RATE } from './resample.ts'

/** Five seconds to a chunk: what a crash or a lost phone can cost at most. */
const CHUNK_SECONDS = 5
export const CHUNK_SAMPLES = CHUNK_SECONDS * TARGET_RATE

/**
 * Cut a stream of samples into chunks of five seconds; `flush` gives the shorter rest, if there is any. Each sample is copied once,
 * into the chunk it belongs to: a file comes in thousands of small pieces, and copying what waits for each of them took most of the time.
 */
export function makeChunkCutter() {
	let filling: Float32Array = new Float32Array(CHUNK_SAMPLES)
	let filled = 0

	return {
		push: (samples: Float32Array): Float32Array[] => {
			const whole: Float32Array[] = []
			for (let from = 0; from < samples.length;) {
				const taken = samples.subarray(from, from + CHUNK_SAMPLES - filled)
				filling.set(taken, filled)
				filled += taken.length
				from += taken.length
				if (filled < CHUNK_SAMPLES) continue
				whole.push(filling)
				filling = new Float32Array(CHUNK_SAMPLES)
				filled = 0
			}
			return whole
		},
		flush: (): Float32Array[] => {
			const rest = filling.slice(0, filled)
			filled = 0
			return rest.length > 0 ? [rest] : []
		},
	}
}
