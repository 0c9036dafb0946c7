import type { HeardWord, WorkSegment } from './segment.ts'
import { wordsInText } from './words-in-text.ts'

const UNREAD = { secondReadBy: null, secondReadAt: null }

/**
 * One utterance as two, at a place between two words. Each part has the words that were heard in it; the time is cut between
 * them. Nothing is divided where one part would be empty.
 *
 * @param at  UTF-16 units from the start of the text, as a text field counts.
 */
export function divide(segment: WorkSegment, { at, newId }: { at: number; newId: string }): WorkSegment[] {
	if (at <= 0) return [segment]
	const cut = beforeWord(segment.text, at)
	const [first, second] = [segment.text.slice(0, cut).trim(), segment.text.slice(cut).trim()]
	if (!first || !second) return [segment]
	const seconds = secondsAt(segment, cut)
	const [before, after] = wordsAround(segment, cut)
	const asBefore = { ...segment, ...UNREAD }
	return [
		{ ...asBefore, text: first, endSeconds: seconds, words: before },
		{ ...asBefore, id: newId, text: second, startSeconds: seconds, words: after },
	]
}

/** Two utterances in a row as one; it may be quoted only where both might, and the first says who speaks. */
export function unite(first: WorkSegment, second: WorkSegment): WorkSegment {
	return {
		...first,
		...UNREAD,
		text: [first.text, second.text].filter(Boolean).join(' '),
		endSeconds: second.endSeconds ?? first.endSeconds,
		startSeconds: first.startSeconds ?? second.startSeconds,
		speaker: first.speaker ?? second.speaker,
		isVerbatim: first.isVerbatim && second.isVerbatim,
		hasWarning: first.hasWarning || second.hasWarning,
		mayQuote: first.mayQuote && second.mayQuote,
		hasThirdParty: first.hasThirdParty || second.hasThirdParty,
		source: first.source === second.source ? first.source : 'typed',
		writtenBy: first.writtenBy === second.writtenBy ? first.writtenBy : 'person',
		...(first.suggestedSpeaker === second.suggestedSpeaker
			? {}
			: { suggestedSpeaker: null, suggestionCertainty: null }),
		roots: [...new Set([...first.roots, ...second.roots])],
		words: first.words || second.words ? [...(first.words ?? []), ...(second.words ?? [])] : null,
		left: [...new Set([...first.left, ...second.left])],
	}
}

/** No word is cut in two: in the middle of one, the place is where it begins. */
function beforeWord(text: string, at: number) {
	if (/^\s/u.test(text.slice(at)) || at >= text.length) return at
	return at - (/\S*$/u.exec(text.slice(0, at))?.[0].length ?? 0)
}

/** When what stands at a place in the text is said: the start of the first word after it. */
function secondsAt(segment: WorkSegment, at: number) {
	if (segment.startSeconds === null) return null
	const next = wordsInText(segment).find(({ from, to }) => from >= at || to > at)
	return next?.startSeconds ?? segment.endSeconds
}

/** The heard words of each part: those from the first word after the place that was heard belong to the second. */
function wordsAround(segment: WorkSegment, at: number): [HeardWord[] | null, HeardWord[] | null] {
	if (!segment.words) return [null, null]
	const next = wordsInText(segment).find(({ from, heardNumber }) => from >= at && heardNumber !== null)
	const cut = next?.heardNumber ?? segment.words.length
	return [segment.words.slice(0, cut), segment.words.slice(cut)]
}
