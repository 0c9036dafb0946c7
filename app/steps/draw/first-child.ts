import { ageOn } from '../age.ts'

/** Why a child on the list is passed over for one interviewer, or for all. */
export type PassCode =
	| 'excluded'
	| 'tooYoung'
	| 'tooOld'
	| 'notInPeriod'
	| 'ownCase'
	| 'groupManager'
	| 'conflictOfInterest'
	| 'siblingDrawn'
	| 'siblingHers'
	| 'nobodyMay'

export type ListedChild = {
	childId: string
	place: number
	bornMonth: string
	status: 'open' | 'closed'
	closedMonth: string | null
	household: string | null
	exclusion: string | null
	/** Everyone who handles or has handled the child, as signatures. */
	signatures: readonly string[]
	/** The member who manages the child's group, if the round says who. */
	managerId?: string | null
	/** Members who became her handler after the draw (X18). */
	laterHandlerIds?: readonly string[]
}

/** What has been given so far. A released child is free for everyone but an interviewer who released her for good. */
export type Given = {
	childId: string
	interviewerId: string
	householdKey: string
	isReleased: boolean
	endedCode?: string | null
}

export type DrawRules = {
	ageMin: number
	ageMax: number
	periodFromMonth: string
	onDay: string
	/** whether two of one household may be drawn, each by another interviewer. */
	allowsSiblings?: boolean
}

export type Interviewer = { id: string; signatures: readonly string[] }

/**
 * The first child in ticket order that this interviewer may meet, with everyone passed over on the way and why.
 *
 * Children who stand with somebody already are skipped in silence: their assignment says so.
 *
 * @param list  The draw's list, in ticket order.
 * @returns undefined when nobody on the list is left for her.
 */
export function firstChildFor(
	interviewer: Interviewer,
	list: readonly ListedChild[],
	given: readonly Given[],
	rules: DrawRules,
) {
	const { taken, households } = standingOf(given)
	const whyNot = whyNotHersAmong(list, given)
	const passes: { childId: string; place: number; code: PassCode }[] = []

	for (const child of list) {
		if (taken.has(child.childId)) continue
		const code =
			whyNotEligible(child, rules) ??
			whyNot(child, interviewer) ??
			(households.has(householdKeyOf(child, rules)) ? 'siblingDrawn' : null)
		if (!code) return { child, passes }
		passes.push({ childId: child.childId, place: child.place, code })
	}
	return undefined
}

/** Children and households that stand with somebody. */
export function standingOf(given: readonly Given[]) {
	const standing = given.filter(({ isReleased }) => !isReleased)
	return {
		taken: new Set(standing.map(({ childId }) => childId)),
		households: new Set(standing.map(({ householdKey }) => householdKey)),
	}
}

/** Why a child cannot be drawn by anybody in this round; null when she can. */
export function whyNotEligible(
	child: Omit<ListedChild, 'place' | 'childId'>,
	{ ageMin, ageMax, periodFromMonth, onDay }: DrawRules,
): PassCode | null {
	if (child.exclusion) return 'excluded'
	const age = ageOn(child.bornMonth, onDay)
	if (age < ageMin) return 'tooYoung'
	if (age > ageMax) return 'tooOld'
	const isInPeriod = child.status === 'open' || (child.closedMonth !== null && child.closedMonth >= periodFromMonth)
	return isInPeriod ? null : 'notInPeriod'
}

/**
 * What is unique among standing assignments: the household, or the child herself where none is known or siblings
 * are allowed.
 */
export function householdKeyOf(
	{ household, childId }: { household: string | null; childId: string },
	{ allowsSiblings = false }: { allowsSiblings?: boolean } = {},
) {
	return (allowsSiblings ? null : household) ?? `child:${childId}`
}

/** Released in these ways a child is never given to the same interviewer again. */
const RELEASED_FOR_GOOD = ['conflictOfInterest', 'becameHandler', 'swapped']

/** Why an interviewer may not meet a child (R-12, and a sister of a child she has met, R-13); null when she may. */
export function whyNotHersAmong(list: readonly ListedChild[], given: readonly Given[]) {
	const met = new Set(given.map(({ childId }) => childId))
	const householdOf = new Map<string, string | null>()
	if (met.size > 0) for (const { childId, household } of list) if (met.has(childId)) householdOf.set(childId, household)
	const released = new Set<string>()
	const households = new Set<string>()
	for (const { childId, interviewerId, isReleased, endedCode } of given) {
		const household = householdOf.get(childId)
		if (!isReleased && household) households.add(`${interviewerId} ${household}`)
		if (isReleased && RELEASED_FOR_GOOD.includes(endedCode ?? 'conflictOfInterest'))
			released.add(`${interviewerId} ${childId}`)
	}
	return (child: ListedChild, { id, signatures }: Interviewer): PassCode | null => {
		if (child.signatures.some((signature) => signatures.includes(signature))) return 'ownCase'
		if (child.laterHandlerIds?.includes(id)) return 'ownCase'
		if (child.managerId === id) return 'groupManager'
		if (released.has(`${id} ${child.childId}`)) return 'conflictOfInterest'
		return child.household && households.has(`${id} ${child.household}`) ? 'siblingHers' : null
	}
}
