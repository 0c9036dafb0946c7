import type { Block, ReportMaterial, Section } from './draft-types.ts'
import type { Figures } from './figure-types.ts'
import { figuresOf } from './figures.ts'
import { sayCount } from './say-counts.ts'
import { computed, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

/** What has become of the areas and actions of the report before this one; always printed, also what was not done (U.2). */
export function previousSection(templates: Templates, { previous }: ReportMaterial, figures: Figures): Section[] {
	if (!previous) return []
	const actions = previous.developmentAreas.flatMap((area) => area.actions)
	const areas = sayCount(templates, 'area', previous.developmentAreas.length)
	const done = actions.filter(({ status }) => status === 'done').length
	const blocks: Block[] = [
		computed(templates, 'U.0', { year: previous.year, areas }, ['previous']),
		tableOf(templates, previous),
		...(actions.length > 0 ? [computed(templates, 'U.1', { done, all: actions.length }, ['previous'])] : []),
		...notStarted(templates, actions),
		...compared(templates, previous, figures),
	]
	return [{ key: 'previous', heading: words(templates, 'previous'), blocks }]
}

type Actions = NonNullable<ReportMaterial['previous']>['developmentAreas'][number]['actions']

function tableOf(templates: Templates, { developmentAreas }: NonNullable<ReportMaterial['previous']>): Block {
	const head = ['U.area', 'U.action', 'U.status', 'U.effect'].map((key) => words(templates, key))
	const rows = developmentAreas.flatMap(({ name, actions }) => {
		if (actions.length === 0) return [[name, words(templates, 'U.noAction'), '', '']]
		return actions.map(({ text, status, effect }) => [name, text, words(templates, `status.${status}`), effect ?? ''])
	})
	return { kind: 'table', key: 'U.table', rows: [head, ...rows], sources: ['previous'] }
}

function notStarted(templates: Templates, actions: Actions): Block[] {
	return actions.flatMap(({ text, status }, place) => {
		if (status !== 'notStarted') return []
		const facts = { action: text }
		const key = `U.2.${place}`
		return [
			{ ...computed(templates, 'U.2', facts, ['previous']), key },
			sentence('human', `${key}.write`, fill(templates, 'U.2.write', facts), ['previous']),
		]
	})
}

/** The same answer in two rounds, without a word of trend (report rule E5). */
function compared(templates: Templates, previous: NonNullable<ReportMaterial['previous']>, figures: Figures): Block[] {
	const before = figuresOf(previous)
	const pairs = figures.answers.flatMap(({ code, base, count }) => {
		const then = before.answers.find((answer) => answer.code === code)
		const numbers = [then?.count, then?.base, count, base].flatMap((one) => (one?.kind === 'number' ? [one.value] : []))
		const [count0, base0, countNow, baseNow] = numbers
		if (count0 === undefined || base0 === undefined || countNow === undefined || baseNow === undefined) return []
		const facts = { year: previous.year, count0, base0, count: countNow, base: baseNow }
		const which = words(templates, `which.${code}`)
		return [{ ...computed(templates, 'U.3', { ...facts, which }, [`answers.${code}`, 'previous']), key: `U.3.${code}` }]
	})
	return pairs.length > 0 ? [...pairs, computed(templates, 'U.3.careful', {}, ['model'])] : []
}
