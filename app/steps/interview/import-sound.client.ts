import { askWhereSoundIs } from './chunk-queue.client.ts'
import { makeChunkCutter } from './cut-chunks.ts'
import { openSoundFile, type Piece } from './decode-file.client.ts'
import { beOnlyRecorder } from './one-recorder.client.ts'
import { makeResampler, TARGET_RATE } from './resample.ts'
import { SoundFileError } from './sound-file-error.ts'
import {
	beginRecording,
	countHeld,
	dropHalfImport,
	findRecordingHere,
	keepChunk,
	markImport,
	sealChunk,
	type SoundThere,
} from './sound-shelf.client.ts'

type Asked = {
	file: Blob
	interviewId: string
	soundRecipient: string
	there: SoundThere | null
	/** Cancels: nothing of the file is kept. */
	signal: AbortSignal
	/** Told how many seconds are read, of how many. */
	onProgress: (seconds: number, of: number) => void
}

/**
 * Make a file from a dictaphone or a phone the same sealed chunks as the recorder makes, here in the browser, a piece at a time. They
 * lie on the device and wait until the whole file is read: it comes in whole or not at all.
 *
 * @returns how many seconds of sound it gave, and how many the file says it has.
 * @throws {SoundFileError} and leaves nothing behind.
 */
export async function importSound({ file, interviewId, soundRecipient, there, signal, onProgress }: Asked) {
	const only = await beOnlyRecorder(interviewId)
	if (!only) throw new SoundFileError('otherTab')
	try {
		await dropHalfImport(interviewId)
		const now = await askWhereSoundIs(interviewId)
		if (now?.isHeardElsewhere) throw new SoundFileError('otherDevice')
		const { seconds: stated, pieces } = await openSoundFile(file)
		const found = await findRecordingHere(interviewId)
		const { endSeconds: from } = beginRecording({ interviewId, there: now?.there ?? there }, found, Date.now())
		await markImport(interviewId, true)
		let given = 0
		const keep = async (samples: Float32Array) => {
			const startSeconds = from + given / TARGET_RATE
			given += samples.length
			await keepChunk(interviewId, { ...(await sealChunk(soundRecipient, samples)), startSeconds, isFromFile: true })
			if (countHeld(interviewId) > 0) throw new SoundFileError('deviceFull')
		}
		for await (const chunk of chunksOf(pieces, (at) => onProgress(at, stated), signal)) await keep(chunk)
		if (given === 0) throw new SoundFileError('noSoundInside')
		await markImport(interviewId, false)
		return { seconds: given / TARGET_RATE, stated }
	} catch (error) {
		await dropHalfImport(interviewId)
		throw error
	} finally {
		await only.release()
	}
}

async function* chunksOf(pieces: AsyncGenerator<Piece>, onRead: (at: number) => void, signal: AbortSignal) {
	const cutter = makeChunkCutter()
	let resampler: { rate: number; made: ReturnType<typeof makeResampler> } | undefined
	let read = 0
	try {
		for await (const { samples, rate, at } of pieces) {
			if (signal.aborted) throw new SoundFileError('cancelled')
			if (resampler?.rate !== rate) {
				if (resampler) yield* cutter.push(resampler.made.flush())
				resampler = { rate, made: makeResampler(rate) }
			}
			yield* cutter.push(resampler.made.push(samples))
			// A piece is some hundredths of a second: the page is drawn anew for each whole second, not for each piece.
			if (Math.floor(at) > Math.floor(read)) onRead(at)
			read = at
		}
	} catch (error) {
		if (error instanceof SoundFileError) throw error
		throw new SoundFileError('broken', { seconds: read })
	}
	if (resampler) yield* cutter.push(resampler.made.flush())
	yield* cutter.flush()
}
