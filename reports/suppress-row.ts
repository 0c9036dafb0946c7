/** No round may set its smallest group lower (R-37, report rule C2). */
export const LEAST_GROUP_SIZE = 5
/** In a group smaller than this, “all” and “none” tell of every child in it (report rule C5). */
const ALL_OR_NONE_TELLS_BELOW = 10

/** The smallest group the round shows: what it has decided, but never under five. */
export function groupSizeOf(minGroupSize: number) {
	return Math.max(LEAST_GROUP_SIZE, minGroupSize)
}

/** Too few were asked: neither base nor count of the row is shown (C2). */
export function isTooFew(base: number, minGroupSize: number) {
	return base < groupSizeOf(minGroupSize)
}

/** The count tells what every child of a small group answered (C5). */
export function tellsOfAll(base: number, count: number) {
	return base < ALL_OR_NONE_TELLS_BELOW && (count === 0 || count === base)
}

/** The count points at one single child within a group: the only one who said so, or the only one who did not (C4). */
export function pointsAtOne(base: number, count: number) {
	return count === 1 || count === base - 1
}
