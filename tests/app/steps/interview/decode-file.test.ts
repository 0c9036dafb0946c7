import { expect, test } from 'vitest'
import { openSoundFile } from '#app/steps/interview/decode-file.client.ts'
import { SoundFileError } from '#app/steps/interview/sound-file-error.ts'

// Uncompressed files are decoded without the browser's help, so they can be tried here; mp3, m4a, ogg, flac and webm in Chromium.

test('a broken float file with samples that are no numbers gives silence there, and all channels are heard', async () => {
	const channels = 8
	const frames = 16_000
	const one = (index: number) => (index % channels === 3 ? 0.8 : index % channels === 5 ? Number.NaN : 0)
	const samples = Float32Array.from({ length: frames * channels }, (_, index) => one(index))
	const { seconds, pieces } = await openSoundFile(new Blob([floatWav(samples, channels)]))
	expect(seconds).toBeCloseTo(1, 2)
	let heard = 0
	for await (const piece of pieces) {
		expect(piece.rate).toBe(16_000)
		expect(piece.samples.every((sample) => Math.abs(sample - 0.1) < 1e-6)).toBe(true)
		heard += piece.samples.length
	}
	expect(heard).toBe(frames)
})

test('a file that was cut off in the middle gives what is there', async () => {
	const whole = floatWav(new Float32Array(32_000).fill(0.5), 1)
	const { pieces } = await openSoundFile(new Blob([whole.slice(0, 44 + 16_000 * 4)]))
	let heard = 0
	for await (const { samples } of pieces) heard += samples.length
	expect(heard).toBe(16_000)
})

test.each([
	['nothing', new Uint8Array(), 'empty'],
	['zeros', new Uint8Array(40_000), 'notSound'],
	['text', new TextEncoder().encode('inget ljud '.repeat(500)), 'notSound'],
	['a WAV without sound', floatWav(new Float32Array(), 1), 'noSoundInside'],
] as const)('%s is refused in words', async (_, bytes, code) => {
	const refused = await openSoundFile(new Blob([bytes as Uint8Array<ArrayBuffer>])).catch((error: unknown) => error)
	expect(refused).toBeInstanceOf(SoundFileError)
	expect((refused as SoundFileError).code).toBe(code)
})

/** A WAV file of 32-bit floats at 16 kHz. */
function floatWav(samples: Float32Array, channels: number) {
	const bytes = new Uint8Array(44 + samples.length * 4)
	const view = new DataView(bytes.buffer)
	const word = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at)
	word(0, 'RIFF')
	view.setUint32(4, bytes.length - 8, true)
	word(8, 'WAVEfmt ')
	view.setUint32(16, 16, true)
	view.setUint16(20, 3, true)
	view.setUint16(22, channels, true)
	view.setUint32(24, 16_000, true)
	view.setUint32(28, 16_000 * channels * 4, true)
	view.setUint16(32, channels * 4, true)
	view.setUint16(34, 32, true)
	word(36, 'data')
	view.setUint32(40, samples.length * 4, true)
	samples.forEach((sample, index) => view.setFloat32(44 + index * 4, sample, true))
	return bytes
}
