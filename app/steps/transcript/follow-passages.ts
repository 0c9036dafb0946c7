import { diffArrays } from 'diff'

/** A marked passage: from and to are code points of its segment, `to` exclusive; `text` is what was marked, for ever. */
export type Marked = { id: string; segmentId: string; fromCharacter: number; toCharacter: number; text: string }
type Rooted = { id: string; text: string; roots: readonly string[] }
type Place = { segmentId: string; fromCharacter: number; toCharacter: number }

/** Beyond so many changed words nobody can say which was which: then the passage is listed, not guessed. */
const MOST_CHANGES = 4_000
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu

/**
 * Where passages stand after a correction.
 *
 * A passage follows only where its very words still stand, in one utterance, at the place that the corrected text has for
 * them. Where they were changed, divided between two utterances or taken away it has no place: it keeps its words and is
 * listed for a person. It is never moved to other words that happen to look the same.
 *
 * @param before  The utterances it was marked in. @param after  Those of the corrected text; `roots` tie them together.
 */
export function followPassages(passages: readonly Marked[], before: readonly Rooted[], after: readonly Rooted[]) {
	const groups = groupsOf(before, after)
	const movesOf = new Map<Group, ReturnType<typeof movesIn>>()
	return passages.map((passage) => {
		const group = groups.get(passage.segmentId)
		if (!group) return { id: passage.id, place: null }
		const moves = movesOf.get(group) ?? movesIn(group)
		movesOf.set(group, moves)
		return { id: passage.id, place: placeOf(passage, group, moves) }
	})
}

type Group = { before: Rooted[]; after: Rooted[] }

/** Utterances that share words' origins, before and after: what was joined, divided or both lies in one group. */
function groupsOf(before: readonly Rooted[], after: readonly Rooted[]) {
	const parent = new Map<string, string>()
	const topOf = (root: string): string => {
		const above = parent.get(root)
		return above === undefined || above === root ? root : topOf(above)
	}
	for (const { roots } of [...before, ...after]) {
		const [first, ...others] = roots
		for (const other of others) parent.set(topOf(other), topOf(first!))
	}
	const groups = new Map<string, Group>()
	const groupOf = ({ roots }: Rooted) => {
		const top = topOf(roots[0] ?? '')
		const group = groups.get(top) ?? { before: [], after: [] }
		groups.set(top, group)
		return group
	}
	for (const segment of before) groupOf(segment).before.push(segment)
	for (const segment of after) groupOf(segment).after.push(segment)
	return new Map(before.map((segment) => [segment.id, groupOf(segment)]))
}

/** For each code point of the group's text before, where it stands in the text after; −1 where it is gone. */
function movesIn({ before, after }: Group): number[] | null {
	const [old, now] = [wordsOf(before), wordsOf(after)]
	// White space is left out: it is everywhere alike, and a word must not lose its place to it.
	const changes = diffArrays(old.map(asText), now.map(asText), { maxEditLength: MOST_CHANGES })
	if (!changes) return null
	const last = old.at(-1)
	const moves = Array<number>(last ? last.start + lengthOf(last.text) : 0).fill(-1)
	let [oldIndex, nowIndex, isAfterKept] = [0, 0, false]
	for (const { added, removed, count } of changes) {
		for (let step = 0; step < count; step += 1) {
			const [word, there] = [old[oldIndex], now[nowIndex]]
			const isKept = !added && !removed
			if (isKept) {
				for (let letter = 0; letter < lengthOf(word!.text); letter += 1)
					moves[word!.start + letter] = there!.start + letter
				if (isAfterKept) moveSpace(moves, word!, there!)
			}
			isAfterKept = isKept
			if (!added) oldIndex += 1
			if (!removed) nowIndex += 1
		}
	}
	return moves
}

/** The white space before a word goes with it where the word before it did too; it may have become shorter or longer. */
function moveSpace(moves: number[], word: Word, there: Word) {
	for (let letter = 0; letter < word.space; letter += 1)
		if (there.space > 0)
			moves[word.start - word.space + letter] = there.start - there.space + Math.min(letter, there.space - 1)
}

function placeOf(passage: Marked, group: Group, moves: number[] | null): Place | null {
	const { segmentId, fromCharacter, toCharacter, text } = passage
	const offset = startsOf(group.before).get(segmentId)
	if (!moves || offset === undefined || toCharacter <= fromCharacter) return null
	const from = moves[offset + fromCharacter] ?? -1
	if (from < 0) return null
	const starts = startsOf(group.after)
	for (const segment of group.after) {
		const start = starts.get(segment.id)!
		const letters = [...segment.text]
		if (from < start || from >= start + letters.length) continue
		const place = { segmentId: segment.id, fromCharacter: from - start, toCharacter: from - start + [...text].length }
		const isThere = letters.slice(place.fromCharacter, place.toCharacter).join('') === text
		const isWhole = moves[offset + toCharacter - 1] === start + place.toCharacter - 1
		return isThere && isWhole ? place : null
	}
	return null
}

function startsOf(segments: readonly Rooted[]) {
	let start = 0
	return new Map(
		segments.map(({ id, text }) => {
			const here = start
			start += lengthOf(text) + 1
			return [id, here]
		}),
	)
}

/** A word or a sign; where it begins, and how much white space stands before it, in code points. */
type Word = { text: string; start: number; space: number }

function wordsOf(segments: readonly Rooted[]): Word[] {
	let [start, space] = [0, 0]
	return (
		segments
			.map(({ text }) => text)
			.join(' ')
			.match(TOKEN) ?? []
	).flatMap((text) => {
		const here = start
		start += lengthOf(text)
		if (/^\s/u.test(text)) {
			space = lengthOf(text)
			return []
		}
		const word = { text, start: here, space }
		space = 0
		return [word]
	})
}

function asText({ text }: Word) {
	return text
}

function lengthOf(text: string) {
	return [...text].length
}
