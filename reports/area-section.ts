import type { Block, ReportMaterial, Section, Sentence } from './draft-types.ts'
import type { Figures, Printed } from './figure-types.ts'
import { sayCount, sayList } from './say-counts.ts'
import { computed, figureSentence, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'
import { idsWithin } from './theme-sections.ts'

type Area = ReportMaterial['archive']['developmentAreas'][number]

/** The seminars and what they concluded: each area in their own words and order. */
export function areaSection(templates: Templates, { archive }: ReportMaterial, figures: Figures): Section {
	const { held, participants } = figures.seminars
	return {
		key: 'areas',
		heading: words(templates, 'areas'),
		blocks: [
			figureSentence(templates, 'A.1', { printed: held, noun: 'seminar' }),
			figureSentence(templates, 'A.1.people', { printed: participants, noun: 'participant' }),
			...archive.developmentAreas.flatMap((area) => [
				{ kind: 'heading' as const, text: area.name },
				evidence(templates, archive, area, figures.interviewed),
				...conclusions(templates, area),
				...actions(templates, area),
			]),
		],
	}
}

/** How much of what children said an area rests on; one child alone is said to be one voice. */
function evidence(
	templates: Templates,
	archive: ReportMaterial['archive'],
	area: Area,
	interviewed: Printed,
): Sentence {
	const key = `area.${area.id}.evidence`
	const ids = new Set(area.themes.flatMap((theme) => [...idsWithin(theme, archive.themes)]))
	const said = archive.interviews.flatMap(({ id, passages }) =>
		passages.flatMap(({ themes }, place) =>
			themes.some((theme) => ids.has(theme)) ? [{ child: id, id: `${id}/${place}` }] : [],
		),
	)
	const names = archive.themes.filter(({ id }) => area.themes.includes(id)).map(({ name }) => `”${name}”`)
	const facts = { themes: sayList(templates, names) }
	const sources = [`area.${area.id}`, ...said.map(({ id }) => id)]
	const children = new Set(said.map(({ child }) => child)).size
	if (children === 0) return { ...computed(templates, 'A.2.none', {}, sources), key }
	if (interviewed.kind !== 'number') return { ...computed(templates, 'A.2.words', facts, sources), key }
	if (children === 1) return { ...computed(templates, 'A.2.single', facts, sources), key }
	const counts = {
		passages: sayCount(templates, 'passage', said.length),
		children: sayCount(templates, 'child', children),
	}
	return { ...computed(templates, 'A.2', { ...facts, ...counts }, sources), key }
}

function conclusions(templates: Templates, { id, name, analysis, proposal }: Area): Sentence[] {
	const key = `area.${id}`
	return [
		analysis === null
			? sentence('human', `${key}.analysis`, fill(templates, 'A.3.write', { area: name }), [key])
			: sentence('drafted', `${key}.analysis`, analysis, [key]),
		proposal === null
			? sentence('human', `${key}.proposal`, fill(templates, 'A.4.write', { area: name }), [key])
			: sentence('drafted', `${key}.proposal`, fill(templates, 'A.4', { proposal }), [key]),
	]
}

function actions(templates: Templates, { id, name, actions: all }: Area): Block[] {
	const key = `area.${id}`
	const measure = sentence('human', `${key}.measure`, fill(templates, 'A.4.measure', { area: name }), [key])
	if (all.length === 0)
		return [sentence('human', `${key}.actions`, fill(templates, 'A.4.noActions', { area: name }), [key]), measure]
	const items = all.map(({ text, owner, due, status, effect }) => {
		const facts = {
			action: withoutStop(text),
			owner: owner ?? words(templates, 'A.4.noOwner'),
			due: due ?? words(templates, 'A.4.noDue'),
			status: words(templates, `status.${status}`),
		}
		return effect === null
			? fill(templates, 'A.4.action', facts)
			: fill(templates, 'A.4.actionEffect', { ...facts, effect })
	})
	return [{ kind: 'items', key: `${key}.actions`, items, sources: [key] }, measure]
}

function withoutStop(text: string) {
	return text.replace(/\.$/, '')
}
