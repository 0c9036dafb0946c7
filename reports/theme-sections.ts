import { answerSentences } from './answer-sentences.ts'
import type { Block, Quotes, ReportMaterial, Section } from './draft-types.ts'
import { ANSWER_CODES, type AnswerCode, type Figures } from './figure-types.ts'
import { quotesByTheme } from './choose-quotes.ts'
import { computed, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

type Themes = ReportMaterial['archive']['themes']

/** Which of the three areas of the model a question belongs to, by the theme's id or by its name. */
const THEME_OF_ANSWER: Record<AnswerCode, { id: string; name: RegExp }> = {
	changedSecretary: { id: 'contact', name: /kontakt/i },
	knowsWhy: { id: 'contact', name: /kontakt/i },
	feelsListenedTo: { id: 'participation', name: /delaktig/i },
	feelsCanInfluence: { id: 'participation', name: /delaktig/i },
}

/** What the children told: one section per first theme, with its figures, what the seminars found, and quotes. */
export function themeSections(templates: Templates, material: ReportMaterial, figures: Figures): Section[] {
	const { themes } = material.archive
	const tops = themes.filter(({ parent }) => parent === null)
	const quotes = quotesByTheme(templates, material, words(templates, 'R.untagged'))
	const homeless = ANSWER_CODES.filter((code) => !tops.some((top) => isHomeOf(top, code, tops)))
	const sections = tops.map((top): Section => {
		const within = idsWithin(top.id, themes)
		const answers = figures.answers.filter(({ code }) => isHomeOf(top, code, tops))
		const said = [
			...answers.flatMap((figure) => answerSentences(templates, figure, figures)),
			...findings(templates, material, within),
			...quotes.filter(({ key }) => within.has(key.slice('quotes.'.length))),
		]
		const blocks = hasNothing(material, within) ? [...said, nothing(templates, top)] : said
		return { key: `theme.${top.id}`, heading: top.name, blocks }
	})
	return [
		...answersAlone(templates, figures, homeless),
		...sections,
		...untagged(
			templates,
			quotes.filter(({ key }) => key === 'quotes.none'),
		),
	]
}

function isHomeOf(top: Themes[number], code: AnswerCode, tops: Themes) {
	const { id, name } = THEME_OF_ANSWER[code]
	const home = tops.find((one) => one.id === id) ?? tops.find((one) => name.test(one.name))
	return home?.id === top.id
}

/** A theme and all below it. */
export function idsWithin(id: string, themes: Themes): Set<string> {
	const below = themes.filter(({ parent }) => parent === id).flatMap((child) => [...idsWithin(child.id, themes)])
	return new Set([id, ...below])
}

function findings(templates: Templates, { archive }: ReportMaterial, within: ReadonlySet<string>): Block[] {
	return archive.findings.flatMap(({ theme, kind, text }, place) =>
		within.has(theme)
			? [sentence('drafted', `finding.${place}`, fill(templates, `R.3.${kind}`, { text }), [`finding.${place}`])]
			: [],
	)
}

function hasNothing({ archive }: ReportMaterial, within: ReadonlySet<string>) {
	const isWithin = (themes: readonly string[]) => themes.some((theme) => within.has(theme))
	const passages = archive.interviews.flatMap((interview) => interview.passages)
	return !passages.some(({ themes }) => isWithin(themes)) && !archive.findings.some(({ theme }) => within.has(theme))
}

function nothing(templates: Templates, { id, name }: Themes[number]): Block {
	return { ...computed(templates, 'R.7', { theme: name }, [`theme.${id}`]), key: `theme.${id}.nothing` }
}

function answersAlone(templates: Templates, figures: Figures, codes: readonly AnswerCode[]): Section[] {
	const blocks = figures.answers
		.filter(({ code }) => codes.includes(code))
		.flatMap((figure) => answerSentences(templates, figure, figures))
	return blocks.length > 0 ? [{ key: 'answers', heading: words(templates, 'answers'), blocks }] : []
}

function untagged(templates: Templates, blocks: readonly Quotes[]): Section[] {
	return blocks.length > 0 ? [{ key: 'untagged', heading: words(templates, 'R.untagged'), blocks }] : []
}
