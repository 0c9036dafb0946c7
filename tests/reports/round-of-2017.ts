import type { Answer, FigureInterview, FigureMaterial, Gender } from '#reports/figure-types.ts'

/** Eighteen invented children with the totals of the published round of 2017: 11 girls and 7 boys; 10, 4, 12 and 11 of 18. */
export function roundOf2017(changes: Partial<FigureMaterial> = {}): FigureMaterial {
	return {
		minGroupSize: 5,
		interviewers: { possible: 24, done: 18 },
		recruitment: {
			frame: 140,
			excluded: [],
			asked: null,
			declined: [{ code: 'childDeclined', count: null }],
			unreachable: null,
		},
		interviews: AGES.map((age, place) =>
			interview(place < 11 ? 'girl' : 'boy', age, {
				changedSecretary: place < 6 || place > 13 ? 'yes' : 'no',
				knowsWhy: [0, 1, 2, 17].includes(place) ? 'no' : 'yes',
				feelsListenedTo: place % 3 === 0 ? 'partly' : 'yes',
				feelsCanInfluence: place < 6 || place > 12 ? 'yes' : 'no',
			}),
		),
		seminars: { held: 3, participants: 42 },
		...changes,
	}
}

/** One interview of which nothing but this is known. */
export function interview(
	gender: Gender,
	age: number | null,
	answers: Partial<FigureInterview['answers']> = {},
): FigureInterview {
	return { gender, age, recorded: true, interpreter: false, guide: 'guide-8-11', answers: { ...NOT_ASKED, ...answers } }
}

const AGES = [5, 7, 8, 9, 12, 12, 13, 13, 14, 15, 16, 16, 18, null, null, null, null, null]

const NOT_ASKED: Record<keyof FigureInterview['answers'], Answer> = {
	changedSecretary: 'notAsked',
	knowsWhy: 'notAsked',
	feelsListenedTo: 'notAsked',
	feelsCanInfluence: 'notAsked',
}
