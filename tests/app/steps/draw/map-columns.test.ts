import { expect, test } from 'vitest'
import { doubledColumns, FRAME_COLUMNS, missingColumns, suggestMapping } from '#app/steps/draw/map-columns.ts'
import { HEADING } from '#tests/fixtures/drawn-round.ts'

test('the usual names map to themselves in any order and any case', () => {
	const headings = HEADING.toUpperCase().split(';').toReversed()
	const mapping = suggestMapping(headings)
	for (const column of FRAME_COLUMNS) expect(headings[mapping[column] ?? -1]?.toLowerCase()).toBe(column)
	expect(missingColumns(mapping)).toEqual([])
})

test('what other case systems call the columns is understood, and no column of the file is used twice', () => {
	const headings = [
		'Ärendenummer',
		'Född (månad)',
		'Kön',
		'Ansvarig handläggare',
		'Tidigare handläggare',
		'Handläggare',
	]
	expect(suggestMapping(headings)).toMatchObject({
		...{ referens: 0, född: 1, kön: 2, handläggare: 5, tidigare_handläggare: 4, medhandläggare: null },
	})
	expect(doubledColumns(suggestMapping(headings))).toEqual([])
})

test('only the language may be missing: without any other column a rule would fail in silence', () => {
	const nothing = suggestMapping([])
	expect(missingColumns(nothing)).toEqual(FRAME_COLUMNS.filter((column) => column !== 'språk'))
})

test('a column chosen twice is named in both places', () => {
	const mapping = { ...suggestMapping(HEADING.split(';')), medhandläggare: 4 }
	expect(doubledColumns(mapping)).toEqual(['handläggare', 'medhandläggare'])
})
