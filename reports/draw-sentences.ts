import type { DrawCounts, ReportMaterial, Sentence } from './draft-types.ts'
import type { Figures } from './figure-types.ts'
import { reasonFigures } from './method-figures.ts'
import { total } from './printed.ts'
import { sayCount } from './say-counts.ts'
import { reasonsOf } from './say-reasons.ts'
import { computed, figureSentence } from './sentence.ts'
import type { Templates } from './templates.ts'

/**
 * What people changed in the draw: how often the list was drawn, who was taken out after it, who was passed
 * over and why, swaps and hand-overs. Nothing for a round that came as an archive, or with so few children that the
 * report has no numbers.
 */
export function drawSentences(templates: Templates, { draw, archive }: ReportMaterial, figures: Figures): Sentence[] {
	if (!draw) return []
	const drawn = timesDrawn(templates, draw)
	if (figures.isTooSmall) return drawn
	const passes = reasonFigures(draw.passes, archive.minGroupSize)
	return [
		...drawn,
		...takenOutAfter(templates, draw, archive.minGroupSize),
		...(passes.reasons.length > 0
			? [computed(templates, '2.3.passes', { reasons: reasonsOf(templates, passes) }, ['2.3.passes'])]
			: []),
		figureSentence(templates, '2.3.swaps', { printed: total(draw.swaps), noun: 'occasion' }),
		...(draw.takenOver > 0
			? [figureSentence(templates, '2.3.takenOver', { printed: total(draw.takenOver), noun: 'child' })]
			: []),
	]
}

function timesDrawn(templates: Templates, { draws }: DrawCounts) {
	const count = sayCount(templates, 'time', draws)
	return [
		computed(templates, '2.3.draws', { count }, ['2.3.draws']),
		...(draws > 1 ? [computed(templates, '2.3.draws.again', {}, ['2.3.draws'])] : []),
	]
}

function takenOutAfter(templates: Templates, { excludedAfter }: DrawCounts, minGroupSize: number) {
	const list = reasonFigures(excludedAfter, minGroupSize)
	if (excludedAfter.length === 0 || list.total.kind === 'hidden' || list.total.kind === 'unknown') return []
	const key = '2.3.after'
	if (list.total.kind === 'few') return [computed(templates, `${key}.few`, {}, [key])]
	const count = sayCount(templates, 'child', list.total.value)
	return [
		list.reasons.length === 0
			? computed(templates, `${key}.alone`, { count }, [key])
			: computed(templates, key, { count, reasons: reasonsOf(templates, list) }, [key]),
	]
}
