import { attributionOf, isTeen } from './attribution.ts'
import type { Quote, Quotes, ReportMaterial } from './draft-types.ts'
import type { Templates } from './templates.ts'

const MOST_PER_CHILD = 2 // report rule Q3
const MOST_QUOTES = 22 // length goal

type Theme = { id: string; name: string }

/**
 * The cleared quotes of the round, each under the first of its themes; those without a theme under `untagged`. What
 * stands in the report to begin with is one of every theme in turn, at most two of a child (Q3); every other is there to
 * choose, but of siblings only one child's in a section (X10).
 */
export function quotesByTheme(templates: Templates, material: ReportMaterial, untagged: string): Quotes[] {
	const { themes, interviews } = material.archive
	const places: Theme[] = [...themes, { id: '', name: untagged }]
	const all = interviews.flatMap((interview) =>
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
	const cleared = oneOfSiblings(all, material)
	const ofTheme = (id: string) => cleared.filter(({ theme }) => theme === id).map(({ quote }) => quote)
	const suggested = chooseInTurn(places.map(({ id }) => ofTheme(id)))
	return places.flatMap(({ id, name }): Quotes[] => {
		const offered = ofTheme(id)
		if (offered.length === 0) return []
		const sources = offered.map((quote) => quote.id)
		const chosen = sources.filter((quoteId) => suggested.has(quoteId))
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

type Cleared = { theme: string; quote: Quote }

/** What two siblings say beside each other tells which family it is (X10): in each section the first of them is quoted. */
function oneOfSiblings(cleared: readonly Cleared[], { siblings = [], archive: { themes } }: ReportMaterial) {
	const quoted = new Map<string, string>()
	return cleared.filter(({ theme, quote: { child } }) => {
		const household = siblings.findIndex((children) => children.includes(child))
		if (household < 0) return true
		const place = `${topOf(theme, themes)} ${household}`
		if (!quoted.has(place)) quoted.set(place, child)
		return quoted.get(place) === child
	})
}

/** The theme whose section a theme stands in. */
function topOf(id: string, themes: ReportMaterial['archive']['themes']): string {
	const parent = themes.find((theme) => theme.id === id)?.parent
	return parent ? topOf(parent, themes) : id
}

/** One of every theme, then a second of every theme, and so on, so that none is left without for another's sake. */
function chooseInTurn(themes: readonly (readonly Quote[])[]): ReadonlySet<string> {
	const chosen = new Set<string>()
	const perChild = new Map<string, number>()
	const waiting = themes.map((quotes) => [...quotes])
	while (waiting.some((quotes) => quotes.length > 0)) {
		for (const quotes of waiting) {
			const next = takeFirst(quotes, ({ child }) => (perChild.get(child) ?? 0) < MOST_PER_CHILD)
			if (!next || chosen.size >= MOST_QUOTES) continue
			chosen.add(next.id)
			perChild.set(next.child, (perChild.get(next.child) ?? 0) + 1)
		}
	}
	return chosen
}

/** The first that fits, taken out together with those before it. */
function takeFirst(quotes: Quote[], fits: (quote: Quote) => boolean) {
	const at = quotes.findIndex(fits)
	return at < 0 ? void quotes.splice(0) : quotes.splice(0, at + 1).at(-1)
}
