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

test('our own sound, spoiled anywhere, cut off or with more behind it, is refused or is still numbers that can be played', () => {
	const whole = wavOf(Float32Array.from({ length: 300 }, (_, index) => Math.sin(index / 9)))
	const spoiled = fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 3 })
	let read = 0
	const readOrRefused = (bytes: Uint8Array) => {
		try {
			const samples = samplesOf(bytes, 3)
			read += 1
			expect(samples.length).toBeLessThanOrEqual(bytes.length / 2)
			expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true)
		} catch (error) {
			if (!(error instanceof WrongSound)) throw error
		}
	}
	fc.assert(
		fc.property(spoiled, fc.nat(700), (places, length) => {
			const bytes = new Uint8Array(length)
			bytes.set(whole.subarray(0, length))
			for (const [at, byte] of places) if (at < length) bytes[at] = byte
			readOrRefused(bytes)
			const full = whole.slice()
			for (const [at, byte] of places) full[at] = byte
			readOrRefused(full)
		}),
		{
			examples: [
				[[], 700],
				[[], 643],
			],
		},
	)
	expect(read).toBeGreaterThan(0)
})

test('any bytes at all are either our own sound or refused, never a crash', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(() => samplesOf(bytes, 3)).toThrow(WrongSound)
		}),
	)
})
