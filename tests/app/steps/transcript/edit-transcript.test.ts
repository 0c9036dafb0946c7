import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextVersion, turnsOfTyped, whatHinders, type KnownSegment } from '#app/steps/transcript/edit-transcript.ts'

const withSound = { hasSound: true }
const withoutSound = { hasSound: false }

describe('the next version of a transcript', () => {
	test('keeps what was corrected, with the times and the question of what it came from', () => {
		const known = [{ ...heard(3, 10, 14), questionId: 'secret' }]
		const edited = [{ number: 3, text: ' Hon lyssnar. ', speaker: 'child' as const, isVerbatim: true }]
		expect(nextVersion(edited, known, withSound)).toEqual([
			{
				...{ text: 'Hon lyssnar.', speaker: 'child', isVerbatim: true },
				...{ startSeconds: 10, endSeconds: 14, questionId: 'secret', hasWarning: false },
			},
		])
	})

	test('an emptied utterance is gone, and the others keep their order', () => {
		const edited = ['ett', '  \n ', 'tre'].map((text, number) => ({ ...plain, number, text }))
		expect(texts(nextVersion(edited, [heard(0, 0, 1), heard(1, 1, 2), heard(2, 2, 3)], withSound))).toEqual([
			'ett',
			'tre',
		])
	})

	test('an empty line divides an utterance in two, whatever machine the line was written on', () => {
		const edited = [{ ...plain, number: 0, text: 'Hur mår du?\r\n\r\nBra.\nJättebra.' }]
		expect(texts(nextVersion(edited, [heard(0, 0, 4)], withSound))).toEqual(['Hur mår du?', 'Bra.\nJättebra.'])
	})

	test('the parts of a divided utterance share its time: in order, without a hole, each a part of it', () => {
		const part = fc.stringMatching(/^[a-zåäö]{1,30}$/)
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(500), fc.nat(60), (parts, start, length) => {
				const edited = [{ ...plain, number: 0, text: parts.join('\n\n') }]
				const next = nextVersion(edited, [heard(0, start, start + length)], withSound)
				expect(texts(next)).toEqual(parts)
				expect(next[0]?.startSeconds).toBe(start)
				expect(next.at(-1)?.endSeconds).toBeCloseTo(start + length, 6)
				for (const [index, { startSeconds, endSeconds }] of next.entries()) {
					expect(endSeconds).toBeGreaterThanOrEqual(Number(startSeconds))
					if (index > 0) expect(startSeconds).toBe(next[index - 1]?.endSeconds)
				}
			}),
		)
	})

	test('“word for word” can be said while there is sound to listen to, and afterwards only stays (R-25, R-29)', () => {
		const ticked = [{ ...plain, number: 0, text: 'Ja', isVerbatim: true }]
		const isVerbatim = (known: KnownSegment, sound: { hasSound: boolean }) =>
			nextVersion(ticked, [known], sound)[0]?.isVerbatim
		expect(isVerbatim(heard(0, 0, 1), withSound)).toBe(true)
		expect(isVerbatim(heard(0, 0, 1), withoutSound)).toBe(false)
		expect(isVerbatim({ ...heard(0, 0, 1), isVerbatim: true }, withoutSound)).toBe(true)
		const unticked = nextVersion([{ ...plain, number: 0, text: 'Ja' }], [noted], withoutSound)
		expect(unticked[0]?.isVerbatim).toBe(false)
	})
})

test('typed text becomes an utterance a line, with who speaks where the line says it', () => {
	const typed = 'I: Vad tycker du om att göra?\r\n\r\nB: Rita.\nb : Och hoppa.\nBarnet skrattar\nB:\nBra: ja'
	expect(turnsOfTyped(typed).map(({ speaker, text }) => [speaker, text])).toEqual([
		['interviewer', 'Vad tycker du om att göra?'],
		['child', 'Rita.'],
		['child', 'Och hoppa.'],
		[null, 'Barnet skrattar'],
		[null, 'B:'],
		[null, 'Bra: ja'],
	])
	expect(turnsOfTyped(' \n\r\n\t')).toEqual([])
})

test('what a person types afterwards is never word for word', () => {
	expect(turnsOfTyped('B: Exakt så sa hon').map(({ isVerbatim }) => isVerbatim)).toEqual([false])
})

test('nothing is approved before everything is there, and each thing that lacks is named', () => {
	const ready = { speakers: ['child'], hasAllAnswers: true, namesChecked: true, listened: true }
	expect(whatHinders(ready)).toEqual([])
	expect(whatHinders({ ...ready, speakers: [] })).toEqual(['segments'])
	expect(whatHinders({ ...ready, speakers: ['child', null] })).toEqual(['speakers'])
	expect(whatHinders({ speakers: [null], hasAllAnswers: false, namesChecked: false, listened: false })).toEqual([
		'speakers',
		'answers',
		'names',
		'listened',
	])
})

const plain = { speaker: null, isVerbatim: false }
const noted: KnownSegment = { ...heard(0, 0, 0), startSeconds: null, endSeconds: null, isVerbatim: true }

function heard(number: number, startSeconds: number, endSeconds: number): KnownSegment {
	return { number, startSeconds, endSeconds, questionId: null, isVerbatim: false, hasWarning: false }
}

function texts(segments: readonly { text: string }[]) {
	return segments.map(({ text }) => text)
}
