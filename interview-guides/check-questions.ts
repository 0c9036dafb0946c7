import { AIDS, ANSWER_CODES, BUILT_IN_THEMES, questionsOf, type Guide, type Question } from './guide.ts'
import { problem, type Problem } from './problems.ts'

/** Has every question a text, a theme, a gloss; and do the questions together give what the report counts? */
export function checkQuestions(guide: Guide): Problem[] {
	const questions = questionsOf(guide)
	return [
		...questions.flatMap((question) => checkQuestion(question, guide)),
		...unusedThemes(guide, questions),
		...unusedCodes(questions),
		...unknownAids(guide),
	]
}

function checkQuestion(question: Question, { meta }: Guide): Problem[] {
	const { id, at, theme, aid } = question
	const problems: Problem[] = []
	if (question.text.length === 0) problems.push(problem('without-text', at, { name: ':::question' }))
	if (!question.gloss) problems.push(problem('without-gloss', at, { id }))
	if (!theme) problems.push(problem('question-theme', at, { id }))
	else if (![...meta.themes, ...BUILT_IN_THEMES].includes(theme))
		problems.push(problem('unlisted-theme', at, { id, theme }))
	if (aid && !meta.aids.includes(aid)) problems.push(problem('unlisted-aid', at, { id, aid }))
	for (const code of question.codes) {
		if (!ANSWER_CODES.some((known) => known === code)) problems.push(problem('unknown-code', at, { id, code }))
	}
	return problems
}

function unusedThemes({ meta }: Guide, questions: readonly Question[]): Problem[] {
	return meta.themes
		.filter((theme) => !questions.some((question) => question.theme === theme))
		.map((theme) => problem('unused-theme', { line: 1, column: 1 }, { theme }))
}

function unusedCodes(questions: readonly Question[]): Problem[] {
	return ANSWER_CODES.filter((code) => !questions.some(({ codes }) => codes.includes(code))).map((code) =>
		problem('unused-code', { line: 1, column: 1 }, { code }),
	)
}

function unknownAids({ meta }: Guide): Problem[] {
	return meta.aids
		.filter((aid) => !AIDS.some((known) => known === aid))
		.map((aid) => problem('unknown-aid', { line: 1, column: 1 }, { aid }))
}
