import type { Quote } from './draft-types.ts'
import { fill, type Templates } from './templates.ts'

/** What stands before quotes, ending in a colon (report rule D4). It counts the children who speak, not their quotes. */
export function leadInOf(templates: Templates, theme: string, quotes: readonly Quote[]) {
	const children = new Set(quotes.map(({ child }) => child)).size
	const who = quotes.every(({ isTeen }) => isTeen) ? 'teen' : 'child'
	const key = children === 1 ? `lead.one.${who}` : children === 2 ? `lead.two.${who}` : 'lead.some'
	return fill(templates, key, { theme })
}
