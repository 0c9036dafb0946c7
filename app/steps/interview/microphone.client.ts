import { makeChunkCutter } from './cut-chunks.ts'
import { makeResampler, TARGET_RATE } from './resample.ts'
import { makeSilenceWatch } from './silence.ts'

/** The meter moves ten times a second. */
const LEVEL_SECONDS = 0.1
/** Between two blocks of the audio thread lie some hundredths of a second; this long and the device was asleep. */
const GAP_MILLISECONDS = 1_000
/** No block for this long and whoever records is told, though nothing else has said that the sound stopped. */
const STALLED_MILLISECONDS = 4_000
const WATCH_MILLISECONDS = 1_000
/** An audio context that a call has taken may not answer at all. */
const LONGEST_RESUME_MILLISECONDS = 3_000

export type Microphone = Awaited<ReturnType<typeof openMicrophone>>

type Heard = {
	/** Five seconds, or the shorter rest, with when it began: milliseconds of this device's clock. */
	onChunk: (chunk: { samples: Float32Array; startedAt: number }) => void
	/** How loud it is now, 0–1, some times a second, and whether nothing at all has been heard for long. */
	onLevel: (level: number, isSilent: boolean) => void
	/** The device stopped the sound (a locked phone, a call, a pulled-out microphone): a gap begins. */
	onInterrupted: () => void
	/** The device gives sound again by itself. */
	onBack: () => void
}

/** What the worklet delivers: samples of the device's own rate, and when the last of them came (milliseconds). */
type Block = { samples: Float32Array; at: number }

/**
 * Open the device's microphone and hear until `close`. The device's own rate is kept and brought to 16 kHz here; nothing
 * that makes speech prettier is on, since it also takes away what children whisper.
 *
 * @throws the browser's own error when the microphone is refused or missing.
 */
export async function openMicrophone({ onChunk, onLevel, onInterrupted, onBack }: Heard) {
	const stream = await navigator.mediaDevices.getUserMedia({
		audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 },
	})
	const context = new AudioContext()
	const close = () => {
		for (const track of stream.getTracks()) track.stop()
		if (context.state !== 'closed') void context.close()
	}
	try {
		await context.audioWorklet.addModule('/recorder-worklet.js')
		const hearing = hear(stream, context, { onChunk, onLevel, onInterrupted, onBack })
		await resumed(context)
		return {
			/** After a gap: hear again, from now. @returns false when the microphone must be opened anew. */
			goOn: async () => {
				await resumed(context)
				return context.state === 'running' && hearing.isGoingOn()
			},
			close: () => {
				hearing.end()
				close()
			},
		}
	} catch (error) {
		close()
		throw error
	}
}

/** Everything that comes from one microphone until it is closed, and every way in which the device may stop it. */
function hear(stream: MediaStream, context: AudioContext, { onChunk, onLevel, onInterrupted, onBack }: Heard) {
	const node = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0 })
	const run = makeRun(context.sampleRate, onChunk)
	const meter = makeMeter(context.sampleRate, onLevel)
	const tracks = stream.getAudioTracks()
	let state: 'heard' | 'interrupted' | 'stalled' | 'closed' = 'heard'
	let lastBlockAt = performance.now()

	function interrupted() {
		if (state === 'closed' || state === 'interrupted') return
		state = 'interrupted'
		run.end()
		onInterrupted()
	}
	const isLive = () =>
		context.state === 'running' && tracks.every(({ readyState, muted }) => readyState === 'live' && !muted)
	function back() {
		if (state !== 'interrupted' || !isLive()) return
		state = 'heard'
		lastBlockAt = performance.now()
		onBack()
	}
	// Only told: what is missing is measured by the audio thread, when its next block comes.
	const watch = setInterval(() => {
		if (state !== 'heard' || performance.now() - lastBlockAt < STALLED_MILLISECONDS) return
		state = 'stalled'
		onInterrupted()
	}, WATCH_MILLISECONDS)

	node.port.onmessage = ({ data }: MessageEvent<Block>) => {
		lastBlockAt = performance.now()
		if (state === 'closed' || state === 'interrupted') return
		if (state === 'stalled') {
			state = 'heard'
			onBack()
		}
		meter(data.samples)
		run.push(data)
	}
	context.onstatechange = () => (context.state === 'running' ? back() : interrupted())
	for (const track of tracks) {
		track.onended = interrupted
		track.onmute = interrupted
		track.onunmute = back
	}
	context.createMediaStreamSource(stream).connect(node)

	return {
		/** @returns whether sound comes again; a microphone that has stalled or ended must be opened anew. */
		isGoingOn: () => {
			if (state === 'interrupted') back()
			return state === 'heard'
		},
		end: () => {
			if (state === 'closed') return
			run.end()
			state = 'closed'
			clearInterval(watch)
		},
	}
}

function resumed(context: AudioContext) {
	return Promise.race([
		context.resume().catch(() => {}),
		new Promise((resolve) => setTimeout(resolve, LONGEST_RESUME_MILLISECONDS)),
	])
}

/** One unbroken run of sound after another: where the audio thread itself was asleep, a run ends and a gap is left. */
function makeRun(rate: number, onChunk: Heard['onChunk']) {
	const resampler = makeResampler(rate)
	const cutter = makeChunkCutter()
	let startedAt: number | undefined
	let lastAt = 0
	let given = 0

	function give(chunks: Float32Array[]) {
		for (const samples of chunks) {
			onChunk({ samples, startedAt: (startedAt ?? 0) + (given / TARGET_RATE) * 1000 })
			given += samples.length
		}
	}
	function end() {
		if (startedAt === undefined) return
		give(cutter.push(resampler.flush()))
		give(cutter.flush())
		startedAt = undefined
		given = 0
	}
	return {
		push: ({ samples, at }: Block) => {
			const milliseconds = (samples.length / rate) * 1000
			if (startedAt !== undefined && at - lastAt - milliseconds > GAP_MILLISECONDS) end()
			startedAt ??= at - milliseconds
			lastAt = at
			give(cutter.push(resampler.push(samples)))
		},
		end,
	}
}

function makeMeter(rate: number, onLevel: Heard['onLevel']) {
	const isSilentNow = makeSilenceWatch()
	let heard = 0
	let loudest = 0
	let peak = 0
	return (samples: Float32Array) => {
		loudest = Math.max(loudest, loudnessOf(samples))
		for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
		heard += samples.length
		if (heard < rate * LEVEL_SECONDS) return
		onLevel(loudest, isSilentNow(peak, heard / rate))
		loudest = heard = peak = 0
	}
}

function loudnessOf(samples: Float32Array) {
	let sum = 0
	for (const sample of samples) sum += sample * sample
	return Math.min(1, Math.sqrt(sum / Math.max(1, samples.length)) * 6)
}
