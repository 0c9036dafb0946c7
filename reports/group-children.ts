import { isTooFew } from './suppress-row.ts'
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
 * The genders as groups: each by itself, but those too few to be shown go with the smaller of girls and boys
 * (report rule C7), so that their answers are counted and no child stands alone.
 *
 * @returns Groups with at least one child, in the order girls, boys, other, unknown.
 */
export function genderGroupsOf(genders: readonly Gender[], minGroupSize: number): Gender[][] {
	const countOf = (gender: Gender) => genders.filter((one) => one === gender).length
	const present = GENDERS.filter((gender) => countOf(gender) > 0)
	const host = present
		.filter((gender) => gender === 'boy' || gender === 'girl')
		.sort((a, b) => countOf(a) - countOf(b))[0]
	const isTooSmall = (gender: Gender) =>
		gender !== 'girl' && gender !== 'boy' && isTooFew(countOf(gender), minGroupSize)
	if (!host) return present.map((gender) => [gender])

	const joining = present.filter(isTooSmall)
	const apart = present.filter((gender) => !joining.includes(gender))
	return apart.map((gender) => (gender === host ? [gender, ...joining] : [gender]))
}
