import { db, keys } from '#app/db.server.ts'
import { findGuideVersion } from '#db/guides.ts'
import { listMarks } from '#db/interview-marks.ts'
import { findInterview } from '#db/interviews.ts'
import { findRecording } from '#db/recordings.ts'
import { questionsOf, spokenWords } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { marksInOrder, readMark } from '#transcripts/notes-of-marks.ts'
import { secondsInto, type Moment } from './moments.ts'

/** The moments that were marked in a conversation, in order, each with its question and when in the recording it was. */
export async function listMoments(scope: { unitId: string; interviewId: string }): Promise<Moment[]> {
	const marks = (await listMarks(db, keys, scope)).flatMap((json) => readMark(json) ?? [])
	const marked = marksInOrder(marks).filter((mark) => mark.kind === 'marked')
	if (marked.length === 0) return []
	const questions = await questionsAsked(scope)
	const recording = await findRecording(db, scope)
	return marked.map(({ id, at, questionId }) => ({
		...{ id, questionId, question: questions.get(questionId) ?? '' },
		seconds: secondsInto(recording?.startedAt, new Date(at)),
	}))
}

/** The words of each question, in the version of the guide that was used. */
export async function questionsAsked({ unitId, interviewId }: { unitId: string; interviewId: string }) {
	const interview = await findInterview(db, { unitId, interviewId })
	const guideVersionId = interview?.guideVersionId
	const version = guideVersionId ? await findGuideVersion(db, { unitId, guideVersionId }) : undefined
	const guide = version ? parseGuide(version.markdown).guide : undefined
	return new Map((guide ? questionsOf(guide) : []).map(({ id, text }) => [id, spokenWords(text)]))
}
