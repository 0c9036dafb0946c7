import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit, applyEdits, startOf, type Edit } from '#app/steps/transcript/edit-segments.ts'
import { isUncertain, wordsInText } from '#app/steps/transcript/words-in-text.ts'
import { anyEdits, anyTexts, segmentOf, segmentsOf } from './any-edits.ts'

describe('undo', () => {
	test('of every change gives the start back, and redo of every undo gives the end back', () => {
		fc.assert(
			fc.property(anyTexts, anyEdits, (texts, edits) => {
				const start = segmentsOf(texts)
				const done = edits(start).reduce(applyEdit, startOf(start))
				const undone = done.past.reduce((state) => applyEdit(state, { kind: 'undo' }), done)
				expect(undone.segments).toBe(start)
				const redone = undone.future.reduce((state) => applyEdit(state, { kind: 'redo' }), undone)
				expect(redone.segments).toBe(done.segments)
			}),
			{ numRuns: 300 },
		)
	})

	test('does not lose what came between: a new change after it cannot be redone away', () => {
		const write = (text: string): Edit => ({ kind: 'write', segmentId: 's0', text, as: 'person' })
		const edits: Edit[] = [write('ett'), { kind: 'undo' }, write('två'), { kind: 'redo' }]
		expect(textsOf(applyEdits(segmentsOf(['noll']), edits))).toEqual(['två'])
	})

	test('with nothing left to undo changes nothing', () => {
		const start = startOf(segmentsOf(['hej']))
		expect(applyEdit(start, { kind: 'undo' })).toBe(start)
		expect(applyEdit(start, { kind: 'redo' })).toBe(start)
	})
})

describe('split and join', () => {
	test('never lose or add a word, and ids stay one of each', () => {
		fc.assert(
			fc.property(anyTexts, fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 20 }), (texts, steps) => {
				const start = segmentsOf(texts)
				let state = startOf(start)
				for (const [index, [isSplit, which, at]] of steps.entries()) {
					const segment = state.segments[which % state.segments.length]!
					const place = segment.text.indexOf(' ', at % segment.text.length)
					state = isSplit
						? applyEdit(state, { kind: 'split', segmentId: segment.id, at: place, newId: `n${index}` })
						: applyEdit(state, { kind: 'join', segmentId: segment.id })
				}
				expect(textsOf(state.segments).join(' ')).toBe(texts.join(' '))
				expect(new Set(state.segments.map(({ id }) => id)).size).toBe(state.segments.length)
			}),
		)
	})

	test('leave the times in order, without a hole, and every heard word in the part where it is said', () => {
		fc.assert(
			fc.property(anyTexts, anyEdits, (texts, edits) => {
				const start = segmentsOf(texts)
				const onlyCuts = edits(start).filter(({ kind }) => kind === 'split' || kind === 'join')
				const cut = applyEdits(start, onlyCuts)
				for (const [index, { startSeconds, endSeconds }] of cut.entries()) {
					expect(endSeconds).toBeGreaterThanOrEqual(Number(startSeconds))
					if (index > 0) expect(startSeconds).toBe(cut[index - 1]?.endSeconds)
				}
				expect(cut.flatMap(({ words }) => words)).toEqual(start.flatMap(({ words }) => words))
			}),
		)
	})

	test('what may be quoted after a join might be in both before', () => {
		const [first, second] = segmentsOf(['ja', 'nej'])
		const joined = applyEdits(
			[
				{ ...first!, isVerbatim: true },
				{ ...second!, mayQuote: false },
			],
			[{ kind: 'join', segmentId: 's0' }],
		)
		expect(joined).toMatchObject([{ text: 'ja nej', isVerbatim: false, mayQuote: false, roots: ['s0', 's1'] }])
	})

	test('join of the last utterance and split at its edge change nothing', () => {
		const start = segmentsOf(['hej'])
		expect(applyEdits(start, [{ kind: 'join', segmentId: 's0' }])).toBe(start)
		expect(applyEdits(start, [{ kind: 'split', segmentId: 's0', at: 3, newId: 'n' }])).toBe(start)
	})
})

