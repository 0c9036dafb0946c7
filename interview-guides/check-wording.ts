import { placeOfField, questionsOf, spokenWords, type Guide, type Question, type Say, type Words } from './guide.ts'
import { problem, type Problem } from './problems.ts'
import { lixOf, wordsIn } from './readability.ts'

/** More follow-ups than this cannot be kept in mind while listening. */
const MAX_PROBES = 4

/** Younger children hear “Varför” as blame, and answer what they think is wanted. Cederborg (2010). */
const MAY_ASK_WHY_FROM_AGE = 12

/** Openings that put the answer in the child's mouth. */
const LEADING_OPENINGS = [
	'Tycker du inte',
	'Visst',
	'Är det inte så',
	'Håller du med om',
	'Det är väl',
	'Du tycker väl',
]

/** LIX of what is read aloud, by the youngest age that will hear it; measured on our own guides. */
const LIX_LIMITS = [
	{ fromAge: 15, limit: 40 },
	{ fromAge: 12, limit: 35 },
	{ fromAge: 8, limit: 30 },
	{ fromAge: 0, limit: 25 },
]

/** Warnings about the wording, for the mentor to judge: nothing here stops a guide. */
export function checkWording(guide: Guide): Problem[] {
	const says = guide.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'say'))
	return [
		...questionsOf(guide).flatMap((question) => checkQuestion(question, guide)),
		...says.flatMap((say) => checkSay(say, guide)),
		...checkMinutes(guide),
	]
}

function checkQuestion(question: Question, { meta }: Guide): Problem[] {
	const { id, at, probes } = question
	const text = spokenWords(question.text)
	const words = wordsIn(text).length
	const limit = meta.readability.maxWordsPerQuestion
	const opening = LEADING_OPENINGS.find((leading) => startsWith(text, leading))
	const problems = forbiddenWords([question.text, ...probes], question, meta.readability.forbidWords)

	if (words > limit) problems.push(problem('many-words', at, { id, words, limit }))
	if ((text.match(/\?/g)?.length ?? 0) > 1) problems.push(problem('two-questions', at, { id }))
	if (meta.ageMin < MAY_ASK_WHY_FROM_AGE && startsWith(text, 'Varför')) problems.push(problem('asks-why', at, { id }))
	if (opening) problems.push(problem('leading-question', at, { id, opening }))
	if (probes.length > MAX_PROBES)
		problems.push(problem('many-probes', at, { id, probes: probes.length, limit: MAX_PROBES }))
	return problems
}

function checkSay(say: Say, { meta }: Guide): Problem[] {
	const lix = lixOf(say.paragraphs.map((words) => spokenWords(words)).join('\n'))
	const limit = LIX_LIMITS.find(({ fromAge }) => meta.ageMin >= fromAge)?.limit ?? 0
	const problems = forbiddenWords(say.paragraphs, say, meta.readability.forbidWords)
	return lix > limit ? [...problems, problem('hard-to-hear', say.at, { lix, limit })] : problems
}

/** Any word that begins with a forbidden one, so that inflected forms are found; the fallback of a slot is not judged. */
function forbiddenWords(texts: readonly Words[], { at }: Question | Say, forbidden: readonly string[]): Problem[] {
	const written = texts.flatMap((words) => words.flatMap((piece) => (piece.kind === 'text' ? wordsIn(piece.text) : [])))
	return forbidden
		.filter((word) => written.some((one) => startsWith(one, word)))
		.map((word) => problem('forbidden-word', at, { word }))
}

function checkMinutes(guide: Guide): Problem[] {
	const { meta, sections } = guide
	const sum = sections.reduce((minutes, section) => minutes + section.minutes, 0)
	return sum > meta.minutes
		? [problem('many-minutes', placeOfField(guide, 'minutes'), { sum, minutes: meta.minutes })]
		: []
}

function startsWith(text: string, opening: string) {
	return text.toLocaleLowerCase('sv').startsWith(opening.toLocaleLowerCase('sv'))
}
