import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Tensor, type InferenceSession } from 'onnxruntime-node'

/** Small files share their memory with others: those are copied. */
function isAlone(model: Uint8Array | string): model is Uint8Array<ArrayBuffer> {
	return model instanceof Uint8Array && model.buffer.byteLength === model.byteLength
}

type Answer = { number: number; state?: { data: Float32Array; shape: number[] } }

/**
 * The encoder in a thread of its own: it listens to the next window while this one is written down. When it breaks, so does
 * the process it is in, and who waits for that hears of it.
 *
 * @param model  The bytes of its file, which go over to the thread, or where it lies.
 */
export async function startEncoder(model: Uint8Array | string, options: InferenceSession.SessionOptions) {
	const thread = new Worker(new URL('./encoder-thread.mjs', import.meta.url), {
		workerData: { model, options },
		execArgv: [],
		transferList: isAlone(model) ? [model.buffer] : [],
	})
	await once(thread, 'message')
	const waiting = new Map<number, (state: Tensor) => void>()
	let count = 0
	thread.on('message', ({ number, state }: Answer) => {
		if (!state) throw new Error('The encoder of this speech model gives no last_hidden_state.')
		waiting.get(number)?.(new Tensor('float32', state.data, state.shape))
		waiting.delete(number)
	})
	thread.on('error', (error) => {
		throw error
	})
	return (features: Float32Array, shape: number[]) =>
		new Promise<Tensor>((resolve) => {
			const number = count++
			waiting.set(number, resolve)
			thread.postMessage({ number, features, shape }, [features.buffer as ArrayBuffer])
		})
}
