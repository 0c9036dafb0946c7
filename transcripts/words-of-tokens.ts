/** A word as the model wrote it: its text, its tokens by place, and how likely the least likely of them was. */
export type TokenWord = { text: string; from: number; to: number; probability: number }

const PUNCTUATION = /^[\p{P}\p{S}]+$/u

/**
 * Put tokens together to words: a word begins with a space; signs go with the word before; letters that take several
 * tokens are never cut.
 *
 * @param textOf  The text of some tokens, as the model's tokenizer writes it.
 */
export function wordsOfTokens(
	tokens: readonly number[],
	logProbabilities: readonly number[],
	textOf: (tokens: number[]) => string,
): TokenWord[] {
	const words: TokenWord[] = []
	for (let from = 0, to = 1; to <= tokens.length; to += 1) {
		const text = textOf(tokens.slice(from, to))
		if (text.includes('�') && to < tokens.length) continue
		const probability = Math.exp(Math.min(...logProbabilities.slice(from, to)))
		const last = words.at(-1)
		const goesOn = last && (!text.startsWith(' ') || PUNCTUATION.test(text.trim()))
		if (last && goesOn) {
			last.text += text
			last.to = to
			if (!PUNCTUATION.test(text.trim())) last.probability = Math.min(last.probability, probability)
		} else words.push({ text, from, to, probability })
		from = to
	}
	return words.filter(({ text }) => text.trim() !== '')
}
