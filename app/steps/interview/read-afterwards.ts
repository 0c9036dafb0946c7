import { z } from 'zod'

/** The interviewer's own thoughts: never the child's words, and never part of the transcript. */
export type ReflectionAnswers = { went: string; surprised: string; take: string }

export const NO_ANSWERS: ReflectionAnswers = { went: '', surprised: '', take: '' }
export const FEEDBACK_CHANNELS = ['letter', 'phone', 'visit', 'none'] as const

const Text = z.string().trim().max(4000).default('')
const Afterwards = z.object({
	went: Text,
	surprised: Text,
	take: Text,
	withInterpreter: z.literal('yes').optional(),
	guardianPresent: z.literal('yes').optional(),
	feltWorry: z.enum(['yes', 'no']),
	feedbackChannel: z.enum(FEEDBACK_CHANNELS),
})

/**
 * The form of the page afterwards, or the code of what is missing: worry must be answered (X7), and so must how
 * the child wants to hear back.
 */
export function readAfterwards(form: FormData) {
	const read = Afterwards.safeParse(Object.fromEntries(form))
	if (!read.success) {
		const asked = read.error.issues.map(({ path }) => path[0])
		return {
			code: asked.includes('feltWorry') ? ('interview.worry-unanswered' as const) : ('interview.no-channel' as const),
		}
	}
	const { went, surprised, take, withInterpreter, guardianPresent, feltWorry, feedbackChannel } = read.data
	return {
		answers: { went, surprised, take },
		withInterpreter: withInterpreter === 'yes',
		guardianPresent: guardianPresent === 'yes',
		feltWorry: feltWorry === 'yes',
		feedbackChannel,
	}
}
