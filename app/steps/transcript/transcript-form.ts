import { z } from 'zod'
import { ROLES } from '#transcripts/deidentify.ts'

export const ANSWER_NAMES = ['changedSecretary', 'knowsWhy', 'feelsListenedTo', 'feelsCanInfluence'] as const
export const ANSWER_VALUES = ['yes', 'partly', 'no', 'unknown', 'notAsked'] as const

const Speaker = z.enum(['child', 'interviewer', 'other']).nullable().catch(null)
const Answer = z.enum(ANSWER_VALUES)
const Role = z.enum(ROLES)

/** What the person sent: the utterances, the words to replace, the answers, and the two ticks. */
export function readForm(form: FormData) {
	const numbers = form.getAll('number').map(Number)
	const segments = numbers.map((number) => ({
		number,
		text: String(form.get(`text:${number}`) ?? '').slice(0, 20_000),
		speaker: Speaker.parse(form.get(`speaker:${number}`)),
		isVerbatim: form.has(`verbatim:${number}`),
	}))
	return {
		version: Number(form.get('version')),
		segments,
		replacements: replacementsIn(form),
		answers: answersIn(form),
		namesChecked: form.has('names'),
		listened: form.has('listened'),
	}
}

function replacementsIn(form: FormData) {
	const suggested = [...form.entries()].flatMap(([name, value]) =>
		name.startsWith('replace:') ? [[name.slice('replace:'.length), value] as const] : [],
	)
	const own = [[String(form.get('ownWord') ?? '').trim(), form.get('ownRole')] as const]
	return [...suggested, ...own].flatMap(([word, value]) => {
		const role = Role.safeParse(value)
		return word && role.success ? [{ word, role: role.data }] : []
	})
}

function answersIn(form: FormData) {
	return Object.fromEntries(
		ANSWER_NAMES.flatMap((name) => {
			const answer = Answer.safeParse(form.get(`answer:${name}`))
			return answer.success ? [[name, answer.data]] : []
		}),
	) as Partial<Record<(typeof ANSWER_NAMES)[number], z.infer<typeof Answer>>>
}
