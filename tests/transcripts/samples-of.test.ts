import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE_RATE, samplesOf, wavOf, WrongSound } from '#transcripts/samples-of.ts'

test('what the recorder wrote is read back, sample by sample', () => {
	const samples = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 400 })
	fc.assert(
		fc.property(samples, (written) => {
			const read = samplesOf(wavOf(written), 0)
			expect(read).toHaveLength(written.length)
			// One step of 16 bits in each direction is all that may be lost.
			for (const [index, sample] of written.entries())
				expect(Math.abs((read[index] ?? 9) - sample)).toBeLessThan(2 / 32_768)
		}),
	)
})

test('a chunk of five seconds is as large as the recorder says', () => {
	expect(wavOf(new Float32Array(5 * SAMPLE_RATE)).byteLength).toBe(160_044)
})

test.each([
	['another sample rate', (view: DataView) => view.setUint32(24, 44_100, true)],
	['two channels', (view: DataView) => view.setUint16(22, 2, true)],
	['eight bits', (view: DataView) => view.setUint16(34, 8, true)],
	['compressed sound', (view: DataView) => view.setUint16(20, 85, true)],
	['another kind of file', (view: DataView) => view.setUint32(0, 0x4f676753)],
])('%s is refused, and the chunk is named', (_what, spoil) => {
	const wav = wavOf(new Float32Array(100))
	spoil(new DataView(wav.buffer))
	expect(() => samplesOf(wav, 17)).toThrow(new WrongSound(17))
})

test('any bytes at all are either our own sound or refused, never a crash', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(() => samplesOf(bytes, 3)).toThrow(WrongSound)
		}),
	)
})
