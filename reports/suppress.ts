import { narrowCells } from './interval-audit.ts'
import { printedFigures } from './printed-figures.ts'
import { isTooFew, tellsOfAll } from './suppress-row.ts'
import { canShowAnswers, hiddenSizes, hideNextSmallest, type HiddenGroups } from './suppress-table.ts'
import type { RawDimension, RawGroup, RawTables, ShownTable, ShownTables } from './suppress-types.ts'

/**
 * Hide every number that tells of too few children, and as many others as it takes that none of them can be worked
 * out: not by subtraction within a table, and not across tables and totals (R-37, report rules C1–C8, C13).
 *
 * First each table by itself; then the whole release is read as an outsider would read it, and a table with a number
 * such a reader could narrow down hides one step more, until there is none.
 *
 * @param raw  At least five children; with fewer there is no report with numbers (C1).
 * @param minGroupSize  The round's smallest group; five when it is set lower.
 */
export function suppress(raw: RawTables, minGroupSize: number): ShownTables {
	const divisions = raw.dimensions.map(({ groups, ...rest }) => ({
		...rest,
		groups: groups.filter(({ people }) => people > 0),
	}))
	let hidden = divisions.map(({ groups }) => hiddenSizes(groups, minGroupSize))

	for (;;) {
		const tables = divisions.flatMap((division, place) =>
			shownTables(division, hidden[place] ?? 'all', raw, minGroupSize),
		)
		const shown = { interviewed: raw.interviewed, totals: shownTotals(raw, minGroupSize), tables }
		const narrow = narrowCells(printedFigures(shown)).map(({ id }) => id)
		const isNarrow = divisions.map(({ id }) => narrow.some((cell) => cell.startsWith(`${id}/`)))
		if (!isNarrow.includes(true)) return shown

		hidden = hidden.map((groups, place) => {
			if (groups === 'all' || !isNarrow[place]) return groups
			return hideNextSmallest(divisions[place]?.groups ?? [], groups, minGroupSize)
		})
	}
}

function shownTotals({ totals }: RawTables, minGroupSize: number): ShownTables['totals'] {
	return totals.map(({ code, base, count }) => {
		const hidesBase = isTooFew(base, minGroupSize)
		const hidesCount = hidesBase || tellsOfAll(base, count)
		return { code, base: hidesBase ? null : base, count: hidesCount ? null : count }
	})
}

function shownTables(
	{ id, groups, hasAnswers }: RawDimension,
	hidden: HiddenGroups,
	{ totals }: RawTables,
	minGroupSize: number,
) {
	const codes = hasAnswers ? totals.map(({ code }) => code) : []
	return [null, ...codes].map((code): ShownTable => {
		if (hidden === 'all') return { dimension: id, code, rows: [] }
		if (code === null) return { dimension: id, code, rows: groups.map((group) => sizeRow(group, hidden)) }

		// A group whose size is hidden shows no answers: their base would give the size away.
		const isShown = hidden.size === 0 && canShowAnswers(groups, code, minGroupSize)
		return { dimension: id, code, rows: isShown ? groups.map((group) => answerRow(group, code)) : [] }
	})
}

function sizeRow({ key, people }: RawGroup, hidden: ReadonlySet<string>) {
	return { key, base: hidden.has(key) ? null : people, count: null }
}

function answerRow({ key, answers }: RawGroup, code: string) {
	return { key, base: answers[code]?.base ?? null, count: answers[code]?.count ?? null }
}
