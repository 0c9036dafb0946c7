import type { Edit } from './edit-segments.ts'
import type { WorkSegment } from './segment.ts'

type ReadSegment = { id: string; roots: readonly string[]; isVetoed: boolean }

const MAY_VETO: readonly Edit['kind'][] = ['mark', 'join', 'undo', 'redo']

/** Whether among these changes is one that may turn the child's no to quoting on or off. */
export function mayChangeVetoes(edits: readonly Edit[]) {
	return edits.some((edit) => MAY_VETO.includes(edit.kind) && (edit.kind !== 'mark' || edit.mayQuote !== undefined))
}

/**
 * Which of the segments that others read are vetoed by the words as they are now: those that share an origin with an
 * utterance the child does not want quoted. An utterance divided and vetoed in part counts whole until it is approved. What
 * has no utterance left stays as it was: a no is never lost because words were taken away.
 *
 * @returns their ids.
 */
export function vetoedIds(read: readonly ReadSegment[], now: readonly WorkSegment[]): string[] {
	const left = new Set(now.flatMap(({ roots }) => roots))
	const vetoed = new Set(now.flatMap(({ roots, mayQuote }) => (mayQuote ? [] : roots)))
	return read
		.filter(({ roots, isVetoed }) =>
			roots.some((root) => left.has(root)) ? roots.some((root) => vetoed.has(root)) : isVetoed,
		)
		.map(({ id }) => id)
}

/** An earlier text brought back, with the no that the child has said since: it does not go away with the later words. */
export function keepVetoes(earlier: readonly WorkSegment[], now: readonly WorkSegment[]): WorkSegment[] {
	const vetoed = new Set(now.flatMap(({ roots, mayQuote }) => (mayQuote ? [] : roots)))
	return earlier.map((segment) =>
		segment.roots.some((root) => vetoed.has(root)) ? { ...segment, mayQuote: false } : segment,
	)
}
