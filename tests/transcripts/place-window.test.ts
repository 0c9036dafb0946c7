import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinSegments } from '#transcripts/join-segments.ts'
import { packWindows } from '#transcripts/pack-windows.ts'
import { placeWindow } from '#transcripts/place-window.ts'

const NO_SOUND = new Float32Array(0)

/** Stretches of speech in order: lengths and silences between them, in tenths of a second; some silences are an hour's. */
const spans = fc
	.array(fc.tuple(fc.integer({ min: 3, max: 600 }), fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constant(36_000))), {
		minLength: 1,
		maxLength: 20,
	})
	.map((pairs) => {
		let at = 0
		return pairs.map(([length, silence]) => {
			const startSeconds = (at + silence) / 10
			at += silence + length
			return { startSeconds, endSeconds: at / 10 }
		})
	})

/** What a model may say of one window: times that never fall, in pairs, now and then after the window's end. */
const times = fc
	.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 2, maxLength: 24 })
	.map((all) => all.toSorted((one, other) => one - other))

test('over windows and gaps, no word runs backwards, begins in a silence that was left out, or takes its length', () => {
	fc.assert(
		fc.property(spans, fc.array(times, { minLength: 1, maxLength: 6 }), (speech, said) => {
			const windows = packWindows(speech)
			const heard = joinSegments(
				windows.flatMap((window, nth) => placeWindow(window, [utterance(said[nth % said.length]!)], NO_SOUND)),
			)
			const pieces = windows.flatMap((window) => window.pieces)
			let last = 0
			for (const { startSeconds, endSeconds } of heard.flatMap((segment) => segment.words)) {
				expect(startSeconds!).toBeGreaterThanOrEqual(last)
				expect(endSeconds!).toBeGreaterThanOrEqual(startSeconds!)
				expect(endSeconds! - startSeconds!).toBeLessThanOrEqual(2 + 1e-9)
				expect(pieces.some((piece) => piece.startSeconds <= startSeconds! && startSeconds! <= piece.endSeconds)).toBe(
					true,
				)
				last = endSeconds!
			}
			expect(heard.length).toBeGreaterThanOrEqual(windows.length)
		}),
	)
})

test('an utterance without times of words, that begins a moment before a long silence, begins after it', () => {
	const window = {
		pieces: [
			{ startSeconds: 10, endSeconds: 16 },
			{ startSeconds: 100, endSeconds: 106 },
			{ startSeconds: 200, endSeconds: 204 },
		],
	}
	const said = (startSeconds: number, endSeconds: number) => ({
		text: 'Jag vet inte.',
		startSeconds,
		endSeconds,
		words: [{ text: 'Jag', startSeconds: null, endSeconds: null, probability: 0.9 }],
		hadLoop: false,
	})
	const timesOf = (startSeconds: number, endSeconds: number) => {
		const [placed, ...more] = placeWindow(window, [said(startSeconds, endSeconds)], NO_SOUND)
		expect(more).toEqual([])
		return [placed?.startSeconds, placed?.endSeconds]
	}
	expect(timesOf(5.5, 12.4)).toEqual([100, 106])
	expect(timesOf(0.2, 5.6)).toEqual([10.2, 15.6])
	// A word alone at the edge is said there, and what is said on both sides of a silence holds it.
	expect(timesOf(5.7, 6)).toEqual([15.7, 16])
	expect(timesOf(2, 10)).toEqual([12, 104])
})

/** Words that follow each other: no two alike, so that none is taken for a loop. */
function utterance(all: readonly number[]) {
	const words = all.slice(1).map((endSeconds, index) => ({
		text: `ord${index}`,
		startSeconds: all[index]!,
		endSeconds,
		probability: 0.9,
	}))
	const text = words.map((word) => word.text).join(' ')
	return { text, startSeconds: all[0]!, endSeconds: all.at(-1)!, words, hadLoop: false }
}
