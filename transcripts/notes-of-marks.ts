import { z } from 'zod'
import { MOST_WORDS_OF_PICTURE } from './words-of-picture.ts'

const Base = { id: z.string().min(1).max(64), at: z.iso.datetime() }
/** What changes how a conversation is held and read (X11, X12, X15). */
export const CIRCUMSTANCES = ['interpreter', 'guardian', 'signs'] as const
export type Circumstance = (typeof CIRCUMSTANCES)[number]

const QuestionId = z.string().min(1).max(64)

/** One act on the screen of a conversation, as the device seals and sends it. Written once, never changed. */
const Mark = z.discriminatedUnion('kind', [
	z.object({ ...Base, kind: z.literal('ticked'), checkId: z.string().max(64), isYes: z.boolean() }),
	z.object({ ...Base, kind: z.literal('asked'), questionId: QuestionId }),
	z.object({ ...Base, kind: z.literal('answered'), questionId: QuestionId }),
	z.object({ ...Base, kind: z.literal('skipped'), questionId: QuestionId }),
	z.object({ ...Base, kind: z.literal('didNotKnow'), questionId: QuestionId }),
	z.object({
		...Base,
		kind: z.literal('showed'),
		questionId: QuestionId,
		aid: z.string().max(40),
		/** A key; empty when the child took it back. */
		value: z.string().max(120),
		/** The same in Swedish, as the child saw it: what stands in the transcript. */
		words: z.string().max(300).optional(),
	}),
	/** People on a network map or events on a timeline. `names` only with the child's yes; else the numbers alone. */
	z.object({
		...Base,
		kind: z.literal('placed'),
		questionId: QuestionId,
		aid: z.string().max(40),
		counts: z.record(z.string().max(20), z.number().int().min(0).max(99)),
		names: z
			.array(z.object({ field: z.string().max(20), name: z.string().max(40) }))
			.max(60)
			.optional(),
		words: z.string().max(4000),
	}),
	/** A moment to come back to. */
	z.object({ ...Base, kind: z.literal('marked'), questionId: QuestionId }),
	/** Who or what is with them, as it is said on the screen: an interpreter, a parent, signs or pictures instead of speech. */
	z.object({ ...Base, kind: z.literal('present'), who: z.enum(CIRCUMSTANCES), isYes: z.boolean() }),
	z.object({
		...Base,
		kind: z.literal('noted'),
		questionId: QuestionId,
		text: z.string().min(1).max(4000),
		isVerbatim: z.boolean(),
	}),
	/** A picture of a drawing and the child's own words about it; said again they are put in place of the earlier ones. */
	z.object({
		...Base,
		kind: z.literal('pictured'),
		questionId: QuestionId,
		pictureId: z.string().max(64),
		words: z.string().max(MOST_WORDS_OF_PICTURE),
	}),
	/** A note that is still being written: replaced as it grows, gone when it has become a note. Only a crash leaves one behind. */
	z.object({ ...Base, kind: z.literal('writing'), questionId: QuestionId, text: z.string().min(1).max(4000) }),
	/** The interviewer's own thoughts while she writes them after the conversation: never the child's words, never in a transcript. */
	z.object({
		...Base,
		kind: z.literal('reflecting'),
		went: z.string().max(4000),
		surprised: z.string().max(4000),
		take: z.string().max(4000),
	}),
	z.object({ ...Base, kind: z.literal('tookBack'), noteId: z.string().max(64) }),
	/** Everything waits, the sound too. */
	z.object({ ...Base, kind: z.literal('paused') }),
	/** The guide waits while the sound goes on: a child tells something that worries (X7). */
	z.object({ ...Base, kind: z.literal('guidePaused') }),
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
 * interviewer's words. What a child showed on a picture or placed on a map stands in brackets, as it was in the end: a
 * child who points and draws has said something too (X12). Notes that were taken back are left out; questions without
 * anything are too.
 *
 * @param questions  Of the guide that was used, id and the words said aloud (with the fallback for the handler's name).
 */
export function turnsFromMarks(
	marks: readonly InterviewMark[],
	questions: readonly { id: string; text: string }[],
): NotedTurn[] {
	const inOrder = marksInOrder(marks)
	const turns: NotedTurn[] = []
	for (const said of saidIn(inOrder)) {
		const { questionId } = said
		if (turns.at(-1)?.questionId !== questionId) {
			const question = questions.find(({ id }) => id === questionId)
			if (question) turns.push({ speaker: 'interviewer', questionId, text: question.text, isVerbatim: false })
		}
		turns.push({ speaker: 'child', ...said })
	}
	return turns
}

/** What was said, written or shown, in order: of pictures and maps only how they stood in the end. */
function saidIn(inOrder: readonly InterviewMark[]) {
	const takenBack = new Set(inOrder.flatMap((mark) => (mark.kind === 'tookBack' ? [mark.noteId] : [])))
	const last = new Map<string, string>()
	for (const mark of inOrder) if ('aid' in mark) last.set(`${mark.questionId} ${mark.aid}`, mark.id)
	const drawn = new Map(picturesIn(inOrder).map((mark) => [mark.id, mark]))
	return inOrder.flatMap((mark) => {
		if (mark.kind === 'noted' && !takenBack.has(mark.id)) {
			const { questionId, text, isVerbatim } = mark
			return [{ questionId, text, isVerbatim }]
		}
		if (mark.kind === 'pictured')
			return drawn.get(mark.id)?.words
				? [{ questionId: mark.questionId, text: `(Om teckningen: ${mark.words})`, isVerbatim: false }]
				: []
		// Nobody said that it was verbatim: it was never finished.
		if (mark.kind === 'writing' && !takenBack.has(mark.id))
			return [{ questionId: mark.questionId, text: mark.text, isVerbatim: false }]
		if (!('aid' in mark) || !mark.words || last.get(`${mark.questionId} ${mark.aid}`) !== mark.id) return []
		return [{ questionId: mark.questionId, text: `(${mark.words})`, isVerbatim: false }]
	})
}

/** The pictures of drawings that were not taken away, each with the last words about it, in order. */
export function picturesIn(marks: readonly InterviewMark[]) {
	const takenBack = new Set(marks.flatMap((mark) => (mark.kind === 'tookBack' ? [mark.noteId] : [])))
	const last = new Map<string, Extract<InterviewMark, { kind: 'pictured' }>>()
	for (const mark of marksInOrder(marks))
		if (mark.kind === 'pictured' && !takenBack.has(mark.pictureId)) last.set(mark.pictureId, mark)
	return [...last.values()]
}

/** Notes that were being written when the page died, and have not become notes since. */
export function unfinishedIn(marks: readonly InterviewMark[]) {
	const takenBack = new Set(marks.flatMap((mark) => (mark.kind === 'tookBack' ? [mark.noteId] : [])))
	return marks.filter((mark) => mark.kind === 'writing').filter(({ id }) => !takenBack.has(id))
}

function compare(a: string, b: string) {
	return a < b ? -1 : a > b ? 1 : 0
}
