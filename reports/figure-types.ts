/** The four answers that are counted in every round. */
export const ANSWER_CODES = ['changedSecretary', 'knowsWhy', 'feelsListenedTo', 'feelsCanInfluence'] as const
export type AnswerCode = (typeof ANSWER_CODES)[number]
export type Answer = 'yes' | 'partly' | 'no' | 'unknown' | 'notAsked'

export const GENDERS = ['girl', 'boy', 'other', 'unknown'] as const
export type Gender = (typeof GENDERS)[number]

/** What the figures are made of: the part of a round archive that is numbers. `null` is not known, never zero. */
export type FigureMaterial = {
	minGroupSize: number
	interviewers: { possible: number | null; done: number | null }
	recruitment: {
		frame: number | null
		excluded: readonly ReasonCount[] | null
		asked: number | null
		declined: readonly ReasonCount[] | null
		/** Of those who declined, how many by a guardian's no. */
		guardianNo?: number | null | undefined
		unreachable: number | null
	}
	interviews: readonly FigureInterview[]
	seminars: { held: number | null; participants: number | null }
}

export type ReasonCount = { code: string; count: number | null }

export type FigureInterview = {
	gender: Gender
	age: number | null
	recorded: boolean | null
	interpreter: boolean | null
	guide: string | null
	answers: Readonly<Record<AnswerCode, Answer>>
}

/**
 * A number as the report may print it: the number itself; `few`, said as “enstaka”; `hidden`, said as “redovisas inte”;
 * `unknown`, not in the material, which a person must find out.
 */
export type Printed = { kind: 'number'; value: number } | { kind: 'few' } | { kind: 'hidden' } | { kind: 'unknown' }

/** One group of children in a table: `parts` are the genders, or the ages from–to, that it puts together. */
export type GenderRow = { parts: readonly Gender[]; people: Printed }
export type AgeRow = { from: number; to: number; people: Printed } | { from: null; to: null; people: Printed }
export type GenderAnswerRow = { parts: readonly Gender[]; base: Printed; count: Printed }

/** How many of those asked gave the answer that is counted: *no* for `knowsWhy`, *yes* for the others. */
export type AnswerFigure = {
	code: AnswerCode
	base: Printed
	count: Printed
	/** Null when the groups are too small to be shown one by one. */
	byGender: readonly GenderAnswerRow[] | null
}

/** A list of reasons. Counts stand beside the reasons only when none of them is too small (report rule C12). */
export type ReasonFigures = { total: Printed; reasons: readonly { code: string; count: Printed }[]; isKnown: boolean }

/** Every number of the report, already safe to print. */
export type Figures = {
	/** Fewer than five children: the report has no numbers at all (report rule C1, X21). */
	isTooSmall: boolean
	interviewed: Printed
	genders: readonly GenderRow[] | null
	/** The youngest and the oldest, of those whose age is known. */
	ageSpan: { min: number; max: number } | null
	/** How many children have no known age. */
	ageUnknown: Printed
	ageGroups: readonly AgeRow[] | null
	answers: readonly AnswerFigure[]
	interviewers: { possible: Printed; done: Printed }
	recruitment: {
		frame: Printed
		excluded: ReasonFigures
		asked: Printed
		declined: ReasonFigures
		/** The children's own no and a guardian's no, apart; null when nobody declined or it is not known whose no it was. */
		declinedBy: { child: Printed; guardian: Printed } | null
		unreachable: Printed
	}
	recorded: Printed
	notRecorded: Printed
	interpreter: Printed
	guides: Printed
	seminars: { held: Printed; participants: Printed }
}
