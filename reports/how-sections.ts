import type { Block, ReportMaterial, Section, Sentence } from './draft-types.ts'
import type { Figures, Printed, ReasonFigures } from './figure-types.ts'
import { drawSentences } from './draw-sentences.ts'
import { sayCount } from './say-counts.ts'
import { reasonsOf } from './say-reasons.ts'
import { computed, figureSentence, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

/** Why we interview children, and how it was done. */
export function howSections(templates: Templates, material: ReportMaterial, figures: Figures): Section[] {
	const { archive, previous } = material
	const why: Block[] = [sentence(previous ? 'computed' : 'drafted', '1.1', fill(templates, '1.1'), ['round'])]
	const steps = ['2.1.interviews', '2.1.seminars', '2.1.report', '2.1.committee']
	return [
		{ key: 'why', heading: words(templates, 'why'), blocks: why },
		{
			key: 'how',
			heading: words(templates, 'how'),
			blocks: [
				computed(templates, '2.1', {}, ['model']),
				{
					kind: 'items',
					key: '2.1.steps',
					items: steps.map((key) => fill(templates, key, { committee: archive.committee })),
					sources: ['model'],
				},
				...interviewers(templates, figures),
				figureSentence(templates, '2.3', {
					printed: figures.recruitment.frame,
					noun: 'child',
					facts: { min: archive.ageMin, max: archive.ageMax },
				}),
				...excluded(templates, figures.recruitment.excluded),
				...drawSentences(templates, material, figures),
				figureSentence(templates, '2.4', { printed: figures.guides, noun: 'guide' }),
				...recordings(templates, figures),
			],
		},
	]
}

function interviewers(templates: Templates, { interviewers: { done, possible } }: Figures): Sentence[] {
	const own = sentence('drafted', '2.2.own', fill(templates, '2.2.own'), ['interviewers'])
	if (done.kind === 'number' && possible.kind === 'number') {
		return [computed(templates, '2.2.both', { done: done.value, possible: possible.value }, ['interviewers']), own]
	}
	if (done.kind === 'number')
		return [sentence('drafted', '2.2.done', fill(templates, '2.2.done', { done: done.value }), ['interviewers']), own]
	if (possible.kind === 'number') {
		const said = fill(templates, '2.2.possible', { possible: possible.value })
		return [sentence(done.kind === 'unknown' ? 'drafted' : 'computed', '2.2.possible', said, ['interviewers']), own]
	}
	return [sentence('drafted', '2.2.unknown', fill(templates, '2.2.unknown'), ['interviewers']), own]
}

function excluded(templates: Templates, list: ReasonFigures): Sentence[] {
	const key = '2.3.excluded'
	const { total } = list
	if (!list.isKnown) return [sentence('drafted', key, fill(templates, `${key}.unknown.none`), [key])]
	if (list.reasons.length === 0) return [withoutReasons(templates, key, total)]
	const facts = { reasons: reasonsOf(templates, list) }
	if (total.kind === 'number')
		return [computed(templates, key, { ...facts, count: sayCount(templates, 'child', total.value) }, [key])]
	if (total.kind === 'few') return [computed(templates, key, { ...facts, count: words(templates, 'few.child') }, [key])]
	const status = total.kind === 'unknown' ? 'drafted' : 'computed'
	return [sentence(status, key, fill(templates, `${key}.${total.kind}`, facts), [key])]
}

/** Nobody, or so few that their reasons are not told. */
function withoutReasons(templates: Templates, key: string, total: Printed): Sentence {
	if (total.kind === 'number' && total.value === 0) return computed(templates, `${key}.none`, {}, [key])
	const count = total.kind === 'number' ? sayCount(templates, 'child', total.value) : words(templates, 'few.child')
	return computed(templates, `${key}.alone`, { count }, [key])
}

function recordings(templates: Templates, { recorded, notRecorded, interpreter, isTooSmall }: Figures): Sentence[] {
	if (isTooSmall) return []
	const isAll = notRecorded.kind === 'number' && notRecorded.value === 0
	return [
		figureSentence(templates, '2.5.recorded', { printed: recorded, noun: 'interview' }),
		...(isAll || notRecorded.kind === 'unknown'
			? []
			: [figureSentence(templates, '2.5.notes', { printed: notRecorded, noun: 'interview' })]),
		figureSentence(templates, '2.5.interpreter', { printed: interpreter, noun: 'interview' }),
	]
}
