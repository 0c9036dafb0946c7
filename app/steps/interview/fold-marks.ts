import { marksInOrder, type InterviewMark } from '#transcripts/notes-of-marks.ts'

type Noted = Extract<InterviewMark, { kind: 'noted' }>

/** What has become of one question. `value` is what the child showed on a picture. */
export type QuestionState = {
	outcome: 'asked' | 'skipped' | 'didNotKnow'
	notes: readonly Noted[]
	value?: string
}

/** Where a conversation stands. */
export type ConversationState = {
	ticks: Readonly<Record<string, boolean>>
	questions: ReadonlyMap<string, QuestionState>
	isPaused: boolean
	ending?: 'complete' | 'partial'
}

const NOTHING: QuestionState = { outcome: 'asked', notes: [] }

/** Everything that was done on the screen, folded to where the conversation stands now. Order and repeats do not matter. */
export function foldMarks(marks: readonly InterviewMark[]): ConversationState {
	let state: ConversationState = { ticks: {}, questions: new Map(), isPaused: false }
	for (const mark of marksInOrder(marks)) state = afterMark(state, mark)
	return state
}

function afterMark(state: ConversationState, mark: InterviewMark): ConversationState {
	switch (mark.kind) {
		case 'ticked':
			return { ...state, ticks: { ...state.ticks, [mark.checkId]: mark.isYes } }
		case 'asked':
		case 'skipped':
		case 'didNotKnow':
			return withQuestion(state, mark.questionId, { outcome: mark.kind })
		case 'showed':
			return withQuestion(state, mark.questionId, { outcome: 'asked', value: mark.value })
		case 'noted':
			return withQuestion(state, mark.questionId, { notes: [...questionIn(state, mark.questionId).notes, mark] })
		case 'tookBack':
			return withoutNote(state, mark.noteId)
		case 'paused':
		case 'resumed':
			return { ...state, isPaused: mark.kind === 'paused' }
		case 'ended':
			return { ...state, ending: mark.ending, isPaused: false }
	}
}

function questionIn(state: ConversationState, questionId: string) {
	return state.questions.get(questionId) ?? NOTHING
}

function withQuestion(state: ConversationState, questionId: string, change: Partial<QuestionState>): ConversationState {
	const question = { ...questionIn(state, questionId), ...change }
	return { ...state, questions: new Map(state.questions).set(questionId, question) }
}

function withoutNote(state: ConversationState, noteId: string): ConversationState {
	const without = [...state.questions].map(
		([id, question]) => [id, { ...question, notes: question.notes.filter((note) => note.id !== noteId) }] as const,
	)
	return { ...state, questions: new Map(without) }
}
