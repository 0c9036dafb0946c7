import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attributionOf } from '#reports/attribution.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { readArchive, type RoundArchive } from '#reports/round-archive.ts'

type Child = Partial<RoundArchive['interviews'][number]>

const archive = readArchive(readFileSync(join(import.meta.dirname, '../fixtures/round-2022.json'), 'utf8'))
const sv = readTemplates('sv')

test('a girl is “Flicka, 12–14 år” when five girls are of that age', () => {
	expect(firstOf(times(5, { gender: 'girl', age: 13 }))).toBe('Flicka, 12–14 år')
})

test('she is “Flicka, 13–18 år” when there are too few of her age but enough teenagers', () => {
	expect(firstOf([...times(4, { gender: 'girl', age: 13 }), { gender: 'girl', age: 17 }])).toBe('Flicka, 13–18 år')
})

test('she is “Ungdom” when there are too few girls, and “Barn” when she is younger', () => {
	const boys = (age: number) => times(4, { gender: 'boy', age })

	expect(firstOf([{ gender: 'girl', age: 15 }, ...boys(16)])).toBe('Ungdom')
	expect(firstOf([{ gender: 'girl', age: 9 }, ...boys(10)])).toBe('Barn')
})

test('nothing is said of her when fewer than five are about as old', () => {
	expect(firstOf([{ gender: 'girl', age: 15 }, ...times(9, { gender: 'girl', age: 6 })])).toBeNull()
})

test('a child of another or unknown gender, or of unknown age, is never told apart by it', () => {
	expect(firstOf(times(9, { gender: 'other', age: 14 }))).toBe('Ungdom')
	expect(firstOf(times(9, { gender: 'unknown', age: 7 }))).toBe('Barn')
	expect(firstOf(times(9, { gender: 'girl', age: null }))).toBeNull()
})

test('the exact age is said only where somebody has approved it by name', () => {
	const girls = [{ gender: 'girl', age: 16 } as const, ...times(9, { gender: 'boy', age: 8 })]

	expect(firstOf(girls, { attribution: 'exact', attributionApprovedBy: 'Per Persson' })).toBe('Flicka 16 år')
})

test('that it came through an interpreter is said when five children had one, also beside an exact age', () => {
	const withInterpreter = (many: number) => [
		...times(many, { gender: 'girl', age: 13, interpreter: true }),
		...times(9 - many, { gender: 'girl', age: 13, interpreter: false }),
	]

	expect(firstOf(withInterpreter(5))).toBe('Flicka, 12–14 år (via tolk)')
	expect(firstOf(withInterpreter(4))).toBe('Flicka, 12–14 år')
	expect(firstOf(withInterpreter(5), { attribution: 'exact' })).toBe('Flicka 13 år (via tolk)')
	expect(firstOf(withInterpreter(4), { attribution: 'exact' })).toBe('Flicka 13 år')
})

test('a girl with an interpreter among boys with one is “Ungdom (via tolk)”: five share all that is said, never her alone', () => {
	const boys = times(5, { gender: 'boy', age: 13, interpreter: true })
	const girls = times(9, { gender: 'girl', age: 13, interpreter: false })

	expect(firstOf([{ gender: 'girl', age: 13, interpreter: true }, ...boys, ...girls])).toBe('Ungdom (via tolk)')
	expect(
		firstOf([
			{ gender: 'girl', age: 9, interpreter: true },
			...boys,
			...girls,
			...times(9, { gender: 'girl', age: 9 }),
		]),
	).toBe('Flicka, 8–11 år')
})

test('protected identity says nothing, even then', () => {
	const girls = times(9, { gender: 'girl', age: 16 })

	expect(firstOf(girls, { attribution: 'exact' }, ['barn-0'])).toBeNull()
})

test('among fewer than five children everyone is “Ett barn”', () => {
	expect(firstOf(times(4, { gender: 'girl', age: 13 }))).toBe('Ett barn')
})

test('a unit that wants eight in every group gets eight', () => {
	expect(firstOf(times(7, { gender: 'girl', age: 13 }), { minGroupSize: 8 })).toBe('Ett barn')
	expect(firstOf([...times(7, { gender: 'girl', age: 13 }), { gender: 'boy', age: 14 }], { minGroupSize: 8 })).toBe(
		'Ungdom',
	)
})

function times(count: number, child: Child) {
	return Array.from({ length: count }, () => child)
}

/** What is said of the first of these children. */
function firstOf(children: readonly Child[], rules: Partial<RoundArchive> = {}, protectedInterviewIds: string[] = []) {
	const [like] = archive.interviews
	if (!like) throw new Error('the round has children')
	const interviews = children.map((child, place) => ({ ...like, ...child, id: `barn-${place}` }))
	const material = { archive: { ...archive, ...rules, interviews }, previous: null, protectedInterviewIds }
	return interviews[0] ? attributionOf(sv, interviews[0], material) : undefined
}
