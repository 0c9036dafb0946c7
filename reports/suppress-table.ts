import { groupSizeOf, isTooFew, pointsAtOne, tellsOfAll } from './suppress-row.ts'
import type { RawGroup } from './suppress-types.ts'

/** With fewer rows than this left, a breakdown says nothing and is dropped (C7). */
const LEAST_SHOWN_ROWS = 2
/** One hidden row is the total minus the others; two are not (C7). */
const LEAST_HIDDEN_ROWS = 2

/** The groups whose size is not printed; `all` when the table of sizes is not shown at all. */
export type HiddenGroups = ReadonlySet<string> | 'all'

/**
 * Which groups' sizes to hide: those that are too small, and as many others as it takes that no small one is the total
 * minus the rest (C2, C7).
 *
 * @param groups  The groups that have children, each once.
 */
export function hiddenSizes(groups: readonly RawGroup[], minGroupSize: number): HiddenGroups {
	const tooFew = groups.filter(({ people }) => isTooFew(people, minGroupSize))
	return hideBeside(groups, new Set(tooFew.map(({ key }) => key)), minGroupSize)
}

/** One step more hidden than `hidden`: the smallest shown size with all its equals, then what that takes with it. */
export function hideNextSmallest(
	groups: readonly RawGroup[],
	hidden: ReadonlySet<string>,
	minGroupSize: number,
): HiddenGroups {
	const shown = groups.filter(({ key }) => !hidden.has(key))
	const smallest = Math.min(...shown.map(({ people }) => people))
	// Equals go together: if one of two fives were picked by its place, the place would tell which of the hidden was small.
	const next = shown.filter(({ people }) => people === smallest)
	return hideBeside(groups, new Set([...hidden, ...next.map(({ key }) => key)]), minGroupSize)
}

function hideBeside(groups: readonly RawGroup[], hidden: ReadonlySet<string>, minGroupSize: number): HiddenGroups {
	if (groups.length - hidden.size < LEAST_SHOWN_ROWS) return 'all'
	if (hidden.size === 0) return hidden

	const children = groups.reduce((sum, { key, people }) => (hidden.has(key) ? sum + people : sum), 0)
	const isOpen = hidden.size < LEAST_HIDDEN_ROWS || children < groupSizeOf(minGroupSize)
	return isOpen ? hideNextSmallest(groups, hidden, minGroupSize) : hidden
}

/**
 * Whether the answers to a question may be shown group by group: only when every group can show its own.
 *
 * All or nothing, stricter than C7: which neighbours were hidden beside a telling row would tell, to a reader who knows
 * these rules, which row was the telling one.
 */
export function canShowAnswers(groups: readonly RawGroup[], code: string, minGroupSize: number) {
	const isShowable = ({ answers }: RawGroup) => {
		const { base, count } = answers[code] ?? { base: 0, count: 0 }
		return !isTooFew(base, minGroupSize) && !tellsOfAll(base, count) && !pointsAtOne(base, count)
	}
	return groups.length >= LEAST_SHOWN_ROWS && groups.every(isShowable)
}
