import type { ReasonFigures } from './figure-types.ts'
import { sayList } from './say-counts.ts'
import { has, words, type Templates } from './templates.ts'

/** “akut kris och språket”, each with its count where none is too small (report rule C12). */
export function reasonsOf(templates: Templates, { reasons }: ReasonFigures) {
	const said = reasons.map(({ code, count }) => {
		const reason = has(templates, `reason.${code}`) ? words(templates, `reason.${code}`) : `”${code}”`
		if (count.kind !== 'number') return reason
		return words(templates, 'reason.counted').replace('{reason}', reason).replace('{count}', String(count.value))
	})
	return sayList(templates, said)
}
