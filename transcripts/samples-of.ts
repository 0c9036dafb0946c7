/** The one sound format on the server: 16 kHz mono 16-bit PCM in a WAV file, as the recorder makes it. */
export const SAMPLE_RATE = 16_000
const HEADER_BYTES = 44
const PCM = 1
const HIGHEST = 32_768

/** What came in as sound is not our own WAV: nothing else is ever decoded on the server. */
export class WrongSound extends Error {
	readonly code = 'speech.wrong-sound' as const

	constructor(readonly number: number) {
		super(`Chunk ${number} is not a WAV file with 16 kHz mono 16-bit samples.`)
	}
}

/**
 * The samples of one chunk, from −1 to 1.
 *
 * @param number  Of the chunk, for the error. @throws {WrongSound} for anything but our own WAV.
 */
export function samplesOf(wav: Uint8Array, number: number): Float32Array {
	const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength)
	if (!isOurWav(view)) throw new WrongSound(number)
	const samples = new Float32Array(Math.floor((view.byteLength - HEADER_BYTES) / 2))
	for (let index = 0; index < samples.length; index += 1)
		samples[index] = view.getInt16(HEADER_BYTES + index * 2, true) / HIGHEST
	return samples
}

function isOurWav(view: DataView) {
	if (view.byteLength < HEADER_BYTES) return false
	const word = (at: number) =>
		String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
	const isWav = word(0) === 'RIFF' && word(8) === 'WAVE' && word(12) === 'fmt ' && word(36) === 'data'
	const isMono = view.getUint16(20, true) === PCM && view.getUint16(22, true) === 1
	return isWav && isMono && view.getUint32(24, true) === SAMPLE_RATE && view.getUint16(34, true) === 16
}

/** Samples as a WAV file, so that a browser can play them. */
export function wavOf(samples: Float32Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2)
	const view = new DataView(bytes.buffer)
	const write = (at: number, word: string) =>
		[...word].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)))
	write(0, 'RIFF')
	view.setUint32(4, bytes.length - 8, true)
	write(8, 'WAVEfmt ')
	view.setUint32(16, 16, true)
	view.setUint16(20, PCM, true)
	view.setUint16(22, 1, true)
	view.setUint32(24, SAMPLE_RATE, true)
	view.setUint32(28, SAMPLE_RATE * 2, true)
	view.setUint16(32, 2, true)
	view.setUint16(34, 16, true)
	write(36, 'data')
	view.setUint32(40, samples.length * 2, true)
	samples.forEach((sample, index) =>
		view.setInt16(HEADER_BYTES + index * 2, Math.max(-1, Math.min(1, sample)) * (HIGHEST - 1), true),
	)
	return bytes
}
