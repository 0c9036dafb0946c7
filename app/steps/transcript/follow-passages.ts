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
	const [old, now] = [tokensOf(before), tokensOf(after)]
	const changes = diffArrays(old.map(asOne), now.map(asOne), { maxEditLength: MOST_CHANGES })
	if (!changes) return null
	const moves: number[] = []
	let [oldIndex, nowIndex, place] = [0, 0, 0]
	for (const { added, removed, count } of changes) {
		for (let step = 0; step < count; step += 1) {
			const letters = lengthOf(added ? now[nowIndex]! : old[oldIndex]!)
			if (removed) for (let letter = 0; letter < letters; letter += 1) moves.push(-1)
			if (!added && !removed) {
				const here = lengthOf(now[nowIndex]!)
				for (let letter = 0; letter < letters; letter += 1) moves.push(place + Math.min(letter, here - 1))
			}
			if (!removed) place += lengthOf(now[nowIndex]!)
			if (!added) oldIndex += 1
			if (!removed) nowIndex += 1
		}
	}
	return moves
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

function tokensOf(segments: readonly Rooted[]) {
	return segments.flatMap(({ text }, index) => [...(index > 0 ? [' '] : []), ...(text.match(TOKEN) ?? [])])
}

/** All white space is alike: where two utterances meet is a space like any other. */
function asOne(token: string) {
	return /^\s/u.test(token) ? ' ' : token
}

function lengthOf(text: string) {
	return [...text].length
}
