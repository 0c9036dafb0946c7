/**
 * What an outsider knows of the numbers behind a report: the least and most each can be, by its place in the list,
 * which are sums of which, and which can never be more than another.
 */
export type Knowledge = {
	low: readonly number[]
	high: readonly number[]
	sums: readonly { total: number; parts: readonly number[] }[]
	limits: readonly { less: number; more: number }[]
}

type Ranges = { low: number[]; high: number[] }

/** Far more steps than any report needs; a search that runs out is counted as “could not be shown safe”. */
const MOST_STEPS = 20_000

/**
 * Values the number at `place` can have, given everything known; the search stops when `enough` have been found.
 *
 * Exact: a value is listed only when whole numbers for all the others exist that agree with every sum and limit.
 *
 * @returns Ascending, at most `enough` values; fewer when no more exist, or when the search would take too long.
 */
export function possibleValues(known: Knowledge, place: number, enough: number): number[] {
	const ranges = { low: [...known.low], high: [...known.high] }
	if (!tighten(ranges, known)) return []

	const values: number[] = []
	for (let value = ranges.low[place]!; value <= ranges.high[place]! && values.length < enough; value++) {
		if (hasSolution(withValue(ranges, place, value), known, { left: MOST_STEPS })) values.push(value)
	}
	return values
}

function hasSolution(ranges: Ranges, known: Knowledge, steps: { left: number }): boolean {
	if (steps.left-- <= 0 || !tighten(ranges, known)) return false

	const place = mostDecided(ranges)
	if (place === -1) return true
	for (let value = ranges.low[place]!; value <= ranges.high[place]!; value++) {
		if (hasSolution(withValue(ranges, place, value), known, steps)) return true
	}
	return false
}

/** The undecided number with the fewest values left; -1 when all are decided. */
function mostDecided({ low, high }: Ranges) {
	let best = -1
	for (let place = 0; place < low.length; place++) {
		const width = high[place]! - low[place]!
		if (width > 0 && (best === -1 || width < high[best]! - low[best]!)) best = place
	}
	return best
}

function withValue({ low, high }: Ranges, place: number, value: number): Ranges {
	return { low: low.with(place, value), high: high.with(place, value) }
}

/** Narrow every range by the sums and limits until nothing changes; false when no numbers can agree with them. */
function tighten(ranges: Ranges, { sums, limits }: Knowledge) {
	for (let isChanged = true; isChanged;) {
		isChanged = false
		const keepWithin = (place: number, least: number, most: number) => {
			if (least > ranges.low[place]!) [ranges.low[place], isChanged] = [least, true]
			if (most < ranges.high[place]!) [ranges.high[place], isChanged] = [most, true]
		}
		for (const sum of sums) tightenSum(ranges, sum, keepWithin)
		for (const { less, more } of limits) {
			keepWithin(less, ranges.low[less]!, ranges.high[more]!)
			keepWithin(more, ranges.low[less]!, ranges.high[more]!)
		}
		if (ranges.low.some((least, place) => least > ranges.high[place]!)) return false
	}
	return true
}

function tightenSum(
	{ low, high }: Ranges,
	{ total, parts }: Knowledge['sums'][number],
	keepWithin: (place: number, least: number, most: number) => void,
) {
	const sumOf = (numbers: readonly number[]) => parts.reduce((sum, part) => sum + numbers[part]!, 0)
	keepWithin(total, sumOf(low), sumOf(high))
	for (const part of parts) {
		keepWithin(part, low[total]! - (sumOf(high) - high[part]!), high[total]! - (sumOf(low) - low[part]!))
	}
}
