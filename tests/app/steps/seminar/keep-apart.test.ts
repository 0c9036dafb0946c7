import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areasOf, boardOf, evidenceToChoose } from '#app/steps/seminar/board-of.ts'
import { keepApart } from '#app/steps/seminar/keep-apart.ts'

const OPEN = { isLinked: true, isHandledByMember: false, hasSteppedAside: false, hasOpenReminder: false }
const HOMES: Readonly<Record<string, string | null>> = { alva: 'h1', bo: 'h1', cilla: null, dino: 'h2' }
const CHILDREN = Object.entries(HOMES).map(([interviewId, household], position) => ({
	...{ ...OPEN, interviewId, position, household, withInterpreter: false },
}))
const THEMES = [
	{ id: 't1', key: 'contact', name: 'Kontakt', parentKey: null },
	{ id: 't2', key: 'network', name: 'Viktiga personer', parentKey: null },
]
const MENTOR = { isMentor: true, minGroupSize: 5 }
const INTERVIEWER = { isMentor: false, minGroupSize: 5 }

/** “alva 1” = the first passage of Alva, under these themes. */
const said = (name: string, ...themes: string[]) => ({
	...{ id: name, interviewId: name.split(' ')[0]!, text: `Ord: ${name}`, isCleared: false },
	tags: themes.map((themeId) => ({ themeId })),
})
const names = (lists: readonly (readonly { id: string }[])[]) => lists.map((list) => list.map(({ id }) => id))
const apart = (...passages: string[]) =>
	names(
		keepApart(
			passages.map((name) => said(name)),
			({ interviewId }) => HOMES[interviewId] ?? null,
		),
	)

test('another child’s words are put between those of two siblings; all others keep their order', () => {
	expect(apart('alva 1', 'bo 1', 'cilla 1', 'dino 1')).toEqual([['alva 1', 'cilla 1', 'dino 1', 'bo 1']])
	expect(apart('alva 1', 'alva 2', 'cilla 1', 'bo 1')).toEqual([['alva 1', 'alva 2', 'cilla 1', 'bo 1']])
})

test('where nobody else has said anything, the second sibling’s words stand elsewhere', () => {
	expect(apart('alva 1', 'bo 1', 'alva 2', 'bo 2')).toEqual([
		['alva 1', 'alva 2'],
		['bo 1', 'bo 2'],
	])
	expect(apart()).toEqual([[]])
})

test('however children and homes are mixed, siblings are never neighbours and no words are lost', () => {
	const oneOf = (...values: string[]) => fc.constantFrom(...values)
	const passages = fc.array(fc.record({ interviewId: oneOf('1', '2', '3', '4', '5', '6', '7') }), { maxLength: 40 })
	const homes = fc.array(fc.option(oneOf('a', 'b', 'c')), { minLength: 7, maxLength: 7 })
	fc.assert(
		fc.property(passages, homes, (unnumbered, households) => {
			const all = unnumbered.map((passage, id) => ({ ...passage, id: String(id) }))
			const homeOf = ({ interviewId }: { interviewId: string }) => households[Number(interviewId) - 1] ?? null
			const lists = keepApart(all, homeOf)
			expect(names(lists).flat().sort()).toEqual(all.map(({ id }) => id).sort())
			for (const list of lists)
				for (const [place, passage] of list.entries()) {
					const next = list[place + 1]
					if (next && next.interviewId !== passage.interviewId && homeOf(passage) !== null)
						expect(homeOf(next)).not.toBe(homeOf(passage))
				}
		}),
	)
})

test('on the board a theme where only siblings spoke goes on at its end, and the board tells nobody why', () => {
	const passages = [said('alva 1', 't1'), said('bo 1', 't1'), said('dino 1', 't2')]
	const board = boardOf(THEMES, passages, CHILDREN, INTERVIEWER)
	expect(board.themes.map(({ name, goesOn }) => [name, goesOn])).toEqual([
		['Kontakt', true],
		['Viktiga personer', false],
	])
	expect(names(board.themes.map((theme) => theme.passages))).toEqual([['alva 1'], ['dino 1']])
	expect(board.goingOn).toMatchObject([{ name: 'Kontakt', passages: [{ id: 'bo 1', number: null }] }])
	expect(JSON.stringify(board)).not.toMatch(/h1|household|sibling/)
	expect(board.themes[0]!.voices).toEqual({ is: 'several' })
})

test('a theme longer than a card goes on there too, so that going on is a sign of nothing', () => {
	const long = Array.from({ length: 13 }, (_, place) => said(`dino ${place}`, 't1'))
	const board = boardOf(THEMES, long, CHILDREN, MENTOR)
	expect(board.themes[0]).toMatchObject({ goesOn: true, passages: { length: 12 } })
	expect(board.goingOn).toMatchObject([{ name: 'Kontakt', passages: [{ id: 'dino 12' }] }])
})

test('what an area rests on is chosen among passages that keep siblings apart, each there once', () => {
	const passages = [said('alva 1', 't1'), said('cilla 1', 't2', 't1'), said('bo 1', 't1'), said('dino 1', 't2')]
	const groups = evidenceToChoose(THEMES, passages, CHILDREN, MENTOR)
	expect(groups.map(({ name }) => name)).toEqual(['Kontakt', 'Viktiga personer'])
	expect(names(groups.map((group) => group.passages))).toEqual([['alva 1', 'cilla 1', 'bo 1'], ['dino 1']])
	const onlySiblings = evidenceToChoose(THEMES, [said('alva 1', 't1'), said('bo 1', 't1')], CHILDREN, MENTOR)
	expect(names(onlySiblings.map((group) => group.passages))).toEqual([['alva 1'], ['bo 1']])
})

test('under an area the second sibling’s words are counted, and stay chosen when the area is changed', () => {
	const passages = [said('alva 1', 't1'), said('bo 1', 't1')]
	const area = { id: 'a', name: 'Byten', analysis: null, proposal: null, version: 1, evidenceIds: ['alva 1', 'bo 1'] }
	const [shown] = areasOf([area], { passages, hidden: [] }, CHILDREN, MENTOR)
	expect(names([shown!.evidence])).toEqual([['alva 1']])
	expect(shown).toMatchObject({ hiddenEvidence: 1, chosenIds: ['alva 1', 'bo 1'], isSingleVoice: false })
})
