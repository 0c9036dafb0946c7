import { findNames, nameWordsIn, type NameWord } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import { findPlaces } from './find-places.ts'
import { findRareDetails } from './find-rare-details.ts'
import { findTimes } from './find-times.ts'
import type { Find, PersonalDetail } from './personal-detail.ts'

/** Words in parentheses are roles that stand in the text already. */
const REPLACED = /\([^()]*\)/gu

/** What one text alone tells, by places only: the finds that need no other text, and the words that may be names. */
export type TextFinds = { finds: readonly Find[]; nameWords: readonly NameWord[] }

/** The costly part of the search, of one text: it asks nothing of the others, so it need be done once for each text. */
export function findInText(text: string): TextFinds {
	const finds = [...findNumbers(text), ...findRareDetails(text), ...findPlaces(text), ...findTimes(text)]
	return { finds, nameWords: nameWordsIn(text) }
}

/**
 * What may give a person away in a transcript, for a person to change, leave or replace by a role. It suggests
 * too much rather than too little, and replaces nothing.
 *
 * @param texts  The segments of a transcript, in order. @param found  `findInText` of each, where it is known already.
 * @returns suggestions in the order of the text; none overlaps another. Where two fit the surer one stands: a number before
 * a rare detail, that before an address, an address before a date, and a name last.
 */
export function findPersonalDetails(
	texts: readonly string[],
	found: readonly TextFinds[] = texts.map(findInText),
): PersonalDetail[] {
	const names = findNames(
		texts,
		found.map(({ nameWords }) => nameWords),
	)
	return texts.flatMap((text, segment) => {
		const candidates = [...found[segment]!.finds, ...names[segment]!]
		return apart(candidates, replacedIn(text)).map((find) => detailOf(text, segment, find))
	})
}

/** The first of each that overlap, in the order given; in the order of the text. */
function apart(candidates: readonly Find[], taken: readonly Pick<Find, 'from' | 'to'>[]) {
	const kept: Find[] = []
	for (const find of candidates) {
		const overlaps = [...taken, ...kept].some((other) => find.from < other.to && other.from < find.to)
		if (!overlaps) kept.push(find)
	}
	return kept.sort((one, other) => one.from - other.from)
}

function replacedIn(text: string) {
	return [...text.matchAll(REPLACED)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
}

function detailOf(text: string, segment: number, { from, to, kind, role }: Find): PersonalDetail {
	const start = codePoints(text.slice(0, from))
	return { segment, from: start, to: start + codePoints(text.slice(from, to)), text: text.slice(from, to), kind, role }
}

const MAY_BE_HALF_A_LETTER = /[\uD800-\uDFFF]/

function codePoints(text: string) {
	return MAY_BE_HALF_A_LETTER.test(text) ? [...text].length : text.length
}
