import { ownWords } from './own-words.ts'
import type { WorkSegment } from './segment.ts'

/** Shorter parts of a name (“av”, “de”) are words like others. */
const FEWEST_LETTERS = 3

/** A colleague's name that still stands in the words: the part that does, in how many utterances, and the first of them. */
export type ColleagueLeft = { name: string; count: number; where: string }

/**
 * Which colleagues' names, or parts of them, still stand in the words (X8). Letter by letter and with a capital, genitive
 * included: “Maj” and “Majs” are found, “maj” (the month) and “Maja” are not. What a child calls somebody in another way is
 * not found: a person reads all the same.
 *
 * @param names  Of everybody in the unit, as “Maj Exempelsson”.
 */
export function colleaguesLeft(segments: readonly WorkSegment[], names: readonly string[]): ColleagueLeft[] {
	const parts = [...new Set(names.flatMap((name) => name.split(/\s+/)))].filter(
		({ length }) => length >= FEWEST_LETTERS,
	)
	return parts.flatMap((name) => {
		const pattern = ownWords(name, { genitive: 's', flags: 'u' })
		const found = segments.filter(({ text }) => pattern.test(text))
		return found[0] ? [{ name, count: found.length, where: found[0].id }] : []
	})
}
