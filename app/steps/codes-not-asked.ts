import { ANSWER_CODES, type Question } from '#guides/guide.ts'

type AnswerCode = (typeof ANSWER_CODES)[number]

/**
 * The coded answers that are `notAsked` (R-30, X6): no question that carries the code was put to the child. A question
 * the child skipped, or did not know, was asked.
 *
 * @param outcomes  What became of each question; with none at all nothing is known, and nothing is said.
 */
export function codesNotAsked(
	questions: readonly Pick<Question, 'id' | 'codes'>[],
	outcomes: Readonly<Record<string, unknown>>,
): Partial<Record<AnswerCode, 'notAsked'>> {
	if (Object.keys(outcomes).length === 0) return {}
	const asked = new Set(questions.filter(({ id }) => id in outcomes).flatMap(({ codes }) => codes))
	return Object.fromEntries(ANSWER_CODES.filter((code) => !asked.has(code)).map((code) => [code, 'notAsked' as const]))
}
