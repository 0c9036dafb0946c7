import {
	marksInOrder,
	picturesIn,
	unfinishedIn,
	type Circumstance,
	type InterviewMark,
} from '#transcripts/notes-of-marks.ts'
import { PHOTO } from './childs-yes.ts'

type Noted = Extract<InterviewMark, { kind: 'noted' }>
type Writing = Extract<InterviewMark, { kind: 'writing' }>
export type Pictured = Extract<InterviewMark, { kind: 'pictured' }>
type Placed = Extract<InterviewMark, { kind: 'placed' }>

export type Outcome = 'asked' | 'answered' | 'skipped' | 'didNotKnow'

/** What has become of one question. `value` is what the child showed on a picture. */
export type QuestionState = {
	outcome: Outcome
	notes: readonly Noted[]
	/** What was being written when a page died: it stands in the field again. */
	unfinished: readonly Writing[]
	value?: string
	placed?: Placed
	/** The marks that hold names the child said yes to: taken away when she says no, or when newer ones are kept. */
	namedIds: readonly string[]
	/** How many moments were marked to come back to. */
	moments: number
}

/** Where a conversation stands. */
export type ConversationState = {
	ticks: Readonly<Record<string, boolean>>
	questions: ReadonlyMap<string, QuestionState>
	present: Readonly<Partial<Record<Circumstance, boolean>>>
	/** The pictures of drawings there are, each with the child's own words about it. */
	pictures: readonly Pictured[]
	/** The child took her yes back when there were pictures: their key is destroyed, and no more are taken. */
	arePicturesOver: boolean
	/** The guide waits. */
	isPaused: boolean
	/** The sound waits too: not while a child tells something that worries (X7). */
	isSoundPaused: boolean
	ending?: 'complete' | 'partial'
}

const NOTHING: QuestionState = { outcome: 'asked', notes: [], unfinished: [], namedIds: [], moments: 0 }

/** Everything that was done on the screen, folded to where the conversation stands now. Order and repeats do not matter. */
export function foldMarks(marks: readonly InterviewMark[]): ConversationState {
	let state: ConversationState = {
		...{ ticks: {}, present: {}, questions: new Map(), isPaused: false, isSoundPaused: false },
		...{ pictures: picturesIn(marks), arePicturesOver: arePicturesOver(marks) },
	}
	for (const mark of marksInOrder(marks)) state = afterMark(state, mark)
	for (const writing of unfinishedIn(marks))
		state = withQuestion(state, writing.questionId, {
			unfinished: [...questionIn(state, writing.questionId).unfinished, writing],
		})
	return state
}

function afterMark(state: ConversationState, mark: InterviewMark): ConversationState {
	switch (mark.kind) {
		case 'ticked':
			return { ...state, ticks: { ...state.ticks, [mark.checkId]: mark.isYes } }
		case 'present':
			return { ...state, present: { ...state.present, [mark.who]: mark.isYes } }
		case 'asked':
		case 'answered':
		case 'skipped':
		case 'didNotKnow':
			return withQuestion(state, mark.questionId, { outcome: mark.kind })
		case 'showed':
			return withQuestion(state, mark.questionId, { outcome: mark.value ? 'answered' : 'asked', value: mark.value })
		case 'placed':
			return withQuestion(state, mark.questionId, {
				outcome: 'answered',
				placed: mark,
				namedIds: mark.names ? [mark.id] : [],
			})
		case 'marked':
			return withQuestion(state, mark.questionId, { moments: questionIn(state, mark.questionId).moments + 1 })
		case 'noted':
			return withQuestion(state, mark.questionId, noted(questionIn(state, mark.questionId), mark))
		case 'writing':
		case 'reflecting':
		case 'pictured':
			return state
		case 'tookBack':
			return withoutNote(state, mark.noteId)
		case 'paused':
			return { ...state, isPaused: true, isSoundPaused: true }
		case 'guidePaused':
			return { ...state, isPaused: true, isSoundPaused: false }
		case 'resumed':
			return { ...state, isPaused: false, isSoundPaused: false }
		case 'ended':
			return { ...state, ending: mark.ending, isPaused: false, isSoundPaused: false }
	}
}

/** A note on a question that was only asked is an answer; one on a question the child would not answer is not. */
function noted({ outcome, notes }: QuestionState, mark: Noted): Partial<QuestionState> {
	return { notes: [...notes, mark], outcome: outcome === 'asked' ? 'answered' : outcome }
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

/** A no after the first picture is the last word: what was sealed can be opened by nobody any more (X5). */
function arePicturesOver(marks: readonly InterviewMark[]) {
	const first = marks.find(({ kind }) => kind === 'pictured')?.at
	return marks.some(
		(mark) =>
			mark.kind === 'ticked' && mark.checkId === PHOTO && !mark.isYes && first !== undefined && mark.at >= first,
	)
}
