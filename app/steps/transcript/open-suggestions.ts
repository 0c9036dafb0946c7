import { ROLE_WORDS } from '#transcripts/deidentify.ts'
import type { DetailKind, PersonalDetail } from '#transcripts/personal-detail.ts'
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

/** The suggestions nobody has answered, the same words together: one person has one role through the whole conversation. */
export function groupsToAnswer(suggestions: readonly OpenSuggestion[]) {
	const groups = new Map<string, OpenSuggestion[]>()
	for (const suggestion of suggestions) {
		if (suggestion.answer === null) groups.set(suggestion.words, [...(groups.get(suggestion.words) ?? []), suggestion])
	}
	return [...groups].map(([words, places]) => ({ words, kind: places[0]!.kind, proposal: places[0]!.proposal, places }))
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
