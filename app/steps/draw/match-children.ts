/**
 * As many pairs as possible (a maximum matching in a bipartite graph, by augmenting paths): children in ticket order, each
 * trying the interviewers in their order, so that the same input always gives the same pairs.
 *
 * @param may  `may[child]` are the interviewers who may meet that child, as numbers, in the order to be tried.
 * @returns For each child the number of her interviewer, or null.
 * @see Kuhn (1955), Berge (1957): no augmenting path left means that no larger matching exists.
 */
export function matchChildren(may: readonly (readonly number[])[]): (number | null)[] {
	const childOf = new Map<number, number>()
	may.forEach((_, child) => augment(child, may, childOf, new Set()))
	const matched: (number | null)[] = may.map(() => null)
	for (const [interviewer, child] of childOf) matched[child] = interviewer
	return matched
}

/** Find this child an interviewer, moving others along where that helps. */
function augment(
	child: number,
	may: readonly (readonly number[])[],
	childOf: Map<number, number>,
	tried: Set<number>,
): boolean {
	for (const interviewer of may[child] ?? []) {
		if (tried.has(interviewer)) continue
		tried.add(interviewer)
		const other = childOf.get(interviewer)
		if (other === undefined || augment(other, may, childOf, tried)) {
			childOf.set(interviewer, child)
			return true
		}
	}
	return false
}

/**
 * Why an interviewer was left without a child: she and these others may together meet only so many children of the sample
 * (Hall's condition is broken for them).
 *
 * @returns how many interviewers share how many children; `children` is 0 when she may meet none of them.
 */
export function shortageOf(
	interviewer: number,
	may: readonly (readonly number[])[],
	matched: readonly (number | null)[],
) {
	const interviewers = new Set([interviewer])
	const children = new Set<number>()
	for (const one of interviewers) {
		may.forEach((hers, child) => {
			if (!hers.includes(one) || children.has(child)) return
			children.add(child)
			const other = matched[child]
			if (other !== null && other !== undefined) interviewers.add(other)
		})
	}
	return { interviewers: interviewers.size, children: children.size }
}
