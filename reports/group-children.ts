import { LEAST_POSSIBLE_VALUES } from './interval-audit.ts'
import { groupSizeOf, isTooFew } from './suppress-row.ts'
import { GENDERS, type Gender } from './figure-types.ts'

/** Guide bands and their neighbours put together, the finest first (report rule C7: merge before hiding). */
const AGE_DIVISIONS = [
	[
		[5, 7],
		[8, 11],
		[12, 14],
		[15, 18],
	],
	[
		[5, 11],
		[12, 14],
		[15, 18],
	],
	[
		[5, 7],
		[8, 11],
		[12, 18],
	],
	[
		[5, 11],
		[12, 18],
	],
] as const

/** Ages from–to, both included; null for children whose age is not known. */
export type AgeGroup = { from: number; to: number } | null

/**
 * The finest division into ages in which every group is large enough to be shown; null when there is none, and the
 * report says between which ages the children are instead.
 */
export function ageGroupsOf(ages: readonly (number | null)[], minGroupSize: number): AgeGroup[] | null {
	const unknown = ages.filter((age) => age === null).length
	if (unknown > 0 && isTooFew(unknown, minGroupSize)) return null

	const fits = (division: readonly (readonly [number, number])[]) =>
		division.every(([from, to]) => !isTooFew(ages.filter((age) => isWithin(age, { from, to })).length, minGroupSize))
	const division = AGE_DIVISIONS.find(fits)
	return division ? [...division.map(([from, to]) => ({ from, to })), ...(unknown > 0 ? [null] : [])] : null
}

/** Whether a child of this age belongs to the group. */
export function isWithin(age: number | null, group: AgeGroup) {
	if (age === null || group === null) return age === group
	return age >= group.from && age <= group.to
}

/**
 * The genders as groups: each by itself, but other and unknown genders that are too few to be shown go with the smaller
 * of girls and boys (report rule C7), so that their answers are counted and no child stands alone.
 *
 * @returns Groups in the order girls, boys, other, unknown; null when one would still be too small. Then no gender is
 *          shown at all: which of them were hidden would tell which were small.
 */
export function genderGroupsOf(genders: readonly Gender[], minGroupSize: number): Gender[][] | null {
	const countOf = (parts: readonly Gender[]) => genders.filter((gender) => parts.includes(gender)).length
	const present = GENDERS.filter((gender) => countOf([gender]) > 0)
	const [host, larger] = present.filter(isGirlOrBoy).sort((a, b) => countOf([a]) - countOf([b]))
	const joining = present.filter((gender) => host && !isGirlOrBoy(gender) && isTooFew(countOf([gender]), minGroupSize))

	const groups = present
		.filter((gender) => !joining.includes(gender))
		.map((gender) => (gender === host ? [gender, ...joining] : [gender]))
	if (groups.some((parts) => isTooFew(countOf(parts), minGroupSize))) return null

	// The host is known to be the smaller, so of a large group put together the rest must be those who joined it.
	const leastJoining = host && larger ? countOf([host, ...joining]) - countOf([larger]) : 0
	const mostJoining = joining.length * (groupSizeOf(minGroupSize) - 1)
	return joining.length > 0 && mostJoining - leastJoining + 1 < LEAST_POSSIBLE_VALUES ? null : groups
}

function isGirlOrBoy(gender: Gender) {
	return gender === 'girl' || gender === 'boy'
}
