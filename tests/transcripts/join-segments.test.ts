import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinSegments } from '#transcripts/join-segments.ts'
import type { PlacedSegment } from '#transcripts/place-window.ts'

const seconds = fc.double({ min: 0, max: 60, noNaN: true })
const word = fc.record({
	text: fc.string({ maxLength: 12 }),
	startSeconds: fc.option(seconds),
	endSeconds: fc.option(seconds),
	probability: fc.double({ min: 0, max: 1, noNaN: true }),
})
const segments = fc.array(
	fc.record({
		text: fc.string({ maxLength: 30 }),
		startSeconds: seconds,
		endSeconds: seconds,
		words: fc.array(word, { maxLength: 6 }),
		hadLoop: fc.boolean(),
		suggestion: fc.constant(null),
	}),
	{ maxLength: 12 },
)

test('times never run backwards, not of utterances and not of words, whatever the model says', () => {
	fc.assert(
		fc.property(segments, (said) => {
			let last = 0
			for (const { startSeconds, endSeconds, words } of joinSegments(said)) {
				expect(startSeconds).toBeGreaterThanOrEqual(last)
				expect(endSeconds).toBeGreaterThanOrEqual(startSeconds)
				last = startSeconds
				for (const timed of words) {
					if (timed.startSeconds === null || timed.endSeconds === null) continue
					expect(timed.startSeconds).toBeGreaterThanOrEqual(last)
					expect(timed.endSeconds).toBeGreaterThanOrEqual(timed.startSeconds)
					expect(timed.endSeconds).toBeLessThanOrEqual(endSeconds)
					last = timed.endSeconds
				}
				last = endSeconds
			}
		}),
	)
})

test('what a second listening found in between stands where it was said', () => {
	expect(
		joinSegments([said('Hej.', 2), said('Hur mår du?', 30), said('Jo, bra.', 10)]).map(({ text }) => text),
	).toEqual(['Hej.', 'Jo, bra.', 'Hur mår du?'])
})

test('a window in which the model heard nothing leaves no empty utterance', () => {
	expect(joinSegments([said('  '), said('')])).toEqual([])
})

test('a word that the model is unsure of is marked, the others are not', () => {
	const [segment] = joinSegments([{ ...said('Hej där'), words: [aWord('Hej', 0.9), aWord('där', 0.1)] }])
	expect(segment?.words.map(({ text, isUncertain }) => [text, isUncertain])).toEqual([
		['Hej', false],
		['där', true],
	])
})

test('a model caught in a loop is cut, and the place is marked for a person to listen', () => {
	expect(joinSegments([said('Jag vet inte. '.repeat(40))])).toMatchObject([{ text: 'Jag vet inte.', hasWarning: true }])
})

test('a child who says no three times is believed', () => {
	expect(joinSegments([said('Nej nej nej, inte alls.')])).toMatchObject([
		{ text: 'Nej nej nej, inte alls.', hasWarning: false },
	])
})

function said(text: string, startSeconds = 0): PlacedSegment {
	const words = text
		.split(/\s+/)
		.filter(Boolean)
		.map((each) => aWord(each, 0.9))
	return { text, startSeconds, endSeconds: startSeconds + 5, words, hadLoop: false, suggestion: null }
}

function aWord(text: string, probability: number) {
	return { text, startSeconds: null, endSeconds: null, probability }
}
