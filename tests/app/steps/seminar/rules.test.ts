import { expect, test } from 'vitest'
import { AreaWithoutEvidence, checkArea } from '#app/steps/seminar/check-area.ts'
import { themeTree } from '#app/steps/seminar/theme-tree.ts'
import { mayReadInterview, maySeePassages, maySeeSource } from '#app/steps/seminar/what-she-sees.ts'
import { whyNotQuotable } from '#app/steps/seminar/why-not-quotable.ts'

const OPEN = { isLinked: true, isHandledByMember: false, hasSteppedAside: false, hasOpenReminder: false }
const QUOTABLE = {
	speaker: 'child',
	isVerbatim: true,
	age: 12,
	childMayBeQuoted: true,
	guardianOnQuotes: null,
	interviewerId: 'karin',
	isVetoed: false,
	isHandledByMember: false,
} as const

test("a child's own handler reads nothing of the interview, and sees its passages without their source", () => {
	const alva = { ...OPEN, isHandledByMember: true }
	expect(mayReadInterview(alva, { isMentor: false })).toBe(false)
	expect(mayReadInterview(alva, { isMentor: true })).toBe(false)
	expect(maySeePassages(alva)).toBe(true)
	expect(maySeeSource(alva, { isMentor: true })).toBe(false)
})

test('no interviewer is told who said what, so that a missing source points at nobody', () => {
	expect(maySeeSource(OPEN, { isMentor: false })).toBe(false)
	expect(maySeeSource(OPEN, { isMentor: true })).toBe(true)
})

test('whoever steps aside sees nothing more of that child', () => {
	const bilal = { ...OPEN, hasSteppedAside: true }
	expect(mayReadInterview(bilal, { isMentor: false })).toBe(false)
	expect(maySeePassages(bilal)).toBe(false)
})

test('while a worry about the child waits to be handed over, nobody reads the interview in the seminar', () => {
	const cilla = { ...OPEN, hasOpenReminder: true }
	expect(mayReadInterview(cilla, { isMentor: true })).toBe(false)
	expect(maySeePassages(cilla)).toBe(false)
})

test('once nobody can tell whose case a child was, only the mentor reads', () => {
	const dino = { ...OPEN, isLinked: false }
	expect(mayReadInterview(dino, { isMentor: false })).toBe(false)
	expect(mayReadInterview(dino, { isMentor: true })).toBe(true)
})

test('a passage becomes a quote only word for word, with a yes, by a second reader', () => {
	expect(whyNotQuotable(QUOTABLE, 'maj')).toBeUndefined()
	expect(whyNotQuotable({ ...QUOTABLE, isVerbatim: false }, 'maj')).toBe('notVerbatim')
	expect(whyNotQuotable({ ...QUOTABLE, childMayBeQuoted: false }, 'maj')).toBe('notAllowed')
	expect(whyNotQuotable({ ...QUOTABLE, speaker: 'interviewer' }, 'maj')).toBe('notTheChild')
	expect(whyNotQuotable(QUOTABLE, 'karin')).toBe('sameReader')
})

test("for a child below eight it is the guardian's yes to quotes that counts", () => {
	expect(whyNotQuotable({ ...QUOTABLE, age: 7 }, 'maj')).toBe('notAllowed')
	expect(whyNotQuotable({ ...QUOTABLE, age: 7, guardianOnQuotes: 'yes' }, 'maj')).toBeUndefined()
	expect(whyNotQuotable({ ...QUOTABLE, age: 8, guardianOnQuotes: 'yes', childMayBeQuoted: false }, 'maj')).toBe(
		'notAllowed',
	)
})

test('a guardian who was asked and says no, or takes a yes back, stops the quote at any age', () => {
	for (const age of [7, 8, 14, 17])
		expect(whyNotQuotable({ ...QUOTABLE, age, guardianOnQuotes: 'no' }, 'maj')).toBe('notAllowed')
})

test('an area without evidence is refused, and so is one whose passages have no theme', () => {
	expect(() => checkArea([])).toThrow(AreaWithoutEvidence)
	expect(() => checkArea([{ id: 'p1', interviewId: 'alva', themeKeys: [] }])).toThrow(AreaWithoutEvidence)
})

test('an area that one child stands behind is allowed and marked as a single voice', () => {
	const alva = { id: 'p1', interviewId: 'alva', themeKeys: ['contact.change'] }
	const alvaAgain = { ...alva, id: 'p2' }
	const bilal = { id: 'p3', interviewId: 'bilal', themeKeys: ['network', 'contact.change'] }
	expect(checkArea([alva, alvaAgain])).toEqual({ themeKeys: ['contact.change'], isSingleVoice: true })
	expect(checkArea([alva, bilal])).toEqual({ themeKeys: ['contact.change', 'network'], isSingleVoice: false })
})

test('every theme is shown once, also when its parent is missing or the frame is three deep', () => {
	const themes = [
		{ key: 'a', parentKey: null },
		{ key: 'a.b', parentKey: 'a' },
		{ key: 'a.b.c', parentKey: 'a.b' },
		{ key: 'lost', parentKey: 'gone' },
	]
	const shown = themeTree(themes).flatMap(({ top, below }) => [top.key, ...below.map(({ key }) => key)])
	expect(shown).toEqual(['a', 'a.b', 'a.b.c', 'lost'])
})
