import { checkQuestions } from './check-questions.ts'
import { checkStructure } from './check-structure.ts'
import { checkWording } from './check-wording.ts'
import { questionsOf, type Guide } from './guide.ts'
import { parseGuide, type ParsedGuide } from './parse-guide.ts'
import { messageOf, problem, type GuideMessage, type Problem } from './problems.ts'

/**
 * Read a guide and hold it against every rule of README.md.
 *
 * @param inUse  The approved version that the open round uses, when there is one: changed questions break comparison.
 * @returns As `parseGuide`, with all messages in file order and `mayBeApproved` = there is a guide and no `fail`.
 */
export function checkGuide(
	markdown: string,
	file = 'guide.md',
	inUse?: Guide,
): ParsedGuide & { mayBeApproved: boolean } {
	const parsed = parseGuide(markdown, file)
	const found = parsed.guide ? problemsOf(parsed.guide, inUse).map((one) => messageOf(file, one)) : []
	const messages = [...parsed.messages, ...found].sort(inFileOrder)
	const mayBeApproved = parsed.guide !== undefined && messages.every(({ level }) => level === 'warn')
	return { ...parsed, messages, mayBeApproved }
}

function problemsOf(guide: Guide, inUse: Guide | undefined): Problem[] {
	return [
		...checkStructure(guide),
		...checkQuestions(guide),
		...checkWording(guide),
		...(inUse ? checkComparison(guide, inUse) : []),
	]
}

/** Questions that were removed or moved to another theme since the version in use. */
function checkComparison(guide: Guide, inUse: Guide): Problem[] {
	return questionsOf(inUse).flatMap(({ id, theme: was }) => {
		const now = questionsOf(guide).find((question) => question.id === id)
		if (!now) return [problem('question-removed', { line: 1, column: 1 }, { id })]
		return now.theme === was ? [] : [problem('question-rethemed', now.at, { id, was, is: now.theme })]
	})
}

function inFileOrder(a: GuideMessage, b: GuideMessage) {
	return a.line - b.line || a.column - b.column
}
