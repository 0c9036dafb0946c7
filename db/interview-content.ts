import { eq, inArray, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db, Statement } from './client.ts'
import {
	answerCodes,
	areaEvidence,
	chunks,
	heardWindows,
	interviewMarks,
	interviewPromises,
	passages,
	pictures,
	questionOutcomes,
	quoteClearances,
	quoteDoubts,
	quoteVetoes,
	recordings,
	reflections,
	segments,
	stepAsides,
	tags,
	transcriptApprovals,
	transcriptEdits,
	transcripts,
} from './schema.ts'

type Part = { table: SQLiteTable; isOf: (db: Db, interviewId: string) => SQL }

const ofInterview = (column: SQLiteColumn) => (_db: Db, interviewId: string) => eq(column, interviewId)
const ofTranscript = (column: SQLiteColumn) => (db: Db, interviewId: string) =>
	inArray(column, db.select({ id: transcripts.id }).from(transcripts).where(eq(transcripts.interviewId, interviewId)))
const ofPassage = (column: SQLiteColumn) => (db: Db, interviewId: string) =>
	inArray(column, db.select({ id: passages.id }).from(passages).where(eq(passages.interviewId, interviewId)))
const ofSegment = (column: SQLiteColumn) => (db: Db, interviewId: string) =>
	inArray(
		column,
		db
			.select({ id: segments.id })
			.from(segments)
			.innerJoin(transcripts, eq(transcripts.id, segments.transcriptId))
			.where(eq(transcripts.interviewId, interviewId)),
	)

/**
 * Every table that goes when an interview is taken back (X5, X6), children before parents. A test walks `schema.ts` for
 * tables that hang on an interview: one that stands neither here nor in `STAYS` fails it.
 */
export const GOES_WITH_INTERVIEW: readonly Part[] = [
	{ table: areaEvidence, isOf: ofPassage(areaEvidence.passageId) },
	{ table: quoteClearances, isOf: ofPassage(quoteClearances.passageId) },
	{ table: quoteVetoes, isOf: ofSegment(quoteVetoes.segmentId) },
	{ table: quoteDoubts, isOf: ofSegment(quoteDoubts.segmentId) },
	{ table: tags, isOf: ofPassage(tags.passageId) },
	{ table: passages, isOf: ofInterview(passages.interviewId) },
	{ table: transcriptApprovals, isOf: ofInterview(transcriptApprovals.interviewId) },
	{ table: segments, isOf: ofTranscript(segments.transcriptId) },
	{ table: transcriptEdits, isOf: ofTranscript(transcriptEdits.transcriptId) },
	{ table: transcripts, isOf: ofInterview(transcripts.interviewId) },
	{ table: heardWindows, isOf: ofInterview(heardWindows.interviewId) },
	{ table: answerCodes, isOf: ofInterview(answerCodes.interviewId) },
	{ table: interviewMarks, isOf: ofInterview(interviewMarks.interviewId) },
	{ table: questionOutcomes, isOf: ofInterview(questionOutcomes.interviewId) },
	{ table: interviewPromises, isOf: ofInterview(interviewPromises.interviewId) },
	{ table: reflections, isOf: ofInterview(reflections.interviewId) },
	{ table: stepAsides, isOf: ofInterview(stepAsides.interviewId) },
	{ table: pictures, isOf: ofInterview(pictures.interviewId) },
	{ table: chunks, isOf: ofInterview(chunks.interviewId) },
	{ table: recordings, isOf: ofInterview(recordings.interviewId) },
]

/** What hangs on an interview and stays, by the table's name in SQL, with why: none of it holds what a child said. */
export const STAYS: Readonly<Record<string, string>> = {
	receipts: 'the proof that it was destroyed: what and when',
	jobs: 'that work was once asked for; what waits is cancelled',
	device_recalls: 'that a device was called in, and answered: codes, never what lay on it',
	device_recall_answers: 'how many pieces a device sent and deleted: counts and codes',
	safety_reminders: 'a worry must be handed over whatever becomes of the interview (X7): that and when, never what',
}

/** The statements that remove all of it, to be put in the batch of the act. The keys are destroyed first. */
export function removeContentOf(db: Db, interviewId: string): Statement[] {
	return GOES_WITH_INTERVIEW.map(({ table, isOf }) => db.delete(table).where(isOf(db, interviewId)))
}

/** What is left of an interview whose words are destroyed because their time is over (L-8): none of it is a word. */
const OUTLIVES_WORDS: readonly SQLiteTable[] = [transcripts, transcriptApprovals, interviewPromises]

/**
 * The statements that remove the words of an interview whose retention is over. That there was a transcript, which model
 * wrote it and who approved it stays, so that a registrar can say what there was; and so does what the child was promised.
 */
export function removeWordsOf(db: Db, interviewId: string): Statement[] {
	return GOES_WITH_INTERVIEW.filter(({ table }) => !OUTLIVES_WORDS.includes(table)).map(({ table, isOf }) =>
		db.delete(table).where(isOf(db, interviewId)),
	)
}
