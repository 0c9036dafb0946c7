import { z } from 'zod'

const Base = { id: z.string().min(1).max(64), at: z.iso.datetime() }
const QuestionId = z.string().min(1).max(64)

/** One act on the screen of a conversation, as the device seals and sends it. Written once, never changed. */
const Mark = z.discriminatedUnion('kind', [
	z.object({ ...Base, kind: z.literal('ticked'), checkId: z.string().max(64), isYes: z.boolean() }),
	z.object({ ...Base, kind: z.literal('asked'), questionId: QuestionId }),
	z.object({ ...Base, kind: z.literal('skipped'), questionId: QuestionId }),
	z.object({ ...Base, kind: z.literal('didNotKnow'), questionId: QuestionId }),
	z.object({
		...Base,
		kind: z.literal('showed'),
		questionId: QuestionId,
		aid: z.string().max(40),
		value: z.string().max(80),
	}),
	z.object({
		...Base,
		kind: z.literal('noted'),
		questionId: QuestionId,
		text: z.string().min(1).max(4000),
		isVerbatim: z.boolean(),
	}),
	z.object({ ...Base, kind: z.literal('tookBack'), noteId: z.string().max(64) }),
	z.object({ ...Base, kind: z.literal('paused') }),
	z.object({ ...Base, kind: z.literal('resumed') }),
	z.object({ ...Base, kind: z.literal('ended'), ending: z.enum(['complete', 'partial']) }),
])

export type InterviewMark = z.infer<typeof Mark>

/** A turn of the conversation as it was written by hand: what a transcript starts from when nothing was recorded. */
export type NotedTurn = { speaker: 'child' | 'interviewer'; questionId: string; text: string; isVerbatim: boolean }

/** A mark as it was sealed, or undefined when it is none that this program knows. */
export function readMark(json: string): InterviewMark | undefined {
	const read = Mark.safeParse(JSON.parse(json))
	return read.success ? read.data : undefined
}

/** Marks once each and in the order they were made, whichever order they arrived in. */
export function marksInOrder(marks: readonly InterviewMark[]): InterviewMark[] {
	const once = [...new Map(marks.map((mark) => [mark.id, mark])).values()]
	return once.sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)))
}

/**
 * The notes of a conversation as turns: before the first note on a question stands the question itself, as the
 * interviewer's words. Notes that were taken back are left out; questions without a note are too.
 *
 * @param questions  Of the guide that was used, id and the words said aloud (with the fallback for the handler's name).
 */
export function turnsFromMarks(
	marks: readonly InterviewMark[],
	questions: readonly { id: string; text: string }[],
): NotedTurn[] {
	const inOrder = marksInOrder(marks)
	const takenBack = new Set(inOrder.flatMap((mark) => (mark.kind === 'tookBack' ? [mark.noteId] : [])))
	const turns: NotedTurn[] = []
	for (const mark of inOrder) {
		if (mark.kind !== 'noted' || takenBack.has(mark.id)) continue
		const { questionId, text, isVerbatim } = mark
		if (turns.at(-1)?.questionId !== questionId) {
			const question = questions.find(({ id }) => id === questionId)
			if (question) turns.push({ speaker: 'interviewer', questionId, text: question.text, isVerbatim: false })
		}
		turns.push({ speaker: 'child', questionId, text, isVerbatim })
	}
	return turns
}

function compare(a: string, b: string) {
	return a < b ? -1 : a > b ? 1 : 0
}
