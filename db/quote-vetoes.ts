import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { auditEvent, type AuditEvent } from './audit.ts'
import type { Db, Statement } from './client.ts'
import { passages, quoteClearances, quoteVetoes, segments, transcriptApprovals, transcripts } from './schema.ts'
import { seminarEvent } from './seminar-events.ts'

type Scope = { unitId: string; interviewId: string }
type Act = Scope & { by: string; at: Date }

/** A segment that somebody reads outside the transcript: of the approved version, or one that a passage stands in. */
type ReadSegment = { id: string; roots: string[]; isVetoed: boolean }

/** The segments of an interview that the seminar or the report can quote from, and which the child has said no to since. */
export async function listReadSegments(db: Db, { unitId, interviewId }: Scope): Promise<ReadSegment[]> {
	const marked = db.select({ id: passages.segmentId }).from(passages).where(eq(passages.interviewId, interviewId))
	const approved = db
		.select({ id: transcriptApprovals.transcriptId })
		.from(transcriptApprovals)
		.where(eq(transcriptApprovals.interviewId, interviewId))
	const isRead = or(inArray(segments.transcriptId, approved), inArray(segments.id, marked))
	const rows = await db
		.select({ id: segments.id, roots: segments.roots, vetoedAt: quoteVetoes.at })
		.from(segments)
		.innerJoin(transcripts, eq(transcripts.id, segments.transcriptId))
		.leftJoin(quoteVetoes, eq(quoteVetoes.segmentId, segments.id))
		.where(and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId), isRead))
	return rows.map(({ id, roots, vetoedAt }) => ({ id, roots: roots ?? [id], isVetoed: vetoedAt !== null }))
}

/**
 * The statements that make exactly these segments vetoed, for the batch of the change that did it, after passages have been
 * moved. A quote already cleared falls back and must be read anew should the child change its mind; open seminars are told.
 */
export async function changeQuoteVetoes(
	db: Db,
	{ unitId, interviewId, by, at }: Act,
	vetoedIds: readonly string[],
): Promise<(Statement | AuditEvent)[]> {
	const its = db
		.select({ id: segments.id })
		.from(segments)
		.innerJoin(transcripts, eq(transcripts.id, segments.transcriptId))
		.where(and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId)))
	const vetoed = db
		.select({ id: passages.id })
		.from(passages)
		.innerJoin(segments, eq(segments.id, passages.segmentId))
		.leftJoin(quoteVetoes, eq(quoteVetoes.segmentId, segments.id))
		.where(
			and(
				eq(passages.unitId, unitId),
				eq(passages.interviewId, interviewId),
				or(eq(segments.mayQuote, false), isNotNull(quoteVetoes.segmentId)),
			),
		)
	const seminars = await db
		.selectDistinct({ seminarId: passages.seminarId })
		.from(passages)
		.where(and(eq(passages.unitId, unitId), eq(passages.interviewId, interviewId)))
	return [
		db.delete(quoteVetoes).where(inArray(quoteVetoes.segmentId, its)),
		...vetoedIds.map((segmentId) => db.insert(quoteVetoes).values({ segmentId, by, at })),
		db.delete(quoteClearances).where(inArray(quoteClearances.passageId, vetoed)),
		...seminars.flatMap(({ seminarId }) =>
			seminarId ? [seminarEvent(db, 'quote.vetoed', { seminarId, by, at })] : [],
		),
		...(vetoedIds.length > 0 ? [auditEvent({ unitId, by, did: 'quote.vetoed', to: interviewId, at })] : []),
	]
}
