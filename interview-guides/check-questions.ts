import { AIDS, ANSWER_CODES, BUILT_IN_THEMES, placeOfField, questionsOf, type Guide, type Question } from './guide.ts'
import { problem, type Problem } from './problems.ts'

/** Has every question a text, a theme, a gloss; and do the questions together give what the report counts? */
export function checkQuestions(guide: Guide): Problem[] {
	const questions = questionsOf(guide)
	return [
		...questions.flatMap((question) => checkQuestion(question, guide)),
		...unusedThemes(guide, questions),
		...unusedCodes(guide, questions),
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
	if (aid && !isAid(aid)) problems.push(problem('unknown-aid', at, { aid }))
	else if (aid && !meta.aids.includes(aid)) problems.push(problem('unlisted-aid', at, { id, aid }))
	for (const code of question.codes) {
		if (!ANSWER_CODES.some((known) => known === code)) problems.push(problem('unknown-code', at, { id, code }))
	}
	return problems
}

function unusedThemes(guide: Guide, questions: readonly Question[]): Problem[] {
	return guide.meta.themes
		.filter((theme) => !questions.some((question) => question.theme === theme))
		.map((theme) => problem('unused-theme', placeOfField(guide, 'themes'), { theme }))
}

function unusedCodes(guide: Guide, questions: readonly Question[]): Problem[] {
	const at = guide.sections.find(({ kind }) => kind === 'topic')?.at ?? { line: 1, column: 1 }
	return ANSWER_CODES.filter((code) => !questions.some(({ codes }) => codes.includes(code))).map((code) =>
		problem('unused-code', at, { code }),
	)
}

function unknownAids(guide: Guide): Problem[] {
	return guide.meta.aids
		.filter((aid) => !isAid(aid))
		.map((aid) => problem('unknown-aid', placeOfField(guide, 'aids'), { aid }))
}

function isAid(name: string) {
	return AIDS.some((known) => known === name)
}
