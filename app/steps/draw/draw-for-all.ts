import {
	householdKeyOf,
	standingOf,
	whyNotEligible,
	whyNotHersAmong,
	type DrawRules,
	type Given,
	type Interviewer,
	type ListedChild,
	type PassCode,
} from './first-child.ts'
import { matchChildren, shortageOf } from './match-children.ts'

/** Why an interviewer was left without a child: all of the sample are her own, others needed them, or the list ended. */
export type WithoutCode = 'onlyOwn' | 'needed' | 'listEnded'

type Pass = { childId: string; place: number; code: PassCode }

/**
 * The visible draw: children for everyone in the room at once.
 *
 * First the sample: the first eligible children along the list, as many as there are interviewers, without regard to who
 * they are. Only a child whom none of them may meet is replaced. Then pairs within the sample, as many as possible.
 *
 * @param interviewers  Those in the room without a child, in the order that chance gave them.
 * @param list  The draw's list, in ticket order.
 * @returns `sample` in ticket order; `passes` of children passed over for all; `bars` of a child of the sample (or one
 *   nobody may meet) for one interviewer; `given` pairs; `without` whoever got none, and why.
 */
export function drawForAll(
	interviewers: readonly Interviewer[],
	list: readonly ListedChild[],
	given: readonly Given[],
	rules: DrawRules,
) {
	const { sample, passes, bars } = sampleOf(interviewers, list, given, rules)
	const isBarred = new Set(bars.map(({ place, interviewerId }) => `${place} ${interviewerId}`))
	const may = sample.map(({ place }) => numbersOf(interviewers, ({ id }) => !isBarred.has(`${place} ${id}`)))
	const matched = matchChildren(may)
	return {
		sample,
		passes,
		bars,
		given: sample.flatMap((child, index) => {
			const interviewer = interviewers[matched[index] ?? -1]
			return interviewer ? [{ child, interviewerId: interviewer.id }] : []
		}),
		without: interviewers.flatMap(({ id }, number) =>
			matched.includes(number) ? [] : [{ interviewerId: id, ...whyWithout(number, may, matched, interviewers.length) }],
		),
	}
}

function sampleOf(
	interviewers: readonly Interviewer[],
	list: readonly ListedChild[],
	given: readonly Given[],
	rules: DrawRules,
) {
	const { taken, households } = standingOf(given)
	const whyNot = whyNotHersAmong(list, given)
	const sample: ListedChild[] = []
	const passes: Pass[] = []
	const bars: (Pass & { interviewerId: string })[] = []
	for (const child of list) {
		if (sample.length === interviewers.length) break
		if (taken.has(child.childId)) continue
		const { childId, place } = child
		const household = householdKeyOf(child, rules)
		const code = whyNotEligible(child, rules) ?? (households.has(household) ? 'siblingDrawn' : null)
		if (code) {
			passes.push({ childId, place, code })
			continue
		}
		const barred = interviewers.flatMap((interviewer) => {
			const why = whyNot(child, interviewer)
			return why ? [{ childId, place, code: why, interviewerId: interviewer.id }] : []
		})
		bars.push(...barred)
		if (barred.length === interviewers.length) {
			passes.push({ childId, place, code: 'nobodyMay' })
			continue
		}
		sample.push(child)
		households.add(household)
	}
	return { sample, passes, bars }
}

function whyWithout(
	number: number,
	may: readonly (readonly number[])[],
	matched: readonly (number | null)[],
	asked: number,
): { code: WithoutCode; facts: { interviewers: number; children: number } } {
	const facts = shortageOf(number, may, matched)
	if (may.length < asked && facts.children === may.length) return { code: 'listEnded', facts }
	return { code: facts.children === 0 ? 'onlyOwn' : 'needed', facts }
}

function numbersOf<Item>(items: readonly Item[], isSuch: (item: Item) => boolean) {
	return items.flatMap((item, number) => (isSuch(item) ? [number] : []))
}
