import { z } from 'zod'

/** The interviewer's own thoughts: never the child's words, and never part of the transcript. */
export type ReflectionAnswers = { went: string; surprised: string; take: string }

/** The three questions, in their order. */
export const REFLECTIONS = ['went', 'surprised', 'take'] as const
export const NO_ANSWERS: ReflectionAnswers = { went: '', surprised: '', take: '' }
export const FEEDBACK_CHANNELS = ['letter', 'phone', 'visit', 'none'] as const
/** Where a complaint about a named colleague goes (X8): stays as feedback, a complaint, or lex Sarah. */
export const COMPLAINT_ROUTES = ['feedback', 'complaint', 'lexSarah'] as const
/** What the child may ask the interviewer to do (X16, X17, X25). */
export const PROMISES = ['tellWantsInformation', 'passOnWish', 'hear', 'read'] as const

/**
 * One of each interview, replaced as it grows, gone when the form is saved. It begins with `writing-`, which lets the server
 * replace it.
 */
export function reflectingId(interviewId: string) {
	return `writing-own-${interviewId}`.slice(0, 64)
}

const KINDS = [...COMPLAINT_ROUTES, ...PROMISES, 'followUpCall'] as const
export type PromiseKind = (typeof KINDS)[number]

/** Which promise a button says is kept; undefined when the form is another. */
export function readPromiseKind(form: FormData): PromiseKind | undefined {
	return KINDS.find((kind) => kind === form.get('kept'))
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const Text = z.string().trim().max(4000).default('')
const Tick = z.literal('yes').optional()
const Afterwards = z.object({
	went: Text,
	surprised: Text,
	take: Text,
	withInterpreter: Tick,
	guardianPresent: Tick,
	withSigns: Tick,
	feltWorry: z.enum(['yes', 'no']),
	feedbackChannel: z.enum(FEEDBACK_CHANNELS),
	complaint: z.enum(COMPLAINT_ROUTES).or(z.literal('none')).default('none'),
	...Object.fromEntries(PROMISES.map((name) => [name, Tick] as const)),
	/** A day; of a child with protected identity a month (X9). */
	followUpCallOn: z.iso.date().or(z.string().regex(MONTH)).or(z.literal('')).default(''),
})

const MISTAKES = {
	feltWorry: 'interview.worry-unanswered',
	feedbackChannel: 'interview.no-channel',
	followUpCallOn: 'interview.not-a-day',
} as const

/** What the form afterwards says, or what is missing: the question about worry is never skipped (domain §2.4). */
export function readAfterwards(form: FormData) {
	const fields = Object.fromEntries(form)
	const read = Afterwards.safeParse(fields)
	if (!read.success) {
		const wrong = read.error.issues.map(({ path }) => String(path[0]))
		const first = (Object.keys(MISTAKES) as (keyof typeof MISTAKES)[]).find((name) => wrong.includes(name))
		return { code: MISTAKES[first ?? 'feltWorry'] }
	}
	const { went, surprised, take, withInterpreter, guardianPresent, withSigns, feltWorry, feedbackChannel } = read.data
	return {
		answers: { went, surprised, take },
		who: {
			withInterpreter: withInterpreter === 'yes',
			guardianPresent: guardianPresent === 'yes',
			withSigns: withSigns === 'yes',
		},
		feltWorry: feltWorry === 'yes',
		feedbackChannel,
		promises: promisesOf(read.data, fields),
	}
}

function promisesOf(
	{ complaint, followUpCallOn }: { complaint: string; followUpCallOn: string },
	fields: Record<string, unknown>,
) {
	const route = COMPLAINT_ROUTES.find((one) => one === complaint)
	return [
		...(route ? [{ kind: route, dueOn: null }] : []),
		...PROMISES.filter((kind) => fields[kind] === 'yes').map((kind) => ({ kind, dueOn: null })),
		...(followUpCallOn ? [{ kind: 'followUpCall' as const, dueOn: followUpCallOn }] : []),
	]
}