describe('“lyssnat och rätt”', () => {
	const tick = (hasSound: boolean): Edit => ({ kind: 'tick', segmentId: 's0', isOn: true, hasSound })

	test('can be said only while there is sound to listen to (R-25), or of what was noted at once (R-29)', () => {
		const heard = segmentsOf(['hej'])
		expect(applyEdits(heard, [tick(true)])[0]?.isVerbatim).toBe(true)
		expect(applyEdits(heard, [tick(false)])[0]?.isVerbatim).toBe(false)
		const untimed = { ...heard[0]!, startSeconds: null, endSeconds: null }
		expect(applyEdits([{ ...untimed, source: 'typed' }], [tick(true)])[0]?.isVerbatim).toBe(false)
		expect(applyEdits([{ ...untimed, source: 'noted' }], [tick(false)])[0]?.isVerbatim).toBe(true)
	})

	test('and its second reading fall when the words are changed, but not when a name becomes a role', () => {
		const start = segmentsOf(['Stina lyssnar'])
		const read: Edit[] = [
			tick(true),
			{ kind: 'read', segmentId: 's0', by: 'maj', at: '2026-11-24T10:00:00Z', isRight: true },
		]
		const named: Edit = { kind: 'replace', changes: [{ segmentId: 's0', text: '(syskon) lyssnar' }] }
		expect(applyEdits(start, [...read, named])[0]).toMatchObject({ isVerbatim: true, secondReadBy: 'maj' })
		const written: Edit = { kind: 'write', segmentId: 's0', text: 'Stina lyssnade', as: 'person' }
		expect(applyEdits(start, [...read, written])[0]).toMatchObject({ isVerbatim: false, secondReadBy: null })
	})
})

test('a correction of the child’s is the child’s (X25)', () => {
	const edit: Edit = { kind: 'write', segmentId: 's0', text: 'Så sa jag', as: 'child' }
	expect(applyEdits(segmentsOf(['Så sade jag']), [edit])[0]).toMatchObject({ text: 'Så sa jag', writtenBy: 'child' })
})

test('an utterance that nobody touched is the same object, so that its row is not drawn again', () => {
	const start = segmentsOf(['ett', 'två Stina', 'tre'])
	const edits: Edit[] = [
		{ kind: 'write', segmentId: 's0', text: 'Ett', as: 'person' },
		{ kind: 'leave', words: 'Stina' },
		{ kind: 'replace', changes: [{ segmentId: 's1', text: 'två (syskon)' }] },
	]
	expect(applyEdits(start, edits)[2]).toBe(start[2])
})

describe('words after a correction', () => {
	test('that are still there keep their times; new ones share the time between them', () => {
		const [corrected] = applyEdits(
			[segmentOf('s0', 'hon lysnar på mig')],
			[{ kind: 'write', segmentId: 's0', text: 'Hon lyssnar alltid på mig.', as: 'person' }],
		)
		const placed = wordsInText(corrected!)
		expect(placed.map(({ from, to }) => corrected!.text.slice(from, to))).toEqual(corrected!.text.split(' '))
		expect(placed.map(({ startSeconds }) => Number(startSeconds?.toFixed(3)))).toEqual([0, 0.5, 0.769, 1, 1.5])
	})

	test('an uncertain word is marked until somebody has changed it or said that it is right', () => {
		const heard = segmentOf('s0', 'hon lysnar')
		const unsure = { ...heard, words: heard.words!.map((word, index) => ({ ...word, isUncertain: index === 1 })) }
		expect(wordsInText(unsure).map((word) => word.isUncertain)).toEqual([false, true])
		expect(isUncertain(unsure)).toBe(true)
		expect(isUncertain({ ...unsure, isVerbatim: true })).toBe(false)
		const mended = applyEdits([unsure], [{ kind: 'write', segmentId: 's0', text: 'hon lyssnar', as: 'person' }])
		expect(isUncertain(mended[0]!)).toBe(false)
	})
})

function textsOf(segments: readonly { text: string }[]) {
	return segments.map(({ text }) => text)
}
