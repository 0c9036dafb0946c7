import { BUILT_IN_THEMES, type Question } from '#guides/guide.ts'

export type Outcomes = Readonly<Record<string, 'asked' | 'answered' | 'skipped' | 'didNotKnow'>>

type Asked = Pick<Question, 'id' | 'theme'>

/** How many of a guide's topics (not warm-up, not the question about the talk itself) have a question that was answered. */
export function topicsAnswered(questions: readonly Asked[], outcomes: Outcomes) {
	const themes = questions.filter(({ id, theme }) => isTopic(theme) && outcomes[id] === 'answered')
	return new Set(themes.map(({ theme }) => theme)).size
}

/**
 * Whether a conversation counts as an interview. One that the child broke off does when at least one topic was answered
 * (X6); that it is kept at all is the child's own choice.
 */
export function countsAsInterview(
	ending: 'complete' | 'partial',
	questions: readonly Asked[],
	outcomes: Outcomes,
): boolean {
	return ending === 'complete' || topicsAnswered(questions, outcomes) >= 1
}

/** How many of the guide's questions were answered, skipped (“ville inte svara”), not known, and never asked. */
export function tallyOf(questions: readonly Asked[], outcomes: Outcomes) {
	const tally = { answered: 0, skipped: 0, didNotKnow: 0, notAsked: 0 }
	for (const { id } of questions) {
		const outcome = outcomes[id] ?? 'notAsked'
		tally[outcome === 'asked' ? 'answered' : outcome] += 1
	}
	return tally
}

export function isTopic(theme: string) {
	return !(BUILT_IN_THEMES as readonly string[]).includes(theme)
}
