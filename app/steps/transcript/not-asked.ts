import { ANSWER_NAMES } from './answers-form.ts'

type Asked = { id: string; codes: readonly string[] }
type Ended = { endedAt: Date | null; ending: 'complete' | 'partial' | 'erased' | null }

/**
 * The coded answers whose question was never asked in a conversation that is over (X6): a person need not say so again, and
 * may say otherwise. Nothing is known, so nothing is preset, of a conversation that was not held on the screen: one that
 * has no outcome of any question and was not broken off there.
 *
 * @param questions  Those of the guide it was held with. @param outcomes  By question id; one that is missing was not asked.
 */
export function notAsked(interview: Ended, questions: readonly Asked[], outcomes: Readonly<Record<string, unknown>>) {
	const wasOnScreen = Object.keys(outcomes).length > 0 || interview.ending === 'partial'
	if (!interview.endedAt || !wasOnScreen || questions.length === 0) return {}
	const asked = new Set(questions.filter(({ id }) => id in outcomes).flatMap(({ codes }) => codes))
	return Object.fromEntries(ANSWER_NAMES.filter((name) => !asked.has(name)).map((name) => [name, 'notAsked' as const]))
}
