type Words = { interviewId: string }

/**
 * Passages in the order they came, but so that two children of one household never stand beside each other (X10): beside
 * each other what they say of home tells which family it is. Where nobody else's words can stand between, the rest is put
 * into a list of its own, to be shown elsewhere.
 *
 * @param homeOf  The household of the child behind a passage; null where none is known or nobody else is of it.
 * @returns at least one list; every passage in exactly one of them.
 */
export function keepApart<P extends Words>(passages: readonly P[], homeOf: (passage: P) => string | null): P[][] {
	const areSiblings = (one: P | undefined, other: P | undefined) =>
		one !== undefined &&
		other !== undefined &&
		one.interviewId !== other.interviewId &&
		homeOf(one) !== null &&
		homeOf(one) === homeOf(other)
	const together: P[] = []
	let left: readonly P[] = passages
	// What could not stand anywhere is tried again when others have come that can stand between.
	for (let before = Infinity; left.length < before;) {
		before = left.length
		left = left.filter((passage) => {
			const place = placesFromTheEnd(together.length).find(
				(place) => !areSiblings(together[place - 1], passage) && !areSiblings(passage, together[place]),
			)
			if (place !== undefined) together.splice(place, 0, passage)
			return place === undefined
		})
	}
	return left.length === 0 ? [together] : [together, ...keepApart(left, homeOf)]
}

/** Where one more can be put into so many: last first, so that the order is kept where it can be. */
function placesFromTheEnd(length: number) {
	return Array.from({ length: length + 1 }, (_, place) => length - place)
}
