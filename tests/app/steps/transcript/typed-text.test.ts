import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnsOfTyped, whatIsWrongWithTyped } from '#app/steps/transcript/typed-text.ts'

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
	expect(turnsOfTyped(typed).some(({ isVerbatim }) => isVerbatim)).toBe(false)
})

test('an empty, a huge and a binary paste are refused in a code of their own; a long conversation is not', () => {
	expect(whatIsWrongWithTyped(' \n\t')).toBe('isEmpty')
	expect(whatIsWrongWithTyped('a'.repeat(500_001))).toBe('isTooLong')
	expect(whatIsWrongWithTyped('PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000!\u0000')).toBe('isNoText')
	expect(whatIsWrongWithTyped('B: Jag vet inte.\n'.repeat(20_000))).toBeUndefined()
})

test('a very long line is divided between words and loses none', () => {
	const word = fc.stringMatching(/^[a-zåäö]{1,12}$/)
	fc.assert(
		fc.property(fc.array(word, { minLength: 1, maxLength: 2_000 }), (words) => {
			const turns = turnsOfTyped(words.join(' '))
			expect(turns.map(({ text }) => text).join(' ')).toBe(words.join(' '))
			expect(Math.max(...turns.map(({ text }) => text.length))).toBeLessThanOrEqual(4_000)
		}),
		{ numRuns: 30 },
	)
})
