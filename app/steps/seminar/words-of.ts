/** One word of a turn and where it stands: code points from the turn's start, end exclusive. */
export type Word = { text: string; from: number; to: number }

/** A marked part of a turn, in the same measure. */
export type Span = { from: number; to: number }

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/**
 * The words of a turn in order. A word is what stands between blanks, its punctuation with it, so that marking words
 * never splits a letter from its accent or a picture sign in two.
 *
 * @param text  What was said in one turn.
 */
export function wordsOf(text: string): Word[] {
	const words: Word[] = []
	let isInWord = false
	let place = 0
	for (const { segment } of graphemes.segment(text)) {
		const from = place
		place += [...segment].length
		if (segment.trim() === '') {
			isInWord = false
			continue
		}
		const last = words.at(-1)
		if (isInWord && last) {
			last.text += segment
			last.to = place
		} else {
			words.push({ text: segment, from, to: place })
			isInWord = true
		}
	}
	return words
}

/** The words between two places of a turn, exactly as they were said. */
export function sliceOf(text: string, { from, to }: Span) {
	return [...text].slice(from, to).join('')
}

/**
 * The whole words that a selection touches, or undefined when it touches none.
 *
 * @param span  As somebody selected it, in code points; its ends may stand in the middle of a word or outside the turn.
 */
export function snapToWords(text: string, span: Span): Span | undefined {
	if (span.from >= span.to) return undefined
	const touched = wordsOf(text).filter((word) => word.from < span.to && word.to > span.from)
	const [first] = touched
	const last = touched.at(-1)
	return first && last && { from: first.from, to: last.to }
}
