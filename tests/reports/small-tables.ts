import type { RawGroup, RawTables } from '#reports/suppress-types.ts'

type Row = { people: number; count: number }

/** Every table of so many groups with `least` to `most` children in each; nobody was asked anything. */
export function everyDivision(groups: number, least: number, most: number): RawTables[] {
	const sizes = Array.from({ length: most - least + 1 }, (_, place) => ({ people: least + place, count: 0 }))
	return everyList(groups, sizes).map((rows) => tableOfRows(rows, false))
}

/** Every table of so many groups with `least` to `most` children in each, and every number of counted answers from them. */
export function everyAnswer(groups: number, least: number, most: number): RawTables[] {
	const rows = Array.from({ length: most - least + 1 }, (_, place) => least + place).flatMap((people) =>
		Array.from({ length: people + 1 }, (_, count) => ({ people, count })),
	)
	return everyList(groups, rows).map((list) => tableOfRows(list, true))
}

/** The groups of the table's only division. */
export function groupsOf(raw: RawTables) {
	return raw.dimensions[0]?.groups ?? []
}

function everyList<Item>(length: number, items: readonly Item[]): Item[][] {
	if (length === 0) return [[]]
	return everyList(length - 1, items).flatMap((list) => items.map((item) => [...list, item]))
}

function tableOfRows(rows: readonly Row[], hasAnswers: boolean): RawTables {
	const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)
	const interviewed = sum(rows.map(({ people }) => people))
	const groups = rows.map(({ people, count }, place): RawGroup => ({
		key: `group-${place}`,
		people,
		answers: hasAnswers ? { code: { base: people, count } } : {},
	}))
	return {
		interviewed,
		totals: hasAnswers ? [{ code: 'code', base: interviewed, count: sum(rows.map(({ count }) => count)) }] : [],
		dimensions: [{ id: 'gender', groups, hasAnswers }],
	}
}
