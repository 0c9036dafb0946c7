import { askingSentences } from './asking-sentences.ts'
import type { Block, ReportMaterial, Section } from './draft-types.ts'
import type { Figures } from './figure-types.ts'
import { sayCell, sayCount, sayList } from './say-counts.ts'
import { computed, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

/** What is asked of the committee and when it heard the report; method and limits; words to the children; all tables. */
export function lastSections(templates: Templates, material: ReportMaterial, figures: Figures): Section[] {
	const { archive } = material
	const areas = archive.developmentAreas.map(({ name }) => name)
	return [
		committeeSection(templates, archive),
		{ key: 'method', heading: words(templates, 'method'), blocks: method(templates, material, figures) },
		{
			key: 'children',
			heading: words(templates, 'children'),
			blocks: [
				computed(templates, 'B.1', {}, ['areas']),
				{ kind: 'items', key: 'B.1.areas', items: areas, sources: ['areas'] },
				sentence('human', 'B.2', fill(templates, 'B.2'), ['areas']),
			],
		},
		...tables(templates, figures),
	]
}

function committeeSection(templates: Templates, { committee, committeeMeetings }: ReportMaterial['archive']): Section {
	const count = sayCount(templates, 'meeting', committeeMeetings.length)
	const items = committeeMeetings.map(({ on, kind, questions }) => {
		const facts = { kind, on: on ?? '', questions: questions.join(' ') }
		if (questions.length === 0) return fill(templates, on === null ? 'N.2.noDate' : 'N.2.meeting', facts)
		return fill(templates, on === null ? 'N.2.askedNoDate' : 'N.2.asked', facts)
	})
	const meetings: Block[] = [
		computed(templates, 'N.2', { count }, ['meetings']),
		{ kind: 'items', key: 'N.2.meetings', items, sources: ['meetings'] },
	]
	const ask = sentence('human', 'N.1', fill(templates, 'N.1', { committee }), ['areas'])
	return {
		key: 'committee',
		heading: words(templates, 'committee'),
		blocks: [ask, ...(items.length > 0 ? meetings : [])],
	}
}

function method(templates: Templates, material: ReportMaterial, figures: Figures): Block[] {
	const { archive } = material
	const { isTooSmall } = figures
	const passages = archive.interviews.flatMap((interview) => interview.passages)
	const quotes = passages.filter(({ quote }) => quote).length
	const counts = {
		passages: sayCount(templates, 'passage', passages.length),
		quotes: sayCount(templates, 'quote', quotes),
	}
	return [
		computed(templates, 'M.1', {}, ['model']),
		computed(templates, 'M.2', {}, ['model']),
		isTooSmall ? computed(templates, 'M.3.words', {}, ['passages']) : computed(templates, 'M.3', counts, ['passages']),
		computed(templates, 'M.4', { size: archive.minGroupSize }, ['round']),
		archive.attributionApprovedBy
			? computed(templates, 'M.5.exact', { name: archive.attributionApprovedBy }, ['round'])
			: computed(templates, 'M.5', { size: archive.minGroupSize }, ['round']),
		...quotesThroughInterpreter(templates, archive, figures),
		...askingSentences(templates, material),
	]
}

/** Whether it stands at a quote that it came through an interpreter (X11): among few it could point the child out. */
function quotesThroughInterpreter(
	templates: Templates,
	{ minGroupSize }: ReportMaterial['archive'],
	{ interpreter }: Figures,
): Block[] {
	if (interpreter.kind === 'few') return [computed(templates, 'M.8.few', {}, ['interpreter'])]
	if (interpreter.kind !== 'number' || interpreter.value === 0) return []
	return [computed(templates, 'M.8', { size: minGroupSize }, ['interpreter'])]
}

function tables(templates: Templates, { answers, genders, isTooSmall }: Figures): Section[] {
	if (isTooSmall) return []
	const word = (key: string) => words(templates, key)
	const rows = answers.map(({ code, base, count }) => [
		fill(templates, `claim.${code}`),
		sayCell(templates, count),
		sayCell(templates, base),
	])
	const people = (genders ?? []).map(({ parts, people: count }) => [
		sayList(
			templates,
			parts.map((gender) => word(`gender.${gender}`)),
		),
		sayCell(templates, count),
	])
	const all: Block[] = [
		{
			kind: 'table',
			key: 'K.answers',
			rows: [[word('K.answers'), word('K.count'), word('K.base')], ...rows],
			sources: ['answers'],
		},
		...(people.length > 0
			? [
					{
						kind: 'table' as const,
						key: 'K.genders',
						rows: [[word('K.group'), word('K.people')], ...people],
						sources: ['interviews'],
					},
				]
			: []),
		computed(templates, 'K.note', {}, ['round']),
	]
	return [{ key: 'tables', heading: word('tables'), blocks: all }]
}
