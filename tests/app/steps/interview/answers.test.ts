import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf } from '#app/steps/interview/band-of.ts'
import { countsAsInterview, tallyOf, topicsAnswered } from '#app/steps/interview/count-answers.ts'
import { foldMarks } from '#app/steps/interview/fold-marks.ts'
import { quotesIn, withQuotes } from '#app/steps/interview/quotes-in.ts'
import { supportFor } from '#app/steps/interview/support-for.ts'
import type { InterviewMark } from '#transcripts/notes-of-marks.ts'

const QUESTIONS = [
	{ id: 'w1', theme: 'warmup' },
	{ id: 'k1', theme: 'contact' },
	{ id: 'k2', theme: 'contact' },
	{ id: 'd1', theme: 'participation' },
	{ id: 'e1', theme: 'meta' },
]

test('an interview the child broke off counts when a topic was answered; the warm-up alone is not a topic', () => {
	expect(countsAsInterview('partial', QUESTIONS, { w1: 'answered', k1: 'skipped', d1: 'didNotKnow' })).toBe(false)
	expect(countsAsInterview('partial', QUESTIONS, { w1: 'answered', k1: 'asked' })).toBe(false)
	expect(countsAsInterview('partial', QUESTIONS, { k2: 'answered' })).toBe(true)
	expect(countsAsInterview('complete', QUESTIONS, {})).toBe(true)
	expect(topicsAnswered(QUESTIONS, { k1: 'answered', k2: 'answered', d1: 'answered', e1: 'answered' })).toBe(2)
})

test('a skipped question is counted as one the child would not answer, and one that was never asked as that', () => {
	expect(tallyOf(QUESTIONS, { k1: 'answered', k2: 'skipped', d1: 'didNotKnow' })).toEqual({
		answered: 1,
		skipped: 1,
		didNotKnow: 1,
		notAsked: 2,
	})
})

const at = (second: number) => new Date(Date.UTC(2026, 2, 3, 9, 0, second)).toISOString()

test('a note or something shown is an answer; a note after “ville inte svara” does not undo it', () => {
	const marks: InterviewMark[] = [
		{ id: 'a', at: at(0), kind: 'asked', questionId: 'k1' },
		{ id: 'b', at: at(1), kind: 'noted', questionId: 'k1', text: 'Bra', isVerbatim: true },
		{ id: 'c', at: at(2), kind: 'asked', questionId: 'k2' },
		{ id: 'd', at: at(3), kind: 'skipped', questionId: 'k2' },
		{ id: 'e', at: at(4), kind: 'noted', questionId: 'k2', text: 'Tittade bort', isVerbatim: false },
		{ id: 'f', at: at(5), kind: 'showed', questionId: 'd1', aid: 'smiley3', value: 'happy', words: 'Visar: Bra' },
		{ id: 'g', at: at(6), kind: 'showed', questionId: 'd1', aid: 'smiley3', value: '', words: '' },
		{ id: 'h', at: at(7), kind: 'marked', questionId: 'k1' },
		{ id: 'i', at: at(8), kind: 'present', who: 'interpreter', isYes: true },
	]
	const { questions, present } = foldMarks(marks)
	expect([...questions].map(([id, { outcome }]) => [id, outcome])).toEqual([
		['k1', 'answered'],
		['k2', 'skipped'],
		['d1', 'asked'],
	])
	expect(questions.get('k1')?.moments).toBe(1)
	expect(present).toEqual({ interpreter: true })
})

test('what stands inside ”…” is word for word, the rest is not', () => {
	expect(quotesIn('Hon sa ”jag vill ha ett papper” och tittade ut')).toEqual([
		{ text: 'Hon sa', isVerbatim: false },
		{ text: 'jag vill ha ett papper', isVerbatim: true },
		{ text: 'och tittade ut', isVerbatim: false },
	])
	expect(quotesIn('”Snäll.” ”Inte ha bråttom.”')).toEqual([
		{ text: 'Snäll.', isVerbatim: true },
		{ text: 'Inte ha bråttom.', isVerbatim: true },
	])
	expect(quotesIn('5” skärm')).toEqual([{ text: '5” skärm', isVerbatim: false }])
	expect(quotesIn('…')).toEqual([{ text: '…', isVerbatim: false }])
	expect(quotesIn('  ')).toEqual([])
})

test('no letter of a note is lost or doubled, however it is quoted', () => {
	const word = fc.string({ unit: fc.constantFrom(...'abcåäö ”"“.,\n'), maxLength: 40 })
	const letters = (text: string) => text.replaceAll(/[^a-zåäö]/g, '')
	fc.assert(
		fc.property(word, (note) => {
			expect(
				letters(
					quotesIn(note)
						.map(({ text }) => text)
						.join(''),
				),
			).toBe(letters(note))
		}),
	)
})

test('the button for ”…” puts quotation marks around what is chosen, and the cursor inside an empty pair', () => {
	expect(withQuotes('Hon sa papper', 7, 13)).toEqual({ text: 'Hon sa ”papper”', from: 8, to: 14 })
	expect(withQuotes('', 0, 0)).toEqual({ text: '””', from: 1, to: 1 })
	expect(withQuotes('Hon sa', 6, 6)).toEqual({ text: 'Hon sa ””', from: 8, to: 8 })
})

test('the support card shows the places that are for the child’s age, and all of them when it is not known', () => {
	const places = [{ name: 'Bris', maxAge: 17 }, { name: 'Mind', minAge: 18 }, { name: 'Umo' }]
	const names = (age: number | null) => supportFor(places, age).map(({ name }) => name)
	expect(names(7)).toEqual(['Bris', 'Umo'])
	expect(names(18)).toEqual(['Mind', 'Umo'])
	expect(names(null)).toEqual(['Bris', 'Mind', 'Umo'])
})

test('the child’s face is warm up to eleven and calm from twelve', () => {
	expect([7, 11, 14, 18].map((ageMax) => bandOf({ ageMax }))).toEqual(['5-7', '8-11', '12-14', '15-18'])
})
