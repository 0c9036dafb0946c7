/** Words longer than this count as long in LIX. Björnsson (1968). */
const LONG_WORD_LETTERS = 6

/** The words of a Swedish text: letters, digits and inner hyphens; `EU:s` is one word. */
export function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[-:’'][\p{L}\p{N}]+)*/gu) ?? []
}

/** Sentences, counted by their ends; a text without any end is one sentence. An ellipsis is a gap to fill in, not an end. */
function sentencesIn(text: string): number {
	return Math.max(1, text.match(/[.!?](?=[\s”"')]|$)/gu)?.length ?? 0)
}

/**
 * LIX, the Swedish readability index: words per sentence plus the percentage of long words.
 *
 * @returns A whole number: under 25 reads like a picture book, 25–30 like a children's book, over 40 like a newspaper.
 *          0 for a text without words.
 * @see Björnsson (1968), Läsbarhet.
 */
export function lixOf(text: string): number {
	const words = wordsIn(text)
	if (words.length === 0) return 0
	const long = words.filter((word) => word.length > LONG_WORD_LETTERS).length
	return Math.round(words.length / sentencesIn(text) + (100 * long) / words.length)
}
