import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeChunks } from '#transcripts/place-chunks.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'

test('chunks in any order become one sound', () => {
	const chunks = [0, 1, 2, 3].map((number) => chunkOf(number * 5, 5, (number + 1) / 10))
	fc.assert(
		fc.property(fc.shuffledSubarray(chunks, { minLength: 4 }), (shuffled) => {
			const whole = placeChunks(shuffled)
			expect(whole).toHaveLength(20 * SAMPLE_RATE)
			expect([2, 7, 12, 17].map((second) => whole[second * SAMPLE_RATE])).toEqual(
				chunks.map(({ samples }) => samples[0]),
			)
		}),
	)
})

test('a missing chunk is silence of its own length: what comes after keeps its time', () => {
	const whole = placeChunks([chunkOf(0, 5, 0.5), chunkOf(10, 5, 0.5)])
	expect(whole[7 * SAMPLE_RATE]).toBe(0)
	expect(whole[12 * SAMPLE_RATE]).toBe(0.5)
})

test('a recording without a chunk is no sound', () => {
	expect(placeChunks([])).toHaveLength(0)
})

function chunkOf(startSeconds: number, seconds: number, loudness: number) {
	return { startSeconds, samples: new Float32Array(seconds * SAMPLE_RATE).fill(loudness) }
}
