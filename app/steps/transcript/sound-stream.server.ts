import { keys, recordings } from '#app/db.server.ts'
import { openSound } from '#db/seal.ts'
import { SAMPLE_RATE, samplesOf, wavOf, WrongSound } from '#transcripts/samples-of.ts'

type Chunk = { number: number; startSeconds: number; seconds: number }
type Sound = { interviewId: string; chunks: readonly Chunk[]; header: Uint8Array }

const HEADER = wavOf(new Float32Array(0))
const BYTES_A_SAMPLE = 2
/** Silence is sent in pieces, so that a phone locked overnight takes no memory. */
const SILENCE = new Uint8Array(64 * 1024)
/** A WAV file says its length in 32 bits. */
const MOST_BYTES = 0xffff_fff0

/** How long the whole recording is as a WAV file, gaps as silence: every time in it is the time in the room. */
export function wavLength(chunks: readonly Chunk[]) {
	const seconds = Math.max(...chunks.map((chunk) => chunk.startSeconds + chunk.seconds))
	return Math.min(MOST_BYTES, HEADER.length + Math.ceil(seconds * SAMPLE_RATE) * BYTES_A_SAMPLE)
}

/** The first bytes of a WAV file of this length. */
export function wavHeader(length: number) {
	const header = HEADER.slice()
	const view = new DataView(header.buffer)
	view.setUint32(4, length - 8, true)
	view.setUint32(40, length - header.length, true)
	return header
}

/** The bytes from one place to another, made as they are asked for; what nobody listens to is never opened. */
export function soundStream(sound: Sound, { from, until }: { from: number; until: number }) {
	let place = from
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const piece = (await pieceAt(sound, place)).subarray(0, until - place)
				place += piece.length
				controller.enqueue(piece)
				if (place >= until) controller.close()
			},
		},
		{ highWaterMark: 1 },
	)
}

async function pieceAt({ interviewId, chunks, header }: Sound, place: number): Promise<Uint8Array> {
	if (place < header.length) return header.subarray(place)
	const starts = chunks.map((chunk) => ({ chunk, start: header.length + bytesOf(chunk.startSeconds) }))
	const here = starts.findLast(({ chunk, start }) => start <= place && place < start + bytesOf(chunk.seconds))
	const next = Math.min(...starts.map(({ start }) => start).filter((start) => start > place))
	if (!here) return SILENCE.subarray(0, Math.min(SILENCE.length, next - place))
	const bytes = await openChunk(interviewId, here.chunk)
	const piece = bytes.subarray(place - here.start, Math.min(bytes.length, next - here.start))
	return piece.length > 0 ? piece : SILENCE.subarray(0, Math.min(SILENCE.length, next - place))
}

/** The samples of one chunk; one that cannot be read as sound is silence here, and the worker says so on its job. */
async function openChunk(interviewId: string, { number, seconds }: Chunk) {
	const wav = await openSound(keys, interviewId, await recordings.read(interviewId, number))
	try {
		samplesOf(wav, number)
		return wav.subarray(HEADER.length, HEADER.length + bytesOf(seconds))
	} catch (error) {
		if (!(error instanceof WrongSound)) throw error
		return new Uint8Array(bytesOf(seconds))
	}
}

function bytesOf(seconds: number) {
	return Math.round(seconds * SAMPLE_RATE) * BYTES_A_SAMPLE
}
