import type { Edit } from './edit-segments.ts'
import type { WorkSegment } from './segment.ts'

/** An utterance that is read outside the transcript: of the approved version, or one that a passage stands in. */
export type ReadSegment = {
	id: string
	roots: readonly string[]
	isVerbatim: boolean
	isVetoed: boolean
	isDoubted: boolean
}

const MAY_CHANGE: readonly Edit['kind'][] = ['mark', 'tick', 'read', 'take', 'join', 'undo', 'redo']

/**
 * Whether among these changes is one after which other words may be quoted than before: the child's no, or “lyssnat och rätt”
 * put on or taken off. What is written anew counts when it is approved, not while it is being written.
 */
export function mayChangeQuotes(edits: readonly Edit[]) {
	return edits.some((edit) => MAY_CHANGE.includes(edit.kind) && (edit.kind !== 'mark' || edit.mayQuote !== undefined))
}

/**
 * Which of the segments that others read may not be quoted by the words as they are now: vetoed where they share an origin with
 * an utterance the child does not want quoted; doubted where they were approved as word for word and one of those is not held
 * to be right any more. An utterance divided and vetoed in part counts whole until it is approved. What has no utterance left
 * stays as it was: a no is never lost because words were taken away.
 *
 * @returns their ids.
 */
export function unquotableIds(read: readonly ReadSegment[], now: readonly WorkSegment[]) {
	const left = new Set(now.flatMap(({ roots }) => roots))
	const vetoed = new Set(now.flatMap(({ roots, mayQuote }) => (mayQuote ? [] : roots)))
	const unsure = new Set(now.flatMap(({ roots, isVerbatim }) => (isVerbatim ? [] : roots)))
	const idsWhere = (roots: ReadonlySet<string>, was: (segment: ReadSegment) => boolean) =>
		read
			.filter((segment) =>
				segment.roots.some((root) => left.has(root)) ? segment.roots.some((root) => roots.has(root)) : was(segment),
			)
			.map(({ id }) => id)
	const approved = new Set(read.filter(({ isVerbatim }) => isVerbatim).map(({ id }) => id))
	return {
		vetoed: idsWhere(vetoed, ({ isVetoed }) => isVetoed),
		doubted: idsWhere(unsure, ({ isDoubted }) => isDoubted).filter((id) => approved.has(id)),
	}
}

/** An earlier text brought back, with the no that the child has said since: it does not go away with the later words. */
export function keepVetoes(earlier: readonly WorkSegment[], now: readonly WorkSegment[]): WorkSegment[] {
	const vetoed = new Set(now.flatMap(({ roots, mayQuote }) => (mayQuote ? [] : roots)))
	return earlier.map((segment) =>
		segment.roots.some((root) => vetoed.has(root)) ? { ...segment, mayQuote: false } : segment,
	)
}
