import type { ReportMaterial } from './draft-types.ts'
import { isTooFew } from './suppress-row.ts'
import { fill, words, type Templates } from './templates.ts'

type Interview = ReportMaterial['archive']['interviews'][number]

const TEEN = 13 // report rule Q1
const GUIDE_BANDS = [
	[5, 7],
	[8, 11],
	[12, 14],
	[15, 18],
] as const
const HALVES = [
	[5, 12],
	[13, 18],
] as const

/** Whether the child is spoken of as a teenager, “ungdom” (report rule A4). */
export function isTeen({ age }: Pick<Interview, 'age'>) {
	return age !== null && age >= TEEN
}

/**
 * Whose words a quote is: the most that can be said while enough interviewed children share it (report rule Q1).
 *
 * @returns null when nothing may be said.
 */
export function attributionOf(templates: Templates, interview: Interview, material: ReportMaterial): string | null {
	const { interviews, minGroupSize, attribution } = material.archive
	if (isTooFew(interviews.length, minGroupSize)) return words(templates, 'attribution.any')
	if (interview.age === null || material.protectedInterviewIds.includes(interview.id)) return null
	const hadInterpreter = interviews.filter(({ interpreter }) => interpreter === true)
	if (attribution === 'exact' && hasShownGender(interview)) {
		const who = words(templates, `attribution.${interview.gender}`)
		const exact = fill(templates, 'attribution.exact', { who, age: interview.age })
		const isSaid = interview.interpreter === true && !isTooFew(hadInterpreter.length, minGroupSize)
		return isSaid ? fill(templates, 'attribution.interpreter', { who: exact }) : exact
	}
	const ladder = steps(templates, interview)
	const shared = (among: readonly Interview[]) =>
		ladder.find(({ isShared }) => !isTooFew(among.filter(isShared).length, minGroupSize))
	// X11: rather “Ungdom (via tolk)” than her gender and age without it, as far as enough children share all that is said.
	const heard = interview.interpreter === true ? shared(hadInterpreter) : undefined
	if (heard) return fill(templates, 'attribution.interpreter', { who: heard.words })
	return shared(interviews)?.words ?? null
}

type Step = { words: string; isShared: (other: Interview) => boolean }

function steps(templates: Templates, { gender, age }: Interview): Step[] {
	const within =
		([from, to]: readonly [number, number]) =>
		(other: Interview) =>
			other.age !== null && other.age >= from && other.age <= to
	const here = ([from, to]: readonly [number, number]) => age !== null && age >= from && age <= to
	const half = HALVES.find(here) ?? HALVES[0]
	const named = [GUIDE_BANDS.find(here) ?? GUIDE_BANDS[0], half].map((band) => ({
		words: fill(templates, 'attribution.band', {
			who: words(templates, `attribution.${gender === 'boy' ? 'boy' : 'girl'}`),
			from: band[0],
			to: band[1],
		}),
		isShared: (other: Interview) => other.gender === gender && within(band)(other),
	}))
	const unnamed = {
		words: words(templates, half === HALVES[0] ? 'attribution.child' : 'attribution.teen'),
		isShared: within(half),
	}
	return hasShownGender({ gender }) ? [...named, unnamed] : [unnamed]
}

function hasShownGender({ gender }: Pick<Interview, 'gender'>) {
	return gender === 'girl' || gender === 'boy'
}
