import type { ShownRow } from './suppress-types.ts'
import { groupSizeOf, isTooFew, pointsAtOne, tellsOfAll } from './suppress-row.ts'

/** With fewer rows than this left, a breakdown says nothing and is dropped (C7). */
const LEAST_SHOWN_ROWS = 2
/** One hidden row is the total minus the others; two are not (C7). */
const LEAST_HIDDEN_ROWS = 2

/** A row while its table is being worked on: the true numbers, and which of them are to be hidden. */
export type DraftRow = { key: string; base: number; count: number | null; hidesBase: boolean; hidesCount: boolean }

/** The row with what it must hide by itself, whatever stands beside it (C2, C4, C5). */
export function draftRow(key: string, base: number, count: number | null, minGroupSize: number): DraftRow {
	const hidesBase = isTooFew(base, minGroupSize)
	const isTelling = count !== null && (tellsOfAll(base, count) || pointsAtOne(base, count))
	return { key, base, count, hidesBase, hidesCount: hidesBase || isTelling }
}

/**
 * Hide more rows until those that must be hidden cannot be had by subtraction from the total (C7).
 *
 * @returns The rows with more of them hidden; none when fewer than two would be left to show.
 */
export function hideBeside(rows: readonly DraftRow[], minGroupSize: number): readonly DraftRow[] {
	let table = rows
	while (table.length > 0 && isOpen(table, minGroupSize)) table = hideNextSmallest(table)
	return table
}

/** One more row hidden, the smallest of those still shown; none at all when fewer than two would be left to show. */
export function hideNextSmallest(rows: readonly DraftRow[]): readonly DraftRow[] {
	const shown = rows.filter((row) => !row.hidesCount)
	if (shown.length <= LEAST_SHOWN_ROWS) return []

	const smallest = shown.reduce((least, row) => (row.base < least.base ? row : least))
	const hidesBase = rows.some((row) => row.hidesBase)
	return rows.map((row) => (row === smallest ? { ...row, hidesBase, hidesCount: true } : row))
}

function isOpen(rows: readonly DraftRow[], minGroupSize: number) {
	const withoutBase = rows.filter((row) => row.hidesBase)
	const withoutCount = rows.filter((row) => row.hidesCount)
	if (withoutCount.length === 0) return false

	const hiddenChildren = withoutBase.reduce((sum, row) => sum + row.base, 0)
	const isBaseOpen =
		withoutBase.length > 0 && (withoutBase.length < LEAST_HIDDEN_ROWS || hiddenChildren < groupSizeOf(minGroupSize))
	const shownRows = rows.length - withoutCount.length
	return isBaseOpen || withoutCount.length < LEAST_HIDDEN_ROWS || shownRows < LEAST_SHOWN_ROWS
}

/** The row as it may be printed: same look for what is hidden for its own sake and for its neighbour's (C14). */
export function shownRow({ key, base, count, hidesBase, hidesCount }: DraftRow): ShownRow {
	return { key, base: hidesBase ? null : base, count: hidesCount ? null : count }
}
