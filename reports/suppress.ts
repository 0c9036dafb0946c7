import { narrowCells } from './interval-audit.ts'
import { printedFigures } from './printed-figures.ts'
import { isTooFew, tellsOfAll } from './suppress-row.ts'
import { draftRow, hideBeside, hideNextSmallest, shownRow, type DraftRow } from './suppress-table.ts'
import type { RawDimension, RawTables, ShownTables } from './suppress-types.ts'

type DraftTable = { dimension: string; code: string | null; rows: readonly DraftRow[] }

/**
 * Hide every number that tells of too few children, and as many others as it takes that none of them can be worked
 * out: not by subtraction within a table, and not across tables and totals (R-37, report rules C1–C8, C13).
 *
 * First each row by itself, then its neighbours, then the whole release is read as an outsider would read it; what
 * that reader could narrow down takes one more row with it, until nothing can be.
 *
 * @param minGroupSize  The round's smallest group; five when it is set lower.
 */
export function suppress(raw: RawTables, minGroupSize: number): ShownTables {
	let drafts = raw.dimensions.flatMap((dimension) => draftTables(dimension, raw, minGroupSize))
	for (;;) {
		const shown = shownTables(raw, drafts, minGroupSize)
		const narrow = new Set(narrowCells(printedFigures(shown)).map(({ id }) => tableOfCell(id)))
		const hasMoreToHide = drafts.some((draft) => draft.rows.length > 0 && isNarrow(draft, narrow))
		if (!hasMoreToHide) return shown
		drafts = withoutPeopleless(drafts.map((draft) => (isNarrow(draft, narrow) ? hideMore(draft, minGroupSize) : draft)))
	}
}

/** Its own numbers, or the total it adds up to, can be worked out. */
function isNarrow(draft: DraftTable, narrow: ReadonlySet<string>) {
	return narrow.has(nameOf(draft)) || narrow.has(`total/${draft.code}`)
}

function draftTables(
	{ id, groups, hasAnswers }: RawDimension,
	{ totals }: RawTables,
	minGroupSize: number,
): DraftTable[] {
	const present = groups.filter(({ people }) => people > 0)
	const peopleRows = present.map(({ key, people }) => draftRow(key, people, null, minGroupSize))
	const people: DraftTable = { dimension: id, code: null, rows: hideBeside(peopleRows, minGroupSize) }

	const answers = (hasAnswers ? totals : []).map(({ code }): DraftTable => {
		const rows = present.map(({ key, answers }) => {
			const { base, count } = answers[code] ?? { base: 0, count: 0 }
			return hiddenAsIn(people, draftRow(key, base, count, minGroupSize))
		})
		return { dimension: id, code, rows: hideBeside(rows, minGroupSize) }
	})
	return withoutPeopleless([people, ...answers])
}

/** A group whose size is not shown shows no answers either: its base would give the size away. */
function hiddenAsIn(people: DraftTable, row: DraftRow): DraftRow {
	const isHidden = people.rows.some(({ key, hidesBase }) => key === row.key && hidesBase)
	return isHidden ? { ...row, hidesBase: true, hidesCount: true } : row
}

/** Where even the number of children per group cannot be shown, nothing by those groups is. */
function withoutPeopleless(drafts: readonly DraftTable[]): DraftTable[] {
	const dropped = drafts
		.filter(({ code, rows }) => code === null && rows.length === 0)
		.map(({ dimension }) => dimension)
	return drafts.map((draft) => (dropped.includes(draft.dimension) ? { ...draft, rows: [] } : draft))
}

function hideMore(draft: DraftTable, minGroupSize: number): DraftTable {
	return { ...draft, rows: hideBeside(hideNextSmallest(draft.rows), minGroupSize) }
}

function shownTables(
	{ interviewed, totals }: RawTables,
	drafts: readonly DraftTable[],
	minGroupSize: number,
): ShownTables {
	return {
		interviewed,
		totals: totals.map(({ code, base, count }) => {
			const hidesBase = isTooFew(base, minGroupSize)
			const hidesCount = hidesBase || tellsOfAll(base, count)
			return { code, base: hidesBase ? null : base, count: hidesCount ? null : count }
		}),
		tables: drafts.map(({ dimension, code, rows }) => ({ dimension, code, rows: rows.map(shownRow) })),
	}
}

function nameOf({ dimension, code }: { dimension: string; code: string | null }) {
	return `${dimension}/${code ?? 'people'}`
}

/** The cells of a table are named after it: `gender/knowsWhy/girl/count`. */
function tableOfCell(cellId: string) {
	return cellId.split('/').slice(0, 2).join('/')
}
