import { z } from 'zod'

const AGE_MIN = 5 // domain R-11
const AGE_MAX = 18
const LEAST_GROUP_SIZE = 5 // domain §2.1: a unit may choose more, never fewer

const Count = z.number().int().min(0)
const Text = z.string().min(1)
const Day = z.iso.date()
const Answer = z.enum(['yes', 'partly', 'no', 'unknown', 'notAsked'])
const ReasonCounts = z.array(z.strictObject({ code: Text, count: Count.nullable() })).nullable()

const Segment = z.strictObject({
	start: z.number().min(0),
	end: z.number().min(0),
	speaker: z.enum(['child', 'interviewer', 'other']),
	text: z.string(),
})

const Passage = z.strictObject({
	text: Text,
	themes: z.array(Text),
	quote: z.boolean(),
	segment: Count.nullable(),
	from: Count.nullable(),
	to: Count.nullable(),
})

const Interview = z.strictObject({
	id: Text,
	gender: z.enum(['girl', 'boy', 'other', 'unknown']),
	age: z.number().int().min(AGE_MIN).max(AGE_MAX).nullable(),
	group: Text.nullable(),
	recorded: z.boolean().nullable(),
	interpreter: z.boolean().nullable(),
	guide: Text.nullable(),
	guardianPresent: z.boolean().optional(),
	answers: z.strictObject({
		changedSecretary: Answer,
		knowsWhy: Answer,
		feelsListenedTo: Answer,
		feelsCanInfluence: Answer,
	}),
	passages: z.array(Passage),
	transcript: z.strictObject({ segments: z.array(Segment) }).nullable(),
})

const Action = z.strictObject({
	text: Text,
	owner: Text.nullable(),
	due: Day.nullable(),
	status: z.enum(['notStarted', 'ongoing', 'done', 'stopped']),
	effect: Text.nullable(),
})

/** A whole round in one value: everything the report of one round needs, and no name. `null` is not known, never zero. */
export const RoundArchive = z.strictObject({
	format: z.literal('lyhord-round/1'),
	year: z.number().int().min(1990).max(2100),
	unit: Text,
	organisation: Text,
	committee: Text,
	ageMin: z.number().int().min(AGE_MIN).max(AGE_MAX),
	ageMax: z.number().int().min(AGE_MIN).max(AGE_MAX),
	minGroupSize: z.number().int().min(LEAST_GROUP_SIZE),
	attribution: z.enum(['band', 'exact']),
	attributionApprovedBy: Text.optional(),
	groups: z.array(z.strictObject({ id: Text, name: Text, ageMin: Count.nullable(), ageMax: Count.nullable() })),
	interviewers: z.strictObject({ possible: Count.nullable(), done: Count.nullable() }),
	recruitment: z.strictObject({
		frame: Count.nullable(),
		excluded: ReasonCounts,
		asked: Count.nullable(),
		declined: ReasonCounts,
		unreachable: Count.nullable(),
	}),
	themes: z.array(z.strictObject({ id: Text, name: Text, parent: Text.nullable() })),
	interviews: z.array(Interview),
	findings: z.array(z.strictObject({ theme: Text, text: Text, kind: z.enum(['worksWell', 'needsChange', 'dissent']) })),
	developmentAreas: z.array(
		z.strictObject({
			id: Text,
			name: Text,
			themes: z.array(Text),
			analysis: Text.nullable(),
			proposal: Text.nullable(),
			actions: z.array(Action),
		}),
	),
	seminars: z.strictObject({ held: Count.nullable(), participants: Count.nullable() }),
	committeeMeetings: z.array(z.strictObject({ on: Day.nullable(), kind: Text, questions: z.array(Text) })),
})
export type RoundArchive = z.infer<typeof RoundArchive>
