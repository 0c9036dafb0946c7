// The thread of the encoder: `run` of onnxruntime-node holds the thread that calls it, and while it listens to one window the
// thread that started this one writes down another. Plain JavaScript: no TypeScript is loaded into it.
import { parentPort, workerData } from 'node:worker_threads'
import { InferenceSession, Tensor } from 'onnxruntime-node'

const { encoder, keys, options } = workerData
const session = await InferenceSession.create(encoder, options)
const keysSession = keys && (await InferenceSession.create(keys, options))
let before = Promise.resolve()

parentPort.on('message', ({ number, features, shape }) => {
	before = before.then(async () => {
		const { last_hidden_state: state } = await session.run({ input_features: new Tensor('float32', features, shape) })
		if (!state) throw new Error('The encoder of this speech model gives no last_hidden_state.')
		const heard = keysSession ? await keysSession.run({ encoder_hidden_states: state }) : { last_hidden_state: state }
		const parts = Object.entries(heard).map(([name, { data, dims }]) => ({ name, data, shape: dims }))
		parentPort.postMessage(
			{ number, parts },
			parts.map(({ data }) => data.buffer),
		)
	})
})
parentPort.postMessage('ready')
