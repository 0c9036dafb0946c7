import type { Sentence } from './draft-types.ts'
import type { AnswerFigure, Figures } from './figure-types.ts'
import { sayList } from './say-counts.ts'
import { computed } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

/** What the children answered to one of the four questions, and by gender where it may be told. */
export function answerSentences(templates: Templates, figure: AnswerFigure, figures: Figures): Sentence[] {
	const { code } = figure
	const key = `answers.${code}`
	const said = sayAnswer(templates, figure, figures)
	const first: Sentence = { ...computed(templates, said.key, said.facts, [key]), key }
	// Where no genders can be told at all, the section on who took part says so once.
	if (figure.base.kind !== 'number' || figure.base.value === 0 || figures.genders === null) return [first]
	return [first, { ...byGender(templates, figure), key: `${key}.gender` }]
}

function sayAnswer(
	templates: Templates,
	{ code, base, count }: AnswerFigure,
	{ interviewed }: Figures,
): { key: string; facts: Record<string, string | number> } {
	const claim = words(templates, `claim.${code}`)
	const which = words(templates, `which.${code}`)
	if (count.kind === 'few') return { key: 'R.1.few', facts: { claim } }
	if (base.kind !== 'number' || count.kind !== 'number') return { key: 'R.1.hidden', facts: { which } }
	if (base.value === 0) return { key: 'R.1.nobody', facts: { which } }
	const isAll = interviewed.kind === 'number' && interviewed.value === base.value
	return { key: isAll ? 'R.1.all' : 'R.1.asked', facts: { claim, count: count.value, base: base.value } }
}

function byGender(templates: Templates, { code, byGender: rows }: AnswerFigure): Sentence {
	const sources = [`answers.${code}`]
	const said = (rows ?? []).flatMap(({ parts, base, count }, place) => {
		if (base.kind !== 'number' || count.kind !== 'number') return []
		const group = sayList(
			templates,
			parts.map((gender) => words(templates, `gender.${gender}`)),
		)
		const text = fill(templates, place === 0 ? 'R.2.first' : 'R.2.next', {
			group,
			base: base.value,
			count: count.value,
		})
		return [place === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)]
	})
	if (said.length === 0 || said.length < (rows ?? []).length) return computed(templates, 'R.2.none', {}, sources)
	return computed(templates, 'R.2', { groups: sayList(templates, said) }, sources)
}
