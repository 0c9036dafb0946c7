import type { HeardWord, WorkSegment } from './segment.ts'

/** A person's utterance, and what the computer wrote of the same seconds when it listened again. */
export type Beside = { segmentId: string | null; now: string; text: string; words: HeardWord[] | null }

/**
 * The computer's new text beside a person's, utterance by utterance, by the time they are said. What the computer heard
 * where the person has nothing comes as a row of its own.
 */
export function besideOf(now: readonly WorkSegment[], heard: readonly WorkSegment[]): Beside[] {
	const rows = now.map((segment) => ({ segment, its: [] as WorkSegment[] }))
	const alone: { at: number; row: Beside }[] = []
	for (const segment of heard) {
		const best = rows.reduce<(typeof rows)[number] | undefined>((most, row) => {
			const overlap = overlapOf(row.segment, segment)
			return overlap > 0 && overlap > (most ? overlapOf(most.segment, segment) : 0) ? row : most
		}, undefined)
		if (best) best.its.push(segment)
		else alone.push({ at: segment.startSeconds ?? Infinity, row: { segmentId: null, now: '', ...joined([segment]) } })
	}
	const known = rows.map(({ segment, its }) => ({
		at: segment.startSeconds ?? -1,
		row: { segmentId: segment.id, now: segment.text, ...joined(its) },
	}))
	return [...known, ...alone].toSorted((one, other) => one.at - other.at).map(({ row }) => row)
}

function joined(segments: readonly WorkSegment[]) {
	const words = segments.flatMap((segment) => segment.words ?? [])
	return { text: segments.map(({ text }) => text).join(' '), words: words.length > 0 ? words : null }
}

function overlapOf(one: WorkSegment, other: WorkSegment) {
	if (one.startSeconds === null || other.startSeconds === null) return 0
	const start = Math.max(one.startSeconds, other.startSeconds)
	return Math.min(one.endSeconds ?? one.startSeconds, other.endSeconds ?? other.startSeconds) - start
}
