import type { Block, ReportMaterial, Section } from './draft-types.ts'
import type { AnswerCode, Figures } from './figure-types.ts'
import { sayCount, sayList } from './say-counts.ts'
import { computed, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

const SAID_FIRST: readonly AnswerCode[] = ['changedSecretary', 'feelsListenedTo', 'feelsCanInfluence'] // template S2

/** The one page that is read first: how many, what they say, what it leads to, what is asked of the committee. */
export function summarySection(templates: Templates, { archive }: ReportMaterial, figures: Figures): Section {
	const { year, unit, committee, developmentAreas } = archive
	const { interviewed, ageSpan } = figures
	const areas = sayCount(templates, 'area', developmentAreas.length)
	const blocks: Block[] = [
		interviewed.kind === 'number'
			? computed(templates, 'S1', { year, unit, children: sayCount(templates, 'child', interviewed.value) }, [
					'interviews',
				])
			: computed(templates, 'S1.few', { year, unit }, ['interviews']),
		...(ageSpan ? [computed(templates, 'S1.ages', ageSpan, ['interviews'])] : []),
		...answers(templates, figures),
		...(developmentAreas.length > 0
			? [
					computed(templates, 'S3', { areas }, ['areas']),
					{
						kind: 'items' as const,
						key: 'S3.areas',
						items: developmentAreas.map(({ name }) => name),
						sources: ['areas'],
					},
				]
			: [sentence('drafted', 'S3', fill(templates, 'S3.none'), ['areas'])]),
		sentence('human', 'S4', fill(templates, 'S4', { committee }), ['areas']),
	]
	return { key: 'summary', heading: words(templates, 'summary'), blocks }
}

function answers(templates: Templates, { answers: all, interviewed }: Figures): Block[] {
	const said = all.flatMap(({ code, base, count }) => {
		if (!SAID_FIRST.includes(code) || base.kind !== 'number' || count.kind !== 'number' || base.value === 0) return []
		const isAll = interviewed.kind === 'number' && interviewed.value === base.value
		const claim = words(templates, `claim.${code}`)
		const text = fill(templates, isAll ? 'R.1.all' : 'R.1.asked', { claim, count: count.value, base: base.value })
		return [text.replace(/\.$/, '')]
	})
	if (said.length === 0) return []
	return [
		computed(
			templates,
			'S2',
			{ claims: sayList(templates, said) },
			SAID_FIRST.map((code) => `answers.${code}`),
		),
	]
}
