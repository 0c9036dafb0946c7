import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packWindows } from '#transcripts/pack-windows.ts'

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
			for (const { startSeconds, endSeconds } of packWindows(speech)) {
				expect(endSeconds - startSeconds).toBeLessThanOrEqual(28 + 1e-9)
				expect(startSeconds).toBeGreaterThanOrEqual(last)
				last = endSeconds
			}
		}),
	)
})

test('every moment in which somebody speaks is in exactly one window', () => {
	fc.assert(
		fc.property(spans, (speech) => {
			const windows = packWindows(speech)
			const heard = speech.flatMap(({ startSeconds, endSeconds }) =>
				[0.01, 0.5, 0.99].map((part) => startSeconds + part * (endSeconds - startSeconds)),
			)
			for (const moment of heard)
				expect(windows.filter((window) => window.startSeconds <= moment && moment < window.endSeconds)).toHaveLength(1)
		}),
	)
})

test('short utterances near each other share a window, so that the model hears what belongs together', () => {
	const speech = [0, 5, 10].map((startSeconds) => ({ startSeconds, endSeconds: startSeconds + 3 }))
	expect(packWindows(speech)).toEqual([{ startSeconds: 0, endSeconds: 13 }])
})
