import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, emptyLog, mustHaveChanged, type Db, type Statement } from './client.ts'
import { removeContentOf } from './interview-content.ts'
import { findInterview } from './interviews.ts'
import type { KeyStore } from './keys.ts'
import type { RecordingStore } from './recording-store.ts'
import { chunks, interviews, jobs, pictures, receipts, transcriptApprovals } from './schema.ts'

type Scope = { unitId: string; interviewId: string }
export type ErasureStores = { keys: KeyStore; recordings: RecordingStore }

/**
 * “Radera allt” (X6): its keys first, so that every copy and backup is unreadable at once, then the files
 * and the rows, with a receipt. Only that the interview was held and erased is left.
 *
 * @throws {InterviewApproved} once the transcript is approved: then it is a withdrawal (X5), which is another act.
 * @throws `isStale` when it is not hers.
 */
export async function removeInterviewContent(
	db: Db,
	stores: ErasureStores,
	{ reason, ...scope }: Scope & { interviewerId: string; by: string; at: Date; reason: string },
) {
	const { unitId, interviewId, by, at } = scope
	const interview = await findInterview(db, scope)
	if (!interview) return
	if (await isApproved(db, interviewId)) throw new InterviewApproved(interviewId)

	const isHers = and(
		eq(interviews.unitId, unitId),
		eq(interviews.id, interviewId),
		eq(interviews.interviewerId, scope.interviewerId),
	)
	await destroyKeysAndSound(stores, interviewId)
	await atomically(db, [
		db.update(interviews).set(erasedAt(at)).where(isHers),
		mustHaveChanged(db),
		...(await eraseRows(db, { unitId, interviewId, at, reason })),
		auditEvent({ unitId, by, did: 'interview.erased', to: interviewId, at }),
	])
	emptyLog(db)
}

/** The first half of every erasure: what nobody can take back. Twice is as once. */
export async function destroyKeysAndSound({ keys, recordings }: ErasureStores, interviewId: string) {
	keys.destroyInterviewKeys(interviewId)
	await recordings.remove(interviewId)
}

/** The second half: all rows that held content go, work is called off, and a receipt is left. */
export async function eraseRows(
	db: Db,
	{ unitId, interviewId, at, reason }: Scope & { at: Date; reason: string },
): Promise<Statement[]> {
	const [counted] = await db
		.select({ chunkCount: sql<number>`count(*)` })
		.from(chunks)
		.where(eq(chunks.interviewId, interviewId))
	const pictureCount = await db.$count(pictures, eq(pictures.interviewId, interviewId))
	const receipt = { id: crypto.randomUUID(), unitId, interviewId, what: 'interview' as const, reason, at }
	return [
		...removeContentOf(db, interviewId),
		db
			.update(jobs)
			.set({ state: 'cancelled' })
			.where(and(eq(jobs.interviewId, interviewId), inArray(jobs.state, ['waiting', 'running']))),
		db.insert(receipts).values({ ...receipt, chunkCount: counted?.chunkCount, pictureCount }),
	]
}

/** What is left of the interview itself: that it was held and erased. */
export function erasedAt(at: Date) {
	return {
		ending: 'erased' as const,
		endedAt: sql`coalesce(ended_at, ${at.getTime()})`,
		mayRecord: null,
		mayQuote: null,
		wantsToRead: null,
		mayPhotograph: null,
		isRecorded: null,
		withInterpreter: null,
		guardianPresent: null,
		withSigns: null,
		isCounted: false,
	}
}

/** The receipt that an interview was destroyed, or undefined. */
export async function findErasure(db: Db, { unitId, interviewId }: Scope) {
	const { id, reason, at, chunkCount, pictureCount } = receipts
	const [receipt] = await db
		.select({ id, reason, at, chunkCount, pictureCount })
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

/** The transcript is approved and may already be used. Taking it back is a withdrawal. */
export class InterviewApproved extends Error {
	readonly code = 'interview.already-approved' as const

	constructor(readonly interviewId: string) {
		super(`The transcript of interview ${interviewId} is approved. Erasing it now is a withdrawal.`)
	}
}
