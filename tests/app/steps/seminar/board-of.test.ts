import { expect, test } from 'vitest'
import { ageBand } from '#app/steps/seminar/age-band.ts'
import { AreasForm, moved } from '#app/steps/seminar/areas-form.ts'
import { areasOf, boardOf } from '#app/steps/seminar/board-of.ts'
import { conversationsFor, passagesOf } from '#app/steps/seminar/seminar-view.ts'

const THEMES = [
	{ id: 't1', key: 'contact', name: 'Kontakt', parentKey: null },
	{ id: 't2', key: 'contact.change', name: 'Byte', parentKey: 'contact' },
	{ id: 't3', key: 'network', name: 'Viktiga personer', parentKey: null },
]
const OPEN = { isLinked: true, isHandledByMember: false, hasSteppedAside: false, hasOpenReminder: false }
const FACTS = {
	isProtected: false,
	interviewerId: 'karin',
	childMayBeQuoted: true,
	guardianOnQuotes: null,
	withInterpreter: false,
	household: null,
}
const CHILDREN = ['alva', 'bilal', 'cilla', 'dino', 'elsa'].map((interviewId, position) => ({
	...{ ...OPEN, ...FACTS, interviewId, position, age: 6 + 2 * position },
}))
const passageOf = (interviewId: string, themeId: string) => ({
	...{
		id: `p-${interviewId}`,
		interviewId,
		segmentId: 's',
		fromCharacter: 0,
		toCharacter: 2,
		text: `Ord av ${interviewId[0]}`,
	},
	...{
		isVerbatim: true,
		isVetoed: false,
		isSecondRead: false,
		speaker: 'child' as const,
		tags: [{ themeId, byName: null }],
		isCleared: false,
	},
})
const MENTOR = { isMentor: true, minGroupSize: 5 }
const INTERVIEWER = { isMentor: false, minGroupSize: 5 }

test('the board names no child to an interviewer, and the mentor sees numbers but for a child she handles', () => {
	const passages = [passageOf('alva', 't2'), passageOf('bilal', 't2')]
	const children = CHILDREN.map((child) => ({ ...child, isHandledByMember: child.interviewId === 'bilal' }))
	const numbers = (who: typeof MENTOR) =>
		boardOf(THEMES, passages, children, who).themes[0]!.passages.map(({ number }) => number)
	expect(numbers(INTERVIEWER)).toEqual([null, null])
	expect(numbers(MENTOR)).toEqual([1, null])
})

test('how many children stand behind a theme is said from the smallest group up, below it only one or several', () => {
	const voices = (children: readonly string[]) => {
		const passages = children.map((child) => passageOf(child, 't2'))
		return boardOf(THEMES, passages, CHILDREN, INTERVIEWER).themes[0]!.voices
	}
	expect(voices(['alva', 'alva'])).toEqual({ is: 'one' })
	expect(voices(['alva', 'bilal', 'cilla', 'dino'])).toEqual({ is: 'several' })
	expect(voices(['alva', 'bilal', 'cilla', 'dino', 'elsa'])).toEqual({ is: 'counted', children: 5 })
})

test('themes without passages are named, so that silence is seen', () => {
	const { themes, emptyThemes } = boardOf(THEMES, [passageOf('alva', 't2')], CHILDREN, MENTOR)
	expect(themes.map(({ key }) => key)).toEqual(['contact.change'])
	expect(emptyThemes.map(({ key }) => key)).toEqual(['contact', 'network'])
})

test('evidence that a member may not see is counted, and still decides whether it is a single voice', () => {
	const [seen, hidden] = [passageOf('alva', 't1'), passageOf('bilal', 't1')]
	const area = {
		id: 'a1',
		name: 'Byten',
		analysis: null,
		proposal: null,
		version: 1,
		evidenceIds: [seen.id, hidden.id],
	}
	const [shown] = areasOf([area], { passages: [seen], hidden: [hidden] }, CHILDREN, INTERVIEWER)
	expect(shown).toMatchObject({ hiddenEvidence: 1, isSingleVoice: false, evidence: [{ id: seen.id }] })
	expect(JSON.stringify(shown)).not.toContain(hidden.text)
})

test('conversations are shown by number and guide band, never by exact age, and protected children without a band', () => {
	const children = CHILDREN.map((child) => ({ ...child, isProtected: child.interviewId === 'elsa' }))
	const shown = conversationsFor(children, [], INTERVIEWER)
	expect(shown.map(({ number, band }) => [number, band])).toEqual([
		[1, '5–7'],
		[2, '8–11'],
		[3, '8–11'],
		[4, '12–14'],
		[5, null],
	])
	expect([null, 4, 19, 18].map(ageBand)).toEqual([null, null, null, '15–18'])
})

test("an interviewer's list holds no conversation with a child she handles", () => {
	const children = CHILDREN.map((child) => ({ ...child, isHandledByMember: child.interviewId === 'cilla' }))
	expect(conversationsFor(children, [], INTERVIEWER).map(({ number }) => number)).toEqual([1, 2, 4, 5])
})

test('beside a conversation stand its own passages only, and why one cannot be a quote', () => {
	const passages = [passageOf('alva', 't1'), passageOf('bilal', 't1')]
	expect(passagesOf(CHILDREN[0]!, passages, 'karin')).toMatchObject([{ id: 'p-alva', whyNotQuotable: 'notAllowed' }])
	expect(passagesOf(CHILDREN[1]!, passages, 'karin')).toMatchObject([{ id: 'p-bilal', whyNotQuotable: 'sameReader' }])
	expect(passagesOf(CHILDREN[1]!, passages, 'maj')[0]!.whyNotQuotable).toBeUndefined()
})

test('an area moves one step, and stays where it is at the end', () => {
	expect(moved(['a', 'b', 'c'], 'c', 'moveUp')).toEqual(['a', 'c', 'b'])
	expect(moved(['a', 'b', 'c'], 'a', 'moveDown')).toEqual(['b', 'a', 'c'])
	expect(moved(['a', 'b', 'c'], 'a', 'moveUp')).toEqual(['a', 'b', 'c'])
	expect(moved(['a', 'b'], 'gone', 'moveDown')).toEqual(['a', 'b'])
})

test('an empty analysis is not known, not an empty word', () => {
	const form = { act: 'saveArea', name: ' Byten ', analysis: '  ', proposal: 'Säg hejdå.', evidenceIds: ['p1'] }
	expect(AreasForm.parse(form)).toMatchObject({ name: 'Byten', analysis: null, proposal: 'Säg hejdå.' })
})
