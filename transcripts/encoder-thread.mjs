// The thread of the encoder: `run` of onnxruntime-node holds the thread that calls it, and while it listens to one window the
// thread that started this one writes down another. Plain JavaScript: no TypeScript is loaded into it.
import { parentPort, workerData } from 'node:worker_threads'
import { InferenceSession, Tensor } from 'onnxruntime-node'

const session = await InferenceSession.create(workerData.model, workerData.options)
let before = Promise.resolve()

parentPort.on('message', ({ number, features, shape }) => {
	before = before.then(async () => {
		const outputs = await session.run({ input_features: new Tensor('float32', features, shape) })
		const state = outputs.last_hidden_state
		parentPort.postMessage({ number, state: state && { data: state.data, shape: state.dims } })
	})
})
parentPort.postMessage('ready')
