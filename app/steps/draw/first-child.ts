import { ageOn } from '../age.ts'

/** Why a child on the list is passed over for one interviewer. */
export type PassCode =
	'excluded' | 'tooYoung' | 'tooOld' | 'notInPeriod' | 'ownCase' | 'conflictOfInterest' | 'siblingDrawn'

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
}

/** What has been given so far. A released child is free for everyone but the interviewer who released her. */
export type Given = { childId: string; interviewerId: string; householdKey: string; isReleased: boolean }

export type DrawRules = { ageMin: number; ageMax: number; periodFromMonth: string; onDay: string }

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
	const standing = given.filter(({ isReleased }) => !isReleased)
	const taken = new Set(standing.map(({ childId }) => childId))
	const households = new Set(standing.map(({ householdKey }) => householdKey))
	const releasedByHer = new Set(
		given
			.filter(({ isReleased, interviewerId }) => isReleased && interviewerId === interviewer.id)
			.map(({ childId }) => childId),
	)
	const passes: { childId: string; place: number; code: PassCode }[] = []

	for (const child of list) {
		if (taken.has(child.childId)) continue
		const code =
			whyNotEligible(child, rules) ??
			whyNotHers(child, interviewer, releasedByHer) ??
			(households.has(householdKeyOf(child)) ? 'siblingDrawn' : null)
		if (!code) return { child, passes }
		passes.push({ childId: child.childId, place: child.place, code })
	}
	return undefined
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

/** What is unique among standing assignments: the household, or the child herself where none is known. */
export function householdKeyOf({ household, childId }: { household: string | null; childId: string }) {
	return household ?? `child:${childId}`
}

function whyNotHers(child: ListedChild, interviewer: Interviewer, releasedByHer: ReadonlySet<string>): PassCode | null {
	if (child.signatures.some((signature) => interviewer.signatures.includes(signature))) return 'ownCase'
	return releasedByHer.has(child.childId) ? 'conflictOfInterest' : null
}
