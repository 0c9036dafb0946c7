import { OLDEST, placeOfField, YOUNGEST, type Guide } from './guide.ts'
import { messageOf, problem, type GuideMessage } from './problems.ts'

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
	const guidesFor = (age: number) => spans.filter((span) => isFor(span, age)).length
	return { gaps: ages.filter((age) => guidesFor(age) === 0), overlaps: ages.filter((age) => guidesFor(age) > 1) }
}

/**
 * The same for guides as files, in words and with a place: ids that two files share, ages that two are for, and ages
 * that none is for (told at the end of the guide below the gap).
 */
export function checkGuideFiles(files: readonly { file: string; guide: Guide }[]): GuideMessage[] {
	const byAge = files.toSorted((a, b) => a.guide.meta.ageMin - b.guide.meta.ageMin)
	const { gaps } = checkGuideSet(files.map(({ guide }) => guide.meta))
	const beside = byAge.flatMap(({ file, guide }, index) =>
		byAge.slice(0, index).flatMap((other) => faultsBeside({ file, guide }, other)),
	)
	return [...beside, ...gaps.filter((age) => !gaps.includes(age - 1)).flatMap((from) => gapFrom(from, gaps, byAge))]
}

type GuideFile = { file: string; guide: Guide }

function faultsBeside({ file, guide }: GuideFile, other: GuideFile): GuideMessage[] {
	const { id, ageMin, ageMax } = guide.meta
	const [from, until] = [Math.max(ageMin, other.guide.meta.ageMin), Math.min(ageMax, other.guide.meta.ageMax)]
	const taken = problem('id-taken', placeOfField(guide, 'id'), { id, other: other.file })
	const overlap = problem('ages-overlap', placeOfField(guide, 'ageMin'), { ages: span(from, until), other: other.file })
	return [
		...(id === other.guide.meta.id ? [messageOf(file, taken)] : []),
		...(from <= until ? [messageOf(file, overlap)] : []),
	]
}

function gapFrom(from: number, gaps: readonly number[], byAge: readonly GuideFile[]): GuideMessage[] {
	let until = from
	while (gaps.includes(until + 1)) until += 1
	const beside = byAge.findLast(({ guide }) => guide.meta.ageMin < from) ?? byAge[0]
	if (!beside) return []
	const at = placeOfField(beside.guide, 'ageMax')
	return [messageOf(beside.file, problem('ages-gap', at, { ages: span(from, until) }))]
}

function span(from: number, until: number) {
	return from === until ? `${from}` : `${from}–${until}`
}

function isFor({ ageMin, ageMax }: AgeSpan, age: number) {
	return ageMin <= age && age <= ageMax
}

/** The guide for a child of this age, and those for younger children that may be chosen instead, oldest first. */
export function guidesForAge<G extends AgeSpan>(guides: readonly G[], age: number): { own?: G; younger: G[] } {
	return {
		own: guides.find((guide) => isFor(guide, age)),
		younger: guides.filter(({ ageMax }) => ageMax < age).sort((a, b) => b.ageMin - a.ageMin),
	}
}
