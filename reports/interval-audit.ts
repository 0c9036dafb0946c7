import { possibleValues } from './interval-search.ts'

/** A hidden number must be able to have at least this many values, for all that is printed (report rule C13). */
export const LEAST_POSSIBLE_VALUES = 3

/** One number of the report: as printed, or `null` when it is not shown. */
export type Cell = { id: string; value: number | null; least: number; most: number }

/** Every number of the report and how they hang together. Cells are named by their ids. */
export type PrintedFigures = {
	cells: readonly Cell[]
	sums: readonly { total: string; parts: readonly string[] }[]
	limits: readonly { less: string; more: string }[]
}

/** A hidden number that a reader with a pencil could work out, or nearly. */
export type NarrowCell = { id: string; values: number[] }

/**
 * Read the report as a curious neighbour would: from every printed number, which values can each hidden one have?
 *
 * Independent of how the numbers were hidden, so it finds mistakes in the hiding too.
 *
 * @returns The hidden cells with fewer than three possible values; empty when the report gives none of them away.
 */
export function narrowCells({ cells, sums, limits }: PrintedFigures): NarrowCell[] {
	const placeOf = new Map(cells.map(({ id }, place) => [id, place]))
	const place = (id: string) => {
		const found = placeOf.get(id)
		if (found === undefined) throw new Error(`A sum or limit names the cell ${id}, which is not in the report.`)
		return found
	}
	const known = {
		low: cells.map(({ value, least }) => value ?? least),
		high: cells.map(({ value, most }) => value ?? most),
		sums: sums.map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) })),
		limits: limits.map(({ less, more }) => ({ less: place(less), more: place(more) })),
	}
	return cells
		.filter(({ value }) => value === null)
		.map(({ id }) => ({ id, values: possibleValues(known, place(id), LEAST_POSSIBLE_VALUES) }))
		.filter(({ values }) => values.length < LEAST_POSSIBLE_VALUES)
}

/**
 * Stop a report that gives a hidden number away.
 *
 * @throws {NumberGivenAway} naming the cells, never their values.
 */
export function auditFigures(figures: PrintedFigures) {
	const narrow = narrowCells(figures)
	if (narrow.length > 0) throw new NumberGivenAway(narrow.map(({ id }) => id))
}

/** A number meant to be hidden can be worked out from those that are printed. The report is not released. */
export class NumberGivenAway extends Error {
	readonly code = 'report.number-given-away' as const

	constructor(readonly cells: readonly string[]) {
		super(`${cells.length} hidden numbers of the report can be worked out from the others: ${cells.join(', ')}.`)
	}
}
