import { db, keys } from '#app/db.server.ts'
import { listMarks } from '#db/interview-marks.ts'
import type { Interview } from '#db/interviews.ts'
import { spokenWords, type Question } from '#guides/guide.ts'
import { marksInOrder, readMark, type InterviewMark } from '#transcripts/notes-of-marks.ts'
import { foldMarks } from './fold-marks.ts'

type Knows = {
	present: ReturnType<typeof foldMarks>['present']
	moments: { id: string; at: Date | null; question: string }[]
	reflecting: Extract<InterviewMark, { kind: 'reflecting' }> | undefined
}

export const NOTHING_KNOWN: Knows = { present: {}, moments: [], reflecting: undefined }

/**
 * What was noted on the screen that the interviewer wants to see afterwards: who was there, and the moments she marked,
 * each with its question and, of a child without protected identity (X9), its time; and her own thoughts, if she was writing them when the page died. Nothing while the master key is away.
 */
export async function whatTheScreenKnows(
	{ id, unitId, isProtected }: Interview,
	questions: readonly Question[],
): Promise<Knows> {
	if (keys.isLocked()) return NOTHING_KNOWN
	const marks = (await listMarks(db, keys, { unitId, interviewId: id })).flatMap((json) => readMark(json) ?? [])
	const moments = marksInOrder(marks).flatMap((mark) => {
		if (mark.kind !== 'marked') return []
		const question = questions.find((one) => one.id === mark.questionId)
		const at = isProtected ? null : new Date(mark.at)
		return [{ id: mark.id, at, question: question ? spokenWords(question.text) : '' }]
	})
	const reflecting = marks.find((mark) => mark.kind === 'reflecting')
	return { present: foldMarks(marks).present, moments, reflecting }
}
