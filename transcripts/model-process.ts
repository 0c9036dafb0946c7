// The process that the speech model runs in: it loads the model named in its argument, and answers one window after another.
// `run` of onnxruntime-node holds the process that calls it, and memory that is refused in it ends the process: so this
// one is the worker's to wait for and to end. It ends by itself when the worker does.
import type { ModelPlace } from './has-model.server.ts'
import { encode } from './decode-window.ts'
import { hearWindow, type HeardWindow } from './hear-window.ts'
import { SAMPLE_RATE } from './samples-of.ts'
import { loadWhisper } from './whisper-model.ts'

/** What the process is started with, as JSON. */
export type ModelOrder = { place: ModelPlace; threads: number }
/** A window, and what it is answered with under the same number. */
export type WindowOrder = { number: number; samples: Float32Array }
/** Its first message. */
export type LoadedModel = { name: string; revision: string | null; hash: string }
/** What it says: which model it has, what was said in the window it was sent, or why it could do neither. */
export type ModelAnswer =
	| { loaded: LoadedModel }
	| { number: number; heard: HeardWindow }
	/** Without a number: the model could not be loaded. */
	| { number?: number; error: string }

process.on('disconnect', () => process.exit(0))

try {
	const { place, threads } = JSON.parse(process.argv[2] ?? '') as ModelOrder
	const model = await loadWhisper(place, threads)
	let before: Promise<void> = Promise.resolve()
	process.on('message', ({ number, samples }: WindowOrder) => {
		const encoded = encode(model, samples)
		before = before.then(() =>
			answerTo(number, async () => hearWindow(model, await encoded, samples.length / SAMPLE_RATE)),
		)
	})
	say({ loaded: { name: model.name, revision: model.revision, hash: model.hash } })
} catch (error) {
	say({ error: String(error) })
	process.disconnect()
}

async function answerTo(number: number, hear: () => Promise<HeardWindow>) {
	try {
		say({ number, heard: await hear() })
	} catch (error) {
		say({ number, error: String(error) })
	}
}

function say(answer: ModelAnswer) {
	process.send?.(answer)
}
