import { expect, test } from 'vitest'
import { readMark, turnsFromMarks, type InterviewMark } from '#transcripts/notes-of-marks.ts'

const at = (second: number) => new Date(Date.UTC(2026, 2, 3, 9, 0, second)).toISOString()
const QUESTIONS = [
	{ id: 'k1', text: 'Berätta hur det är när ni ses.' },
	{ id: 'd2', text: 'Vad får du vara med och bestämma om?' },
]
const noted = (id: string, second: number, questionId: string, text: string, isVerbatim = false): InterviewMark => {
	return { id, at: at(second), kind: 'noted', questionId, text, isVerbatim }
}

test('notes become turns: the question first, then what the child said, word for word only where it was so', () => {
	const marks = [noted('a', 1, 'k1', 'Bra.', true), noted('b', 2, 'k1', 'Ni går ut.'), noted('c', 3, 'd2', 'Inget.')]
	expect(turnsFromMarks(marks.toReversed(), QUESTIONS)).toEqual([
		{ speaker: 'interviewer', questionId: 'k1', text: 'Berätta hur det är när ni ses.', isVerbatim: false },
		{ speaker: 'child', questionId: 'k1', text: 'Bra.', isVerbatim: true },
		{ speaker: 'child', questionId: 'k1', text: 'Ni går ut.', isVerbatim: false },
		{ speaker: 'interviewer', questionId: 'd2', text: 'Vad får du vara med och bestämma om?', isVerbatim: false },
		{ speaker: 'child', questionId: 'd2', text: 'Inget.', isVerbatim: false },
	])
})

test('a note that was taken back, and a question without notes, are not in the transcript', () => {
	const marks: InterviewMark[] = [
		{ id: 'q', at: at(0), kind: 'asked', questionId: 'd2' },
		noted('a', 1, 'k1', 'Fel.'),
		{ id: 'b', at: at(2), kind: 'tookBack', noteId: 'a' },
	]
	expect(turnsFromMarks(marks, QUESTIONS)).toEqual([])
})

test('a mark is read as it was sealed, and what is no mark is left alone', () => {
	const mark = noted('a', 1, 'k1', 'Bra.')
	expect(readMark(JSON.stringify(mark))).toEqual(mark)
	expect(readMark('{"kind":"something newer","id":"a","at":"2026-03-03T09:00:00Z"}')).toBeUndefined()
})

test('what a child showed or placed stands in brackets as it was in the end, and what was taken back does not', () => {
	const base = { questionId: 'k1' }
	const at = (second: number) => new Date(Date.UTC(2026, 2, 3, 9, 1, second)).toISOString()
	const marks: InterviewMark[] = [
		{ ...base, id: 's1', at: at(0), kind: 'showed', aid: 'nallekort', value: 'sad', words: 'Visar: Ledsen' },
		{ ...base, id: 's2', at: at(1), kind: 'showed', aid: 'nallekort', value: 'calm', words: 'Visar: Lugn' },
		{ ...base, id: 'p1', at: at(2), kind: 'placed', aid: 'natverkskarta', counts: { family: 2 }, words: 'Familj: 2' },
		{ id: 's3', at: at(3), kind: 'showed', questionId: 'd1', aid: 'skala10', value: '7', words: 'Visar: 7' },
		{ id: 's4', at: at(4), kind: 'showed', questionId: 'd1', aid: 'skala10', value: '', words: '' },
	]
	expect(turnsFromMarks(marks, []).map(({ text, isVerbatim }) => [text, isVerbatim])).toEqual([
		['(Visar: Lugn)', false],
		['(Familj: 2)', false],
	])
})
