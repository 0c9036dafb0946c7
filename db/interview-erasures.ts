import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { findInterview } from './interviews.ts'
import type { KeyStore } from './keys.ts'
import type { RecordingStore } from './recording-store.ts'
import {
	answerCodes,
	chunks,
	heardWindows,
	interviewMarks,
	interviews,
	jobs,
	receipts,
	recordings,
	reflections,
	segments,
	transcriptApprovals,
	transcripts,
} from './schema.ts'

type Scope = { unitId: string; interviewId: string }

/**
 * “Radera allt” (X6): both keys first, so that every copy and backup is unreadable at once, then the files
 * and the rows, with a receipt. Only that the interview was held and erased is left.
 *
 * @throws {InterviewApproved} once the transcript is approved: then it is a withdrawal (X5), which is another act.
 * @throws `isStale` when it is not hers.
 */
export async function removeInterviewContent(
	db: Db,
	{ keys, recordings: store }: { keys: KeyStore; recordings: RecordingStore },
	{ reason, ...scope }: Scope & { interviewerId: string; by: string; at: Date; reason: string },
) {
	const { unitId, interviewId, by, at } = scope
	const interview = await findInterview(db, scope)
	if (!interview) return
	if (await isApproved(db, interviewId)) throw new InterviewApproved(interviewId)

	keys.destroy('sound', interviewId)
	keys.destroy('words', interviewId)
	await store.remove(interviewId)
	const [counted] = await db
		.select({ chunkCount: sql<number>`count(*)` })
		.from(chunks)
		.where(eq(chunks.interviewId, interviewId))
	const ofTranscripts = db
		.select({ id: transcripts.id })
		.from(transcripts)
		.where(eq(transcripts.interviewId, interviewId))
	await atomically(db, [
		db.delete(segments).where(inArray(segments.transcriptId, ofTranscripts)),
		...[transcripts, heardWindows, answerCodes, interviewMarks, reflections, chunks, recordings].map((table) =>
			db.delete(table).where(eq(table.interviewId, interviewId)),
		),
		db
			.update(jobs)
			.set({ state: 'cancelled' })
			.where(and(eq(jobs.interviewId, interviewId), inArray(jobs.state, ['waiting', 'running']))),
		db
			.update(interviews)
			.set({
				ending: 'erased',
				endedAt: sql`coalesce(ended_at, ${at.getTime()})`,
				mayRecord: null,
				mayQuote: null,
				wantsToRead: null,
				isRecorded: null,
			})
			.where(
				and(
					eq(interviews.unitId, unitId),
					eq(interviews.id, interviewId),
					eq(interviews.interviewerId, scope.interviewerId),
				),
			),
		mustHaveChanged(db),
		db.insert(receipts).values({
			id: crypto.randomUUID(),
			unitId,
			interviewId,
			what: 'interview',
			reason,
			chunkCount: counted?.chunkCount,
			at,
		}),
		auditEvent({ unitId, by, did: 'interview.erased', to: interviewId, at }),
	])
}

/** The receipt that an interview was destroyed, or undefined. */
export async function findErasure(db: Db, { unitId, interviewId }: Scope) {
	const [receipt] = await db
		.select({ at: receipts.at, chunkCount: receipts.chunkCount })
		.from(receipts)
		.where(and(eq(receipts.unitId, unitId), eq(receipts.interviewId, interviewId), eq(receipts.what, 'interview')))
		.orderBy(asc(receipts.at))
		.limit(1)
	return receipt
}

async function isApproved(db: Db, interviewId: string) {
	const rows = await db
		.select({ at: transcriptApprovals.at })
		.from(transcriptApprovals)
		.where(eq(transcriptApprovals.interviewId, interviewId))
	return rows.length > 0
}

/** The transcript is approved and may already be used. The mentor handles it as a withdrawal. */
export class InterviewApproved extends Error {
	readonly code = 'interview.already-approved' as const

	constructor(readonly interviewId: string) {
		super(`The transcript of interview ${interviewId} is approved. Erasing it now is a withdrawal.`)
	}
}
