import { makeChunkCutter } from './cut-chunks.ts'
import { makeResampler, TARGET_RATE } from './resample.ts'

/** Blocks come hundreds of times a second; the meter moves ten times. */
const LEVEL_SECONDS = 0.1

export type Microphone = Awaited<ReturnType<typeof openMicrophone>>

type Heard = {
	/** Five seconds, or the shorter rest, with when it began: milliseconds of this device's clock. */
	onChunk: (chunk: { samples: Float32Array; startedAt: number }) => void
	/** How loud it is now, 0–1, some times a second: people must see that it hears. */
	onLevel: (level: number) => void
	/** The device stopped the sound (a locked phone, a call, a pulled-out microphone): a gap begins. */
	onInterrupted: () => void
}

/**
 * Open the device's microphone and hear until `close`. The device's own rate is kept and brought to 16 kHz here; nothing
 * that makes speech prettier is on, since it also takes away what children whisper.
 *
 * @throws the browser's own error when the microphone is refused or missing.
 */
export async function openMicrophone({ onChunk, onLevel, onInterrupted }: Heard) {
	const stream = await navigator.mediaDevices.getUserMedia({
		audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 },
	})
	const context = new AudioContext()
	await context.audioWorklet.addModule('/recorder-worklet.js')
	const source = context.createMediaStreamSource(stream)
	const node = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0 })
	const resampler = makeResampler(context.sampleRate)
	const cutter = makeChunkCutter()
	let startedAt = Date.now()
	let given = 0
	let isClosed = false
	let heard = 0
	let loudest = 0

	function give(chunks: Float32Array[]) {
		for (const samples of chunks) {
			onChunk({ samples, startedAt: startedAt + (given / TARGET_RATE) * 1000 })
			given += samples.length
		}
	}
	function endRun() {
		give(cutter.push(resampler.flush()))
		give(cutter.flush())
	}
	function interrupted() {
		if (isClosed) return
		endRun()
		startedAt = Date.now()
		given = 0
		onInterrupted()
	}

	node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
		if (isClosed) return
		loudest = Math.max(loudest, loudnessOf(data))
		heard += data.length
		if (heard >= context.sampleRate * LEVEL_SECONDS) {
			onLevel(loudest)
			loudest = heard = 0
		}
		give(cutter.push(resampler.push(data)))
	}
	context.onstatechange = () => {
		if (context.state !== 'running') interrupted()
	}
	for (const track of stream.getAudioTracks()) track.onended = interrupted
	source.connect(node)
	await context.resume()
	startedAt = Date.now()

	return {
		/** After a gap: hear again, from now. @returns false when the microphone is gone and must be opened anew. */
		goOn: async () => {
			await context.resume()
			startedAt = Date.now()
			given = 0
			return stream.getAudioTracks().every(({ readyState }) => readyState === 'live')
		},
		close: () => {
			if (isClosed) return
			endRun()
			isClosed = true
			for (const track of stream.getTracks()) track.stop()
			void context.close()
		},
	}
}

function loudnessOf(samples: Float32Array) {
	let sum = 0
	for (const sample of samples) sum += sample * sample
	return Math.min(1, Math.sqrt(sum / Math.max(1, samples.length)) * 6)
}
