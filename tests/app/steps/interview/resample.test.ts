import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHUNK_SAMPLES, makeChunkCutter } from '#app/steps/interview/cut-chunks.ts'
import { missingNumbers } from '#app/steps/interview/missing-numbers.ts'
import { makeResampler, TARGET_RATE } from '#app/steps/interview/resample.ts'
import { samplesOf, wavOf } from '#transcripts/samples-of.ts'

const RATES = [8_000, 16_000, 22_050, 44_100, 48_000, 96_000]

describe('whatever rate the device has', () => {
	test('a second of sound is still a second, cut into blocks of any size, and the same sound', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...RATES),
				fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 12 }),
				(rate, cuts) => {
					const sound = tone(440, rate, 0.25)
					const whole = resampled(rate, [sound])
					expect(resampled(rate, cutInto(sound, cuts))).toEqual(whole)
					expect(Math.abs(whole.length - 0.25 * TARGET_RATE)).toBeLessThanOrEqual(1)
				},
			),
			{ numRuns: 40 },
		)
	})

	test.each(RATES)('a voice at %i Hz keeps its height and its tone', (rate) => {
		const heard = resampled(rate, [tone(300, rate, 0.5)]).slice(1_000, -1_000)
		const wanted = tone(300, TARGET_RATE, 0.5).slice(1_000, -1_000)
		const worst = heard.reduce((most, sample, index) => Math.max(most, Math.abs(sample - (wanted[index] ?? 0))), 0)
		expect(worst).toBeLessThan(0.02)
	})

	test('what is too high for 16 kHz is taken away instead of folding down into speech', () => {
		const heard = resampled(48_000, [tone(12_000, 48_000, 0.5)]).slice(1_000, -1_000)
		expect(Math.max(...heard.map(Math.abs))).toBeLessThan(0.01)
	})

	test('after a pause the sound begins anew, with nothing of the time before', () => {
		const resampler = makeResampler(48_000)
		resampler.push(tone(300, 48_000, 0.3))
		resampler.flush()
		const silence = [...resampler.push(new Float32Array(4_800)), ...resampler.flush()]
		expect(Math.max(...silence.map(Math.abs))).toBe(0)
	})
})

describe('five seconds to a chunk', () => {
	test('no sample is lost, doubled or moved, however the sound comes in', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 8 }), (sizes) => {
				const cutter = makeChunkCutter()
				let next = 0
				const chunks = sizes.flatMap((size) => cutter.push(Float32Array.from({ length: size }, () => next++)))
				expect(chunks.every(({ length }) => length === CHUNK_SAMPLES)).toBe(true)
				const rest = cutter.flush()
				expect(rest.every(({ length }) => length > 0 && length < CHUNK_SAMPLES)).toBe(true)
				const all = [...chunks, ...rest]
				expect(all.reduce((sum, { length }) => sum + length, 0)).toBe(next)
				let at = 0
				expect(all.every((chunk) => chunk.every((sample) => sample === at++))).toBe(true)
				expect(cutter.flush()).toEqual([])
			}),
			{ numRuns: 40 },
		)
	})

	test('a full chunk is a WAV file of 160 044 bytes that the server can read', () => {
		const samples = tone(300, TARGET_RATE, 5)
		const wav = wavOf(samples)
		expect(wav.length).toBe(160_044)
		const read = samplesOf(wav, 0)
		const worst = read.reduce((most, sample, index) => Math.max(most, Math.abs(sample - (samples[index] ?? 0))), 0)
		expect(worst).toBeLessThan(0.001)
	})
})

test('the missing chunks are named, whatever order and how often the others came', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(60)), fc.integer({ min: 1, max: 60 }), (lost, count) => {
			const all = Array.from({ length: count }, (_, number) => number)
			const came = all.filter((number) => !lost.includes(number)).reverse()
			expect(missingNumbers([...came, ...came], count)).toEqual(all.filter((number) => lost.includes(number)))
		}),
	)
})

function tone(hertz: number, rate: number, seconds: number) {
	return Float32Array.from(
		{ length: Math.round(rate * seconds) },
		(_, index) => 0.5 * Math.sin((2 * Math.PI * hertz * index) / rate),
	)
}

function cutInto(sound: Float32Array, sizes: readonly number[]) {
	let at = 0
	return [...sizes, sound.length].map((size) => sound.slice(at, (at += size)))
}

function resampled(rate: number, blocks: readonly Float32Array[]) {
	const resampler = makeResampler(rate)
	return [...blocks.flatMap((block) => [...resampler.push(block)]), ...resampler.flush()]
}
