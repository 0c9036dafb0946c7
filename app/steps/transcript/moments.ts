import { isOnlyMonth } from '../kept-time.ts'
import type { WorkSegment } from './segment.ts'

/** A moment the interviewer marked on the screen while they talked, to come back to. */
export type Moment = {
	id: string
	questionId: string
	/** The question that stood on the screen, in the words of the guide; empty when the guide is gone. */
	question: string
	/** When, in seconds of the recording; null where nothing was recorded, or when it began is not kept (X9). */
	seconds: number | null
}

/** The first chunk reaches the server when its five seconds are over: that much before, the recording began. */
const FIRST_CHUNK_SECONDS = 5

/** How far into a recording something happened; null before it began, and where of its beginning only the month is kept. @param recordingAt  When its first chunk came. */
export function secondsInto(recordingAt: Date | undefined, at: Date): number | null {
	if (!recordingAt || isOnlyMonth(recordingAt)) return null
	const seconds = (at.getTime() - recordingAt.getTime()) / 1000 + FIRST_CHUNK_SECONDS
	return seconds >= 0 ? seconds : null
}

/**
 * The utterance each moment belongs to: the one being said or said last at that time, else the last on the same question.
 * `null` where neither is known.
 */
export function placedMoments(segments: readonly WorkSegment[], moments: readonly Moment[]) {
	return moments.map((moment) => ({ ...moment, segmentId: segmentOf(segments, moment)?.id ?? null }))
}

function segmentOf(segments: readonly WorkSegment[], { seconds, questionId }: Moment) {
	const heard = segments.findLast((one) => seconds !== null && one.startSeconds !== null && one.startSeconds <= seconds)
	return heard ?? segments.findLast((one) => one.questionId === questionId)
}
