import type { Cell, PrintedFigures } from './interval-audit.ts'
import type { ShownTable, ShownTables } from './suppress-types.ts'

/** Everything a reader of the release has before them, and what they know of how the numbers hang together. */
export function printedFigures(shown: ShownTables): PrintedFigures {
	const tables = shown.tables.filter(({ rows }) => rows.length > 0)
	return {
		cells: [
			{ id: 'interviewed', value: shown.interviewed, least: 0, most: shown.interviewed },
			...shown.totals.flatMap(({ code, base, count }) => pair(`total/${code}`, base, count, shown.interviewed)),
			...tables.flatMap((table) => cellsOf(table, shown.interviewed)),
		],
		sums: tables.flatMap(sumsOf),
		limits: [
			...shown.totals.map(({ code }) => ({ less: `total/${code}/count`, more: `total/${code}/base` })),
			...tables.flatMap((table) => limitsOf(table, tables)),
		],
	}
}

function cellsOf({ dimension, code, rows }: ShownTable, interviewed: number): Cell[] {
	if (code !== null) {
		return rows.flatMap(({ key, base, count }) => pair(`${dimension}/${code}/${key}`, base, count, interviewed))
	}
	// What the rules themselves tell: a group without children is never a row, and a hidden group is smaller than any shown.
	const sizes = rows.flatMap(({ base }) => (base === null ? [] : [base]))
	const most = Math.min(interviewed, ...sizes.map((size) => size - 1))
	return rows.map(({ key, base }) => ({ id: `${dimension}/people/${key}`, value: base, least: 1, most }))
}

function pair(id: string, base: number | null, count: number | null, interviewed: number): Cell[] {
	return [
		{ id: `${id}/base`, value: base, least: 0, most: interviewed },
		{ id: `${id}/count`, value: count, least: 0, most: interviewed },
	]
}

function sumsOf({ dimension, code, rows }: ShownTable) {
	const parts = (kind: string) => rows.map(({ key }) => `${dimension}/${code ?? 'people'}/${key}${kind}`)
	if (code === null) return [{ total: 'interviewed', parts: parts('') }]
	return [
		{ total: `total/${code}/base`, parts: parts('/base') },
		{ total: `total/${code}/count`, parts: parts('/count') },
	]
}

function limitsOf({ dimension, code, rows }: ShownTable, tables: readonly ShownTable[]) {
	if (code === null) return []
	const hasPeople = tables.some((table) => table.dimension === dimension && table.code === null)
	return rows.flatMap(({ key }) => {
		const cell = `${dimension}/${code}/${key}`
		const inGroup = hasPeople ? [{ less: `${cell}/base`, more: `${dimension}/people/${key}` }] : []
		return [{ less: `${cell}/count`, more: `${cell}/base` }, ...inGroup]
	})
}
