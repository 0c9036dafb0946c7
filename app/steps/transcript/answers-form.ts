import { z } from 'zod'

/** The four answers that are counted in every round, and what each may be; only yes counts as yes. */
export const ANSWER_NAMES = ['changedSecretary', 'knowsWhy', 'feelsListenedTo', 'feelsCanInfluence'] as const
export const ANSWER_VALUES = ['yes', 'partly', 'no', 'unknown', 'notAsked'] as const

const Answer = z.enum(ANSWER_VALUES)

/** The answers as far as they were chosen. */
export function answersIn(form: FormData) {
	return Object.fromEntries(
		ANSWER_NAMES.flatMap((name) => {
			const answer = Answer.safeParse(form.get(`answer:${name}`))
			return answer.success ? [[name, answer.data]] : []
		}),
	) as Partial<Record<(typeof ANSWER_NAMES)[number], z.infer<typeof Answer>>>
}
