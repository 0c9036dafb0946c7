import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Tensor, type InferenceSession } from 'onnxruntime-node'

/** The bytes of a model's file, which go over to the thread, or where it lies. */
type Model = Uint8Array | string

/** Small files share their memory with others: those are copied. */
function isAlone(model: Model | undefined): model is Uint8Array<ArrayBuffer> {
	return model instanceof Uint8Array && model.buffer.byteLength === model.byteLength
}

type Answer = { number: number; parts: { name: string; data: Float32Array; shape: number[] }[] }

/**
 * The encoder in a thread of its own: it listens to the next window while this one is written down. When it breaks, so does
 * the process it is in, and who waits for that hears of it.
 *
 * @param keys  What works out the decoder's keys from what is heard, where the model has it apart: then those are the answer.
 */
export async function startEncoder(
	{ encoder, keys }: { encoder: Model; keys?: Model },
	options: InferenceSession.SessionOptions,
) {
	const thread = new Worker(new URL('./encoder-thread.mjs', import.meta.url), {
		workerData: { encoder, keys, options },
		execArgv: [],
		transferList: [encoder, keys].filter(isAlone).map(({ buffer }) => buffer),
	})
	await once(thread, 'message')
	const waiting = new Map<number, (heard: Record<string, Tensor>) => void>()
	let count = 0
	thread.on('message', ({ number, parts }: Answer) => {
		const heard = parts.map(({ name, data, shape }) => [name, new Tensor('float32', data, shape)] as const)
		waiting.get(number)?.(Object.fromEntries(heard))
		waiting.delete(number)
	})
	thread.on('error', (error) => {
		throw error
	})
	return (features: Float32Array, shape: number[]) =>
		new Promise<Record<string, Tensor>>((resolve) => {
			const number = count++
			waiting.set(number, resolve)
			thread.postMessage({ number, features, shape }, [features.buffer as ArrayBuffer])
		})
}
