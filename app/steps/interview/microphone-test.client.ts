import { openMicrophone } from './microphone.client.ts'
import { TARGET_RATE } from './resample.ts'

/** A sentence; longer is not kept in memory. */
const MOST_SECONDS = 15

export type Trial = Awaited<ReturnType<typeof hearSentence>>

/**
 * Hear a sentence, in memory only: nothing is sent and nothing is kept.
 *
 * @param onLevel  How loud it is now, 0–1, some times a second.
 * @throws the browser's own error when the microphone is refused or missing.
 */
export async function hearSentence(onLevel: (level: number) => void) {
	const heard: Float32Array[] = []
	let samples = 0
	let loudest = 0
	const microphone = await openMicrophone({
		onChunk: (chunk) => {
			if (samples >= MOST_SECONDS * TARGET_RATE) return
			heard.push(chunk.samples)
			samples += chunk.samples.length
		},
		onLevel: (level) => {
			loudest = Math.max(loudest, level)
			onLevel(level)
		},
		onInterrupted: () => undefined,
		onBack: () => undefined,
	})
	return {
		/** Stop hearing. @returns how loud the loudest was, 0–1, and a way to play it, again if wanted. */
		stop: () => {
			microphone.close()
			return { loudest, play: () => play(heard, samples) }
		},
		close: () => microphone.close(),
	}
}

async function play(heard: readonly Float32Array[], samples: number) {
	if (samples === 0) return
	const context = new AudioContext()
	const buffer = context.createBuffer(1, samples, TARGET_RATE)
	let at = 0
	for (const piece of heard) {
		buffer.getChannelData(0).set(piece, at)
		at += piece.length
	}
	const source = new AudioBufferSourceNode(context, { buffer })
	source.connect(context.destination)
	await new Promise((resolve) => {
		source.onended = resolve
		source.start()
	})
	await context.close()
}
