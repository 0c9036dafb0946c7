import { and, eq, inArray, isNotNull, ne, or, type SQL } from 'drizzle-orm'
import type { Db, Statement } from './client.ts'
import {
	interviews,
	passages,
	quoteClearances,
	quoteDoubts,
	quoteVetoes,
	reportSubmissions,
	segments,
} from './schema.ts'
import { seminarEvent } from './seminar-events.ts'

type Act = { unitId: string; by: string; at: Date }

/**
 * The statements that take back the cleared quotes of an interview whose words may not be quoted as they stand: vetoed by the
 * child, no longer held to be word for word, or left behind by a correction. For the end of the batch that changes any of it.
 *
 * @param approvedId  The version that is approved in this batch, if one is.
 */
export async function dropUnquotable(
	db: Db,
	{ interviewId, approvedId, ...act }: Act & { interviewId: string; approvedId?: string | undefined },
): Promise<Statement[]> {
	const unquotable = db
		.select({ id: passages.id })
		.from(passages)
		.innerJoin(segments, eq(segments.id, passages.segmentId))
		.leftJoin(quoteVetoes, eq(quoteVetoes.segmentId, segments.id))
		.leftJoin(quoteDoubts, eq(quoteDoubts.segmentId, segments.id))
		.where(
			or(
				eq(segments.mayQuote, false),
				eq(segments.isVerbatim, false),
				isNotNull(quoteVetoes.segmentId),
				isNotNull(quoteDoubts.segmentId),
				approvedId === undefined ? undefined : ne(segments.transcriptId, approvedId),
			),
		)
	const isIts = eq(passages.interviewId, interviewId)
	return [...dropClearances(db, act, and(isIts, inArray(passages.id, unquotable))!), ...(await tell(db, act, isIts))]
}

/** The statements that take back every cleared quote of a child, of whose words none may be quoted any more. */
export async function dropQuotesOf(
	db: Db,
	{ assignmentId, ...act }: Act & { assignmentId: string },
): Promise<Statement[]> {
	const its = db.select({ id: interviews.id }).from(interviews).where(eq(interviews.assignmentId, assignmentId))
	const isIts = inArray(passages.interviewId, its)
	return [...dropClearances(db, act, isIts), ...(await tell(db, act, isIts))]
}

/** A report that was handed over with such a quote is not handed over any more: its editor looks at the choice again. */
function dropClearances(db: Db, { unitId }: Act, isIt: SQL): Statement[] {
	const isOurs = and(eq(passages.unitId, unitId), isIt)
	const ids = db.select({ id: passages.id }).from(passages).where(isOurs)
	const rounds = db
		.select({ roundId: passages.roundId })
		.from(passages)
		.innerJoin(quoteClearances, eq(quoteClearances.passageId, passages.id))
		.where(isOurs)
	return [
		db.delete(reportSubmissions).where(inArray(reportSubmissions.roundId, rounds)),
		db.delete(quoteClearances).where(inArray(quoteClearances.passageId, ids)),
	]
}

/** The seminars in which the words were marked show it at once. */
async function tell(db: Db, { unitId, by, at }: Act, isIt: SQL): Promise<Statement[]> {
	const marked = await db
		.selectDistinct({ seminarId: passages.seminarId })
		.from(passages)
		.where(and(eq(passages.unitId, unitId), isIt))
	return marked.flatMap(({ seminarId }) =>
		seminarId ? [seminarEvent(db, 'quote.dropped', { seminarId, by, at })] : [],
	)
}
