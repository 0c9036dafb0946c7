import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinSegments } from '#transcripts/join-segments.ts'

const seconds = fc.option(fc.double({ min: -5, max: 60, noNaN: true }))
const utterance = fc.record({ text: fc.string({ maxLength: 30 }), startSeconds: seconds, endSeconds: seconds })
const windows = fc
	.array(fc.array(utterance, { maxLength: 6 }), { maxLength: 6 })
	.map((all) =>
		all.map((heard, index) => ({ window: { startSeconds: index * 30, endSeconds: index * 30 + 28 }, heard })),
	)

test('times never run backwards and never leave their window, whatever the model says', () => {
	fc.assert(
		fc.property(windows, (said) => {
			let last = 0
			for (const { startSeconds, endSeconds } of joinSegments(said)) {
				expect(startSeconds).toBeGreaterThanOrEqual(last)
				expect(endSeconds).toBeGreaterThanOrEqual(startSeconds)
				expect(said.some(({ window }) => isInside(window, startSeconds) && isInside(window, endSeconds))).toBe(true)
				last = endSeconds
			}
		}),
	)
})

test('times are those of the recording, not of the window', () => {
	const window = { startSeconds: 100, endSeconds: 128 }
	const heard = [{ text: ' Hej där. ', startSeconds: 2, endSeconds: 3.5 }]
	expect(joinSegments([{ window, heard }])).toEqual([
		{ startSeconds: 102, endSeconds: 103.5, text: 'Hej där.', hasWarning: false },
	])
})

test('a window in which the model heard nothing leaves no empty utterance', () => {
	expect(joinSegments([windowOf('  '), windowOf('')])).toEqual([])
})

test('a model caught in a loop is cut, and the place is marked for a person to listen', () => {
	expect(joinSegments([windowOf('Jag vet inte. '.repeat(40))])).toMatchObject([
		{ text: 'Jag vet inte.', hasWarning: true },
	])
})

test('a child who says no three times is believed', () => {
	expect(joinSegments([windowOf('Nej nej nej, inte alls.')])).toMatchObject([
		{ text: 'Nej nej nej, inte alls.', hasWarning: false },
	])
})

function windowOf(text: string) {
	return { window: { startSeconds: 0, endSeconds: 20 }, heard: [{ text, startSeconds: 0, endSeconds: null }] }
}

function isInside({ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number }, moment: number) {
	return moment >= startSeconds && moment <= endSeconds
}
