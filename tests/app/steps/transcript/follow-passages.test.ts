import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from '#app/steps/transcript/edit-segments.ts'
import { followPassages, type Marked } from '#app/steps/transcript/follow-passages.ts'
import type { WorkSegment } from '#app/steps/transcript/segment.ts'
import { anyEdits, anyKeeping, anyTexts, segmentsOf } from './any-edits.ts'

describe('a passage after a correction of its transcript', () => {
	test('stands where its words stand, when something before it was changed', () => {
		const [place] = follow(['Hon sa inte hejdå.'], mark(0, 'inte hejdå'), [
			{ kind: 'write', segmentId: 's0', text: 'Ja, hon sa faktiskt inte hejdå.', as: 'person' },
		])
		expect(place).toEqual({ segmentId: 's0', fromCharacter: 20, toCharacter: 30 })
	})

	test('is listed when a letter of it was changed, even if nearly the same words are there', () => {
		const edit: Edit = { kind: 'write', segmentId: 's0', text: 'Hon sa inte hej då.', as: 'person' }
		expect(follow(['Hon sa inte hejdå.'], mark(0, 'inte hejdå'), [edit])).toEqual([null])
	})

	test('is not moved to the same words said elsewhere', () => {
		const removed: Edit = { kind: 'remove', segmentId: 's1' }
		expect(follow(['Jag vet inte.', 'Jag vet inte.'], mark(1, 'Jag vet inte'), [removed])).toEqual([null])
	})

	test('follows into what two utterances were joined to, and into the part it lies in when one was divided', () => {
		const joined = follow(['Ja.', 'Hon lyssnar.'], mark(1, 'lyssnar'), [{ kind: 'join', segmentId: 's0' }])
		expect(joined).toEqual([{ segmentId: 's0', fromCharacter: 8, toCharacter: 15 }])
		const split: Edit = { kind: 'split', segmentId: 's0', at: 3, newId: 'new' }
		expect(follow(['Ja. Hon lyssnar.'], mark(0, 'lyssnar'), [split])).toEqual([
			{ segmentId: 'new', fromCharacter: 4, toCharacter: 11 },
		])
		expect(follow(['Ja. Hon lyssnar.'], mark(0, 'Ja. Hon'), [split])).toEqual([null])
	})

	test('counts letters as a reader does, also after an emoji', () => {
		const [place] = follow(['😀 Bra sagt'], mark(0, 'Bra'), [
			{ kind: 'write', segmentId: 's0', text: '😀😀 Bra sagt', as: 'person' },
		])
		expect(place).toEqual({ segmentId: 's0', fromCharacter: 3, toCharacter: 6 })
	})
})

test('whatever is changed, a passage stands on exactly its own words or is listed', () => {
	fc.assert(
		fc.property(anyTexts, anyEdits, anyMarks, (texts, edits, marks) => {
			const before = segmentsOf(texts)
			const after = applyEdits(before, edits(before))
			const passages = marksIn(before, marks)
			const followed = followPassages(passages, before, after)
			expect(followed.map(({ id }) => id)).toEqual(passages.map(({ id }) => id))
			for (const [index, { place }] of followed.entries()) {
				if (place) expect(wordsAt(after, place)).toBe(passages[index]!.text)
			}
		}),
		{ numRuns: 400 },
	)
})

test('where no word is said twice, a passage follows exactly if its words still stand together, wherever they were moved to', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
			anyKeeping,
			anyMarks,
			(lengths, edits, marks) => {
				const before = segmentsOf(uniqueTexts(lengths))
				const after = applyEdits(before, edits(before))
				const passages = wholeWords(marksIn(before, marks), before)
				for (const [index, { place }] of followPassages(passages, before, after).entries()) {
					const { text } = passages[index]!
					const stands = after.some((segment) => ` ${segment.text} `.includes(` ${text} `))
					expect(place !== null, text).toBe(stands)
					if (place) expect(wordsAt(after, place)).toBe(text)
				}
			},
		),
		{ numRuns: 400 },
	)
})

