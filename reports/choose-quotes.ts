import { attributionOf, isTeen } from './attribution.ts'
import type { Quote, Quotes, ReportMaterial } from './draft-types.ts'
import type { Templates } from './templates.ts'

const MOST_PER_CHILD = 2 // report rule Q3
const MOST_PER_THEME = 6
const MOST_QUOTES = 22 // length goal

type Theme = { id: string; name: string }

/**
 * The cleared quotes of the round, each under the first of its themes; those without a theme under `untagged`. What
 * stands in the report to begin with is taken in order, at most two of a child (Q3); every other is there to choose.
 */
export function quotesByTheme(templates: Templates, material: ReportMaterial, untagged: string): Quotes[] {
	const { themes, interviews } = material.archive
	const places: Theme[] = [...themes, { id: '', name: untagged }]
	const cleared = interviews.flatMap((interview) =>
		interview.passages.flatMap((passage, place) => {
			const quote: Quote = {
				id: `${interview.id}/${place}`,
				text: passage.text,
				attribution: attributionOf(templates, interview, material),
				child: interview.id,
				isTeen: isTeen(interview),
			}
			return passage.quote ? [{ theme: passage.themes[0] ?? '', quote }] : []
		}),
	)
	const tally = { all: 0, perChild: new Map<string, number>() }
	return places.flatMap(({ id, name }): Quotes[] => {
		const offered = cleared.filter(({ theme }) => theme === id).map(({ quote }) => quote)
		if (offered.length === 0) return []
		const chosen = firstOf(offered, tally).map((quote) => quote.id)
		const sources = offered.map((quote) => quote.id)
		return [
			{
				kind: 'quotes',
				key: `quotes.${id || 'none'}`,
				theme: name,
				offered,
				chosen,
				sources,
				isSettled: false,
				isStale: false,
			},
		]
	})
}

function firstOf(offered: readonly Quote[], tally: { all: number; perChild: Map<string, number> }) {
	const chosen: Quote[] = []
	for (const quote of offered) {
		const said = tally.perChild.get(quote.child) ?? 0
		if (said >= MOST_PER_CHILD || chosen.length >= MOST_PER_THEME || tally.all >= MOST_QUOTES) continue
		chosen.push(quote)
		tally.perChild.set(quote.child, said + 1)
		tally.all += 1
	}
	return chosen
}
