import type { Blockquote, BlockContent, DefinitionContent } from 'mdast'

type QuoteContent = BlockContent | DefinitionContent

/**
 * What was said and who said it. In our reports a block quote of two or more blocks ends with the attribution,
 * on its own line beneath (report rule A4); a block quote of one block has none.
 */
export function partsOfQuote(quote: Blockquote): { words: QuoteContent[]; attribution: QuoteContent | null } {
	if (quote.children.length < 2) return { words: quote.children, attribution: null }
	return { words: quote.children.slice(0, -1), attribution: quote.children.at(-1) ?? null }
}
