// One half of the model in a thread of its own: the encoder, or the decoder. onnxruntime works in the thread that calls it
// and lets nothing else happen there meanwhile, so that two calls in one thread only wait for each other.
import { parentPort, workerData } from 'node:worker_threads'
import { encode, type Heard } from './decode-window.ts'
import type { ModelPlace } from './has-model.server.ts'
import { writeDown } from './hear-window.ts'
import { loadDecoder, loadEncoder } from './whisper-model.ts'

/** Which half, and how many threads onnxruntime may use in it. */
export type Half = { place: ModelPlace } & ({ half: 'encoder'; threads: number } | { half: 'decoder' })
export type ToWriteDown = { heard: Heard; seconds: number }
export type Answer = { done: unknown } | { failed: string }

try {
	const work = await loaded(workerData as Half)
	parentPort?.on('message', (asked: unknown) => void work(asked).then((done) => answer({ done }), failed))
	answer({ done: undefined })
} catch (error) {
	failed(error)
}

async function loaded(given: Half): Promise<(asked: unknown) => Promise<unknown>> {
	if (given.half === 'encoder') {
		const encoder = await loadEncoder(given.place, given.threads)
		return (samples) => encode(encoder, samples as Float32Array)
	}
	const decoder = await loadDecoder(given.place)
	return (asked) => {
		const { heard, seconds } = asked as ToWriteDown
		return writeDown(decoder, heard, seconds)
	}
}

function answer(said: Answer) {
	parentPort?.postMessage(said)
}

function failed(error: unknown) {
	answer({ failed: error instanceof Error ? error.message : String(error) })
}
