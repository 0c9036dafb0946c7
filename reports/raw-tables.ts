import { ANSWER_CODES, type AnswerCode, type FigureInterview, type Gender } from './figure-types.ts'
import { isWithin, type AgeGroup } from './group-children.ts'
import type { RawGroup, RawTables } from './suppress-types.ts'

/** Which answer is counted: *no* when the question is whether the child knows why, *yes* for the others. */
const COUNTED = { changedSecretary: 'yes', knowsWhy: 'no', feelsListenedTo: 'yes', feelsCanInfluence: 'yes' } as const

/** The children of the round counted in groups, before anything is hidden. Children are in exactly one group of each kind. */
export function rawTables(
	interviews: readonly FigureInterview[],
	genders: readonly (readonly Gender[])[],
	ages: readonly AgeGroup[],
): RawTables {
	const byGender = genders.map((parts) =>
		rawGroup(
			genderKey(parts),
			interviews.filter(({ gender }) => parts.includes(gender)),
		),
	)
	const byAge = ages.map((group) =>
		rawGroup(
			ageKey(group),
			interviews.filter(({ age }) => isWithin(age, group)),
		),
	)
	return {
		interviewed: interviews.length,
		totals: ANSWER_CODES.map((code) => ({ code, ...countedAnswers(interviews, code) })),
		dimensions: [
			{ id: 'gender', groups: byGender, hasAnswers: true },
			{ id: 'age', groups: byAge, hasAnswers: false },
		],
	}
}

/** How many were asked, and how many of them gave the counted answer. Who was not asked is in neither. */
function countedAnswers(interviews: readonly FigureInterview[], code: AnswerCode) {
	const asked = interviews.filter(({ answers }) => answers[code] !== 'notAsked')
	return { base: asked.length, count: asked.filter(({ answers }) => answers[code] === COUNTED[code]).length }
}

function rawGroup(key: string, interviews: readonly FigureInterview[]): RawGroup {
	const answers = Object.fromEntries(ANSWER_CODES.map((code) => [code, countedAnswers(interviews, code)]))
	return { key, people: interviews.length, answers }
}

/** The name of a group of genders within the tables. */
export function genderKey(parts: readonly Gender[]) {
	return parts.join('+')
}

/** The name of an age group within the tables. */
export function ageKey(group: AgeGroup) {
	return group ? `${group.from}-${group.to}` : 'unknown'
}
