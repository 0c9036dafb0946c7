import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packWindows, restOf, secondsOf, timeInRecording } from '#transcripts/pack-windows.ts'

/** Stretches of speech in order: lengths and silences between them, in tenths of a second. */
const spans = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 200 })), { maxLength: 30 })
	.map((pairs) => {
		let at = 0
		return pairs.map(([length, silence]) => {
			const startSeconds = (at + silence) / 10
			at += silence + length
			return { startSeconds, endSeconds: at / 10 }
		})
	})

test('no window is longer than the model can hold, and none begins before the last has ended', () => {
	fc.assert(
		fc.property(spans, (speech) => {
			let last = 0
			for (const window of packWindows(speech)) {
				expect(secondsOf(window)).toBeLessThanOrEqual(28 + 1e-9)
				for (const { startSeconds, endSeconds } of window.pieces) {
					expect(startSeconds).toBeGreaterThanOrEqual(last)
					last = endSeconds
				}
			}
		}),
	)
})

test('every moment in which somebody speaks is in exactly one window', () => {
	fc.assert(
		fc.property(spans, (speech) => {
			const pieces = packWindows(speech).flatMap((window) => window.pieces)
			const heard = speech.flatMap(({ startSeconds, endSeconds }) =>
				[0.01, 0.5, 0.99].map((part) => startSeconds + part * (endSeconds - startSeconds)),
			)
			for (const moment of heard)
				expect(pieces.filter((piece) => piece.startSeconds <= moment && moment < piece.endSeconds)).toHaveLength(1)
		}),
	)
})

test('times of the model become times of the recording, never backwards and always where somebody speaks', () => {
	const moments = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 2, maxLength: 20 })
	fc.assert(
		fc.property(spans, moments, (speech, unsorted) => {
			const inOrder = unsorted.toSorted((one, other) => one - other)
			for (const window of packWindows(speech)) {
				let last = 0
				for (const moment of inOrder) {
					const times = [timeInRecording(window, moment, 'end'), timeInRecording(window, moment, 'start')]
					for (const time of times) {
						expect(time).toBeGreaterThanOrEqual(last)
						expect(window.pieces.some((piece) => piece.startSeconds <= time && time <= piece.endSeconds)).toBe(true)
						last = time
					}
				}
			}
		}),
		// Found by this property: 4.6 + (21.2 - 4.6) is more than 21.2.
		{ examples: [[[piece(4.6, 21.2)], [16.6, 0, 0]]] },
	)
})

test('what is said in a window stands in the recording where it was said: there and back is the same moment', () => {
	const part = fc.double({ min: 0.001, max: 0.999, noNaN: true })
	fc.assert(
		fc.property(spans, part, (speech, inside) => {
			for (const window of packWindows(speech)) {
				let before = 0
				for (const { startSeconds, endSeconds } of window.pieces) {
					const said = inside * (endSeconds - startSeconds)
					for (const edge of ['start', 'end'] as const)
						expect(timeInRecording(window, before + said, edge)).toBeCloseTo(startSeconds + said, 6)
					before += endSeconds - startSeconds
				}
			}
		}),
	)
})

test('what the model did not come to is all that comes after it stopped, at its own time', () => {
	const window = { pieces: [piece(10, 15), piece(60, 70)] }
	expect(restOf(window, 0)).toEqual(window.pieces)
	expect(restOf(window, 7)).toEqual([piece(62, 70)])
	expect(restOf(window, 15)).toEqual([])
})

test('short utterances near each other share a window, so that the model hears what belongs together', () => {
	const speech = [0, 3.5, 10].map((startSeconds) => piece(startSeconds, startSeconds + 3))
	expect(packWindows(speech)).toEqual([{ pieces: [piece(0, 6.5), piece(10, 13)] }])
})

test('long silences cost nothing: half a minute of speech in an hour is one window', () => {
	const speech = [0, 1_200, 2_400].map((startSeconds) => piece(startSeconds, startSeconds + 8))
	expect(packWindows(speech)).toHaveLength(1)
})

function piece(startSeconds: number, endSeconds: number) {
	return { startSeconds, endSeconds }
}
