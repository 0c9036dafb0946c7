import { OLDEST, YOUNGEST } from './guide.ts'

export type AgeSpan = { ageMin: number; ageMax: number }

/** Ages that no guide is for, and ages that more than one is for; both empty when a round may use these guides. */
export type GuideSetFaults = { gaps: number[]; overlaps: number[] }

/**
 * Do the guides of a round together reach every child of 5 to 18, each by one guide (domain R-1)?
 *
 * @param spans  Of the approved guides, in any order.
 */
export function checkGuideSet(spans: readonly AgeSpan[]): GuideSetFaults {
	const ages = Array.from({ length: OLDEST - YOUNGEST + 1 }, (_, index) => YOUNGEST + index)
	const guidesFor = (age: number) => spans.filter(({ ageMin, ageMax }) => ageMin <= age && age <= ageMax).length
	return { gaps: ages.filter((age) => guidesFor(age) === 0), overlaps: ages.filter((age) => guidesFor(age) > 1) }
}

/** The guide for a child of this age, and those for younger children that may be chosen instead, oldest first. */
export function guidesForAge<G extends AgeSpan>(guides: readonly G[], age: number): { own?: G; younger: G[] } {
	return {
		own: guides.find(({ ageMin, ageMax }) => ageMin <= age && age <= ageMax),
		younger: guides.filter(({ ageMax }) => ageMax < age).sort((a, b) => b.ageMin - a.ageMin),
	}
}
