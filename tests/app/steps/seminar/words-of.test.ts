import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sliceOf, snapToWords, wordsOf } from '#app/steps/seminar/words-of.ts'

const anyText = fc.array(
	fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(' ', '\n', '👨‍👩‍👧 ', 'é', '🇸🇪', 'a\u0301\u0323', ' \u0301', '//', '…', '”', '\u00a0', '👍🏽'),
	),
	{ maxLength: 20 },
)
const text = anyText.map((parts) => parts.join(''))
const place = fc.integer({ min: -3, max: 200 })

test('every word stands exactly where it says, and between words there are only blanks', () => {
	fc.assert(
		fc.property(text, (said) => {
			let end = 0
			for (const word of wordsOf(said)) {
				expect(sliceOf(said, word)).toBe(word.text)
				expect(sliceOf(said, { from: end, to: word.from }).trim()).toBe('')
				end = word.to
			}
			expect([...said].slice(end).join('').trim()).toBe('')
		}),
	)
})

test('whatever is selected, the passage is whole words: no accent, flag or family is torn apart', () => {
	const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })
	fc.assert(
		fc.property(text, place, place, (said, from, to) => {
			const span = snapToWords(said, { from, to })
			if (!span) return
			const edges = new Set([0])
			for (const { segment } of graphemes.segment(said)) edges.add(Math.max(...edges) + [...segment].length)
			expect(edges).toContain(span.from)
			expect(edges).toContain(span.to)
			const inside = Array.from(graphemes.segment(sliceOf(said, span)), ({ segment }) => segment.trim())
			expect(inside.at(0)).not.toBe('')
			expect(inside.at(-1)).not.toBe('')
		}),
	)
})

test('a selection that is already whole words stays as it is', () => {
	fc.assert(
		fc.property(text, fc.nat(), fc.nat(), (said, a, b) => {
			const words = wordsOf(said)
			fc.pre(words.length > 0)
			const [first, last] = [a % words.length, b % words.length].sort((one, other) => one - other) as [number, number]
			const span = { from: words[first]!.from, to: words[last]!.to }
			expect(snapToWords(said, span)).toEqual(span)
		}),
	)
})

test('half a word selects the whole of it', () => {
	const said = 'Hon sa inte hejdå 👋🏽 sen.'
	expect(sliceOf(said, snapToWords(said, { from: 5, to: 10 })!)).toBe('sa inte')
	expect(sliceOf(said, snapToWords(said, { from: 18, to: 19 })!)).toBe('👋🏽')
})

test('a selection of blanks only, or outside the turn, is none', () => {
	expect(snapToWords('ja  nej', { from: 2, to: 4 })).toBeUndefined()
	expect(snapToWords('ja', { from: 5, to: 9 })).toBeUndefined()
	expect(snapToWords('ja', { from: 1, to: 1 })).toBeUndefined()
})
