import { TARGET_RATE } from './resample.ts'

/** Five seconds to a chunk: what a crash or a lost phone can cost at most. */
const CHUNK_SECONDS = 5
export const CHUNK_SAMPLES = CHUNK_SECONDS * TARGET_RATE

/** Cut a stream of samples into chunks of five seconds; `flush` gives the shorter rest, if there is any. */
export function makeChunkCutter() {
	let waiting: Float32Array = new Float32Array(0)

	return {
		push: (samples: Float32Array): Float32Array[] => {
			const all = new Float32Array(waiting.length + samples.length)
			all.set(waiting)
			all.set(samples, waiting.length)
			const whole = Math.floor(all.length / CHUNK_SAMPLES)
			waiting = all.slice(whole * CHUNK_SAMPLES)
			return Array.from({ length: whole }, (_, index) => all.slice(index * CHUNK_SAMPLES, (index + 1) * CHUNK_SAMPLES))
		},
		flush: (): Float32Array[] => {
			const rest = waiting
			waiting = new Float32Array(0)
			return rest.length > 0 ? [rest] : []
		},
	}
}
