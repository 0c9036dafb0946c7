import { and, eq, inArray, or } from 'drizzle-orm'
import { auditEvent, type AuditEvent } from './audit.ts'
import type { Db, Statement } from './client.ts'
import { dropUnquotable } from './quote-clearances.ts'
import { passages, quoteDoubts, quoteVetoes, segments, transcriptApprovals, transcripts } from './schema.ts'

type Scope = { unitId: string; interviewId: string }
type Act = Scope & { by: string; at: Date }

/** A segment that somebody reads outside the transcript: of the approved version, or one that a passage stands in. */
type ReadSegment = { id: string; roots: string[]; isVerbatim: boolean; isVetoed: boolean; isDoubted: boolean }

/** The segments of an interview that the seminar or the report can quote from, and what has been said against that since. */
export async function listReadSegments(db: Db, { unitId, interviewId }: Scope): Promise<ReadSegment[]> {
	const marked = db.select({ id: passages.segmentId }).from(passages).where(eq(passages.interviewId, interviewId))
	const approved = db
		.select({ id: transcriptApprovals.transcriptId })
		.from(transcriptApprovals)
		.where(eq(transcriptApprovals.interviewId, interviewId))
	const isRead = or(inArray(segments.transcriptId, approved), inArray(segments.id, marked))
	const { id, roots, isVerbatim } = segments
	const rows = await db
		.select({ id, roots, isVerbatim, vetoedAt: quoteVetoes.at, doubtedAt: quoteDoubts.at })
		.from(segments)
		.innerJoin(transcripts, eq(transcripts.id, segments.transcriptId))
		.leftJoin(quoteVetoes, eq(quoteVetoes.segmentId, segments.id))
		.leftJoin(quoteDoubts, eq(quoteDoubts.segmentId, segments.id))
		.where(and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId), isRead))
	return rows.map(({ vetoedAt, doubtedAt, ...row }) => ({
		...{ ...row, roots: row.roots ?? [row.id] },
		...{ isVetoed: vetoedAt !== null, isDoubted: doubtedAt !== null },
	}))
}

/**
 * The statements that make exactly these segments vetoed and these doubted, for the batch of the change that did it, after
 * passages have been moved. A quote already cleared falls back and must be read anew should it become quotable again; seminars
 * are told.
 */
export async function changeUnquotable(
	db: Db,
	{ unitId, interviewId, by, at, approvedId }: Act & { approvedId?: string },
	{ vetoed, doubted }: { vetoed: readonly string[]; doubted: readonly string[] },
): Promise<(Statement | AuditEvent)[]> {
	const its = db
		.select({ id: segments.id })
		.from(segments)
		.innerJoin(transcripts, eq(transcripts.id, segments.transcriptId))
		.where(and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId)))
	const event = (did: string) => auditEvent({ unitId, by, did, to: interviewId, at })
	return [
		db.delete(quoteVetoes).where(inArray(quoteVetoes.segmentId, its)),
		db.delete(quoteDoubts).where(inArray(quoteDoubts.segmentId, its)),
		...vetoed.map((segmentId) => db.insert(quoteVetoes).values({ segmentId, by, at })),
		...doubted.map((segmentId) => db.insert(quoteDoubts).values({ segmentId, by, at })),
		...(await dropUnquotable(db, { unitId, interviewId, by, at, approvedId })),
		...(vetoed.length > 0 ? [event('quote.vetoed')] : []),
		...(doubted.length > 0 ? [event('quote.doubted')] : []),
	]
}