test('in utterances that nobody touched every passage stays where it is', () => {
	fc.assert(
		fc.property(anyTexts, anyEdits, anyMarks, (texts, edits, marks) => {
			const before = segmentsOf(texts)
			const after = applyEdits(before, edits(before))
			const untouched = before.filter((segment) => after.includes(segment))
			const ofOthers = after.filter((segment) => !untouched.includes(segment)).flatMap(({ roots }) => roots)
			const passages = marksIn(before, marks).filter(({ segmentId }) =>
				untouched.some(({ id, roots }) => id === segmentId && !ofOthers.includes(roots[0]!)),
			)
			for (const [index, { place }] of followPassages(passages, before, after).entries()) {
				const { segmentId, fromCharacter, toCharacter } = passages[index]!
				expect(place).toEqual({ segmentId, fromCharacter, toCharacter })
			}
		}),
		{ numRuns: 400 },
	)
})

test('after every change was undone every passage stands where it was', () => {
	fc.assert(
		fc.property(anyTexts, anyEdits, anyMarks, (texts, edits, marks) => {
			const before = segmentsOf(texts)
			const made = edits(before)
			const undone = made.map((): Edit => ({ kind: 'undo' }))
			const passages = marksIn(before, marks)
			const followed = followPassages(passages, before, applyEdits(before, [...made, ...undone]))
			const where = passages.map(({ segmentId, fromCharacter, toCharacter }) => ({
				...{ segmentId, fromCharacter, toCharacter },
			}))
			expect(followed.map(({ place }) => place)).toEqual(where)
		}),
	)
})

/** Utterances of so many words each, no two of them alike. */
function uniqueTexts(lengths: readonly number[]) {
	let word = 0
	return lengths.map((length) => Array.from({ length }, () => `ord${(word += 1)}`).join(' '))
}

/** Marks of whole words. */
function wholeWords(marks: readonly Marked[], segments: readonly WorkSegment[]): Marked[] {
	return marks.map((passage) => {
		const text = segments.find(({ id }) => id === passage.segmentId)!.text
		const fromCharacter = text.lastIndexOf(' ', passage.fromCharacter) + 1
		const end = text.indexOf(' ', Math.max(fromCharacter, passage.toCharacter - 1))
		const toCharacter = end < 0 ? text.length : end
		return { ...passage, fromCharacter, toCharacter, text: text.slice(fromCharacter, toCharacter) }
	})
}

const anyMarks = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 5 })

function marksIn(segments: readonly WorkSegment[], marks: readonly (readonly [number, number, number])[]): Marked[] {
	return marks.flatMap(([which, start, length], index) => {
		const segment = segments[which % segments.length]!
		const letters = [...segment.text]
		const fromCharacter = start % letters.length
		const toCharacter = Math.min(letters.length, fromCharacter + 1 + (length % 12))
		const text = letters.slice(fromCharacter, toCharacter).join('')
		return [{ id: `p${index}`, segmentId: segment.id, fromCharacter, toCharacter, text }]
	})
}

function wordsAt(
	segments: readonly WorkSegment[],
	place: { segmentId: string; fromCharacter: number; toCharacter: number },
) {
	const segment = segments.find(({ id }) => id === place.segmentId)
	return [...(segment?.text ?? '')].slice(place.fromCharacter, place.toCharacter).join('')
}

function mark(which: number, text: string) {
	return { which, text }
}

function follow(texts: readonly string[], { which, text }: ReturnType<typeof mark>, edits: readonly Edit[]) {
	const before = segmentsOf(texts)
	const segment = before[which]!
	const fromCharacter = [...segment.text.slice(0, segment.text.indexOf(text))].length
	const toCharacter = fromCharacter + [...text].length
	const passages = [{ id: 'p', segmentId: segment.id, fromCharacter, toCharacter, text }]
	return followPassages(passages, before, applyEdits(before, edits)).map(({ place }) => place)
}
