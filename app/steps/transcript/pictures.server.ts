import { db, keys } from '#app/db.server.ts'
import { listMarks, saveMark } from '#db/interview-marks.ts'
import { findPicturesReceipt, listPictures, removePicture } from '#db/pictures.ts'
import { sealWords } from '#db/seal.ts'
import { picturesIn, readMark, type InterviewMark } from '#transcripts/notes-of-marks.ts'
import { MOST_WORDS_OF_PICTURE } from '#transcripts/words-of-picture.ts'
import { dayOf } from '../kept-time.ts'
import { questionsAsked } from './moments.server.ts'

type Scope = { unitId: string; interviewId: string; interviewerId: string; by: string; at: Date }

/** A picture of a drawing as it is shown: which, the question it was taken at (empty where nobody knows), the child's own words. */
export type ShownPicture = { id: string; question: string; words: string }

/** The pictures of her interview, in the order they were taken; none while the keys are away. */
export async function viewPictures(scope: Scope): Promise<ShownPicture[]> {
	const kept = keys.isLocked() ? [] : await listPictures(db, scope)
	if (kept.length === 0) return []
	const said = await saidOfPictures(scope)
	const questions = await questionsAsked(scope)
	return kept.map(({ id }) => {
		const mark = said.get(id)
		return { id, question: questions.get(mark?.questionId ?? '') ?? '', words: mark?.words ?? '' }
	})
}

/** That pictures were destroyed: on which day, and how many; null when there were none. */
export async function viewPicturesReceipt(scope: { unitId: string; interviewId: string }) {
	const receipt = await findPicturesReceipt(db, scope)
	return receipt ? { on: dayOf(receipt.at), count: receipt.pictureCount ?? 0 } : null
}

/** What the form of a picture asks: other words about it, or that it goes. A picture that is not hers is none. */
export async function pictureAct(scope: Scope, form: FormData) {
	const pictureId = String(form.get('picture'))
	const isThere = (await listPictures(db, scope)).some(({ id }) => id === pictureId)
	if (!isThere) return
	if (form.get('act') === 'removePicture') return removePicture(db, { ...scope, pictureId })
	const { questionId = 'none', at: before = 0 } = (await saidOfPictures(scope)).get(pictureId) ?? {}
	const words = String(form.get('words') ?? '')
		.trim()
		.slice(0, MOST_WORDS_OF_PICTURE)
	const id = crypto.randomUUID()
	// Right after the words it replaces: the time of a mark tells the order, and need not tell the day (X9).
	const at = new Date(new Date(before).getTime() + 1).toISOString()
	const mark: InterviewMark = { kind: 'pictured', id, at, questionId, pictureId, words }
	const sealedMark = await sealWords(keys, scope.interviewId, JSON.stringify(mark))
	await saveMark(db, { id, interviewId: scope.interviewId, sealedMark, receivedAt: scope.at })
}

async function saidOfPictures(scope: Scope) {
	const marks = (await listMarks(db, keys, scope)).flatMap((json) => readMark(json) ?? [])
	return new Map(picturesIn(marks).map((mark) => [mark.pictureId, mark]))
}
