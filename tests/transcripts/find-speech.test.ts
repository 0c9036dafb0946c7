import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spansOf } from '#transcripts/find-speech.ts'

const FRAME_SECONDS = 0.032
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 600 })

test('stretches of speech come in order, apart from each other, and inside the sound', () => {
	fc.assert(
		fc.property(probabilities, (frames) => {
			let last = -1
			for (const { startSeconds, endSeconds } of spansOf(frames)) {
				expect(startSeconds).toBeGreaterThan(last)
				expect(endSeconds).toBeGreaterThan(startSeconds)
				last = endSeconds
			}
			expect(last).toBeLessThanOrEqual(frames.length * FRAME_SECONDS)
		}),
	)
})

test('silence has no speech in it', () => {
	expect(spansOf(Array.from({ length: 1_000 }, () => 0.1))).toEqual([])
})

test('a child who draws breath is not cut off in the middle', () => {
	const breath = [...frames(2, 0.9), ...frames(0.4, 0), ...frames(2, 0.9)]
	expect(spansOf(breath)).toHaveLength(1)
})

test('two utterances with a long silence between are two, and the words at their edges are kept', () => {
	const [first, second, ...more] = spansOf([...frames(2, 0), ...frames(1, 0.9), ...frames(4, 0), ...frames(1, 0.9)])
	expect(more).toEqual([])
	expect(first?.startSeconds).toBeLessThan(2)
	expect(first?.endSeconds).toBeGreaterThan(3)
	expect(second?.startSeconds).toBeLessThan(7)
})

test('a cough of a tenth of a second is not speech', () => {
	expect(spansOf([...frames(2, 0), ...frames(0.1, 0.9), ...frames(2, 0)])).toEqual([])
})

function frames(seconds: number, probability: number) {
	return Array.from({ length: Math.round(seconds / FRAME_SECONDS) }, () => probability)
}
