/**
 * The time written in a mark, in milliseconds. Of a child with protected identity it is how long they have talked, counted
 * from the first of the month (X9): marks keep their order, and nobody can read out of them when she was met.
 *
 * @param hers  When the conversation with such a child began; null for every other child.
 */
export function timeOfMark(now: number, hers: Date | null) {
	if (!hers) return now
	return Date.UTC(hers.getUTCFullYear(), hers.getUTCMonth()) + Math.max(0, now - hers.getTime())
}
