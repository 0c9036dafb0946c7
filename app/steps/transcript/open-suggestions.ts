import { ROLE_WORDS } from '#transcripts/deidentify.ts'
import type { DetailKind, PersonalDetail } from '#transcripts/personal-detail.ts'
import { calledAs, mayBeOne } from '#transcripts/same-person.ts'
import type { Edit } from './edit-segments.ts'
import type { WorkSegment } from './segment.ts'

/**
 * A place in an utterance where somebody may be recognised. `from` and `to` are UTF-16 units, `to` exclusive; `answer` is
 * null until a person has answered, and what was accepted is no longer there.
 */
export type OpenSuggestion = {
	segmentId: string
	from: number
	to: number
	kind: DetailKind
	words: string
	proposal: string
	answer: null | 'refused'
}

/** Every place where somebody might be recognised, with what a person has answered. @param details  As found in their texts. */
export function suggestionsOf(segments: readonly WorkSegment[], details: readonly PersonalDetail[]): OpenSuggestion[] {
	return details.map(({ segment, from, text: words, kind, role }) => {
		const { id, text, left } = segments[segment]!
		const start = [...text].slice(0, from).join('').length
		return {
			...{ segmentId: id, from: start, to: start + words.length, kind, words, proposal: ROLE_WORDS[role] },
			answer: left.includes(words) ? ('refused' as const) : null,
		}
	})
}

/**
 * The suggestions nobody has answered, the same words together, and what may be one person's name: “Stina Bergdal” and “stina”
 * are one unless something contradicts it. One person has one role through the whole conversation.
 */
export function groupsToAnswer(suggestions: readonly OpenSuggestion[]) {
	const open = suggestions.filter(({ answer }) => answer === null)
	const forms = together(open, ({ words }) => words)
	const people = together(forms, ([one]) => (one!.kind === 'name' ? `name ${calledAs(one!.words).first}` : one!.words))
	const groups = people.flatMap((alike) => (isOnePerson(alike.flat()) ? [alike] : alike.map((form) => [form])))
	return groups.map((alike) => {
		const places = alike.flat()
		const { kind, proposal } = places[0]!
		return { forms: alike.map((form) => ({ words: form[0]!.words, times: form.length })), kind, proposal, places }
	})
}

function isOnePerson(places: readonly OpenSuggestion[]) {
	return mayBeOne(places.map(({ words, proposal }) => ({ words, role: proposal })))
}

/** Lists of those with the same key, in the order in which the first of each came. */
function together<One>(all: readonly One[], keyOf: (one: One) => string): One[][] {
	const lists = new Map<string, One[]>()
	for (const one of all) lists.set(keyOf(one), [...(lists.get(keyOf(one)) ?? []), one])
	return [...lists.values()]
}

/** What nobody has answered of these words. */
export function openPlacesOf(suggestions: readonly OpenSuggestion[], words: readonly string[]) {
	return suggestions.filter((suggestion) => suggestion.answer === null && words.includes(suggestion.words))
}

/** The change that puts a replacement in every place of these suggestions; other places are left alone. */
export function replaceAt(
	segments: readonly WorkSegment[],
	suggestions: readonly OpenSuggestion[],
	replacement: string,
): Edit {
	const changes = segments.flatMap(({ id, text }) => {
		const its = suggestions.filter(({ segmentId }) => segmentId === id).toSorted((one, other) => other.from - one.from)
		const replaced = its.reduce((now, { from, to }) => now.slice(0, from) + replacement + now.slice(to), text)
		return replaced === text ? [] : [{ segmentId: id, text: replaced }]
	})
	return { kind: 'replace', changes }
}
