import { and, eq } from 'drizzle-orm'
import type { Db, Statement } from './client.ts'
import { interviews, questionOutcomes } from './schema.ts'

export type QuestionOutcome = (typeof questionOutcomes.$inferSelect)['outcome']

/** The statements that keep what became of each question: the last word counts, so sent twice is as once. */
export function saveOutcomes(
	db: Db,
	interviewId: string,
	outcomes: Readonly<Record<string, QuestionOutcome>>,
): Statement[] {
	const rows = Object.entries(outcomes).map(([questionId, outcome]) => ({ interviewId, questionId, outcome }))
	const clear = db.delete(questionOutcomes).where(eq(questionOutcomes.interviewId, interviewId))
	return rows.length === 0 ? [clear] : [clear, db.insert(questionOutcomes).values(rows)]
}

/** What became of the questions of an interview, by question id. One that is missing was not asked. */
export async function findOutcomes(
	db: Db,
	{ unitId, interviewId }: { unitId: string; interviewId: string },
): Promise<Record<string, QuestionOutcome>> {
	const rows = await db
		.select({ questionId: questionOutcomes.questionId, outcome: questionOutcomes.outcome })
		.from(questionOutcomes)
		.innerJoin(interviews, eq(interviews.id, questionOutcomes.interviewId))
		.where(and(eq(interviews.unitId, unitId), eq(questionOutcomes.interviewId, interviewId)))
	return Object.fromEntries(rows.map(({ questionId, outcome }) => [questionId, outcome]))
}
