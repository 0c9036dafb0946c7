import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { isHers } from './interviews.ts'
import { removeHeardWindows } from './heard-windows.ts'
import { changeJobsToCancelled, insertJob } from './jobs.ts'
import { chunks, interviews, receipts, recordings, transcriptApprovals } from './schema.ts'

type Scope = { unitId: string; interviewId: string }
type Act = { by: string; at: Date }

export type Chunk = typeof chunks.$inferSelect

/** The recording of an interview; undefined before the first chunk and after the sound was destroyed. */
export async function findRecording(db: Db, { unitId, interviewId }: Scope) {
	const [recording] = await db
		.select()
		.from(recordings)
		.where(and(eq(recordings.unitId, unitId), eq(recordings.interviewId, interviewId)))
		.limit(1)
	return recording
}

/** The chunks that have come in, in order. */
export async function listChunks(db: Db, { unitId, interviewId }: Scope): Promise<Chunk[]> {
	const rows = await db
		.select({ chunk: chunks })
		.from(chunks)
		.innerJoin(interviews, eq(interviews.id, chunks.interviewId))
		.where(and(eq(interviews.unitId, unitId), eq(chunks.interviewId, interviewId)))
		.orderBy(asc(chunks.number))
	return rows.map(({ chunk }) => chunk)
}

/**
 * All that must be known before a chunk is taken in, in one question, since there is one every five seconds from each
 * recorder: what the child said, whether she is protected, whether the conversation is over, its words approved or its sound gone, and
 * the hash of what already has this number.
 *
 * @returns undefined when the interview is not hers.
 */
export async function findPlaceOfChunk(
	db: Db,
	{ unitId, interviewId, interviewerId, number }: Scope & { interviewerId: string; number: number },
) {
	const [place] = await db
		.select({
			mayRecord: interviews.mayRecord,
			ending: interviews.ending,
			isProtected: interviews.isProtected,
			endedAt: interviews.endedAt,
			approvedAt: transcriptApprovals.at,
			sha256: chunks.sha256,
			destroyedAt: receipts.at,
		})
		.from(interviews)
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.leftJoin(chunks, and(eq(chunks.interviewId, interviews.id), eq(chunks.number, number)))
		.leftJoin(receipts, eq(receipts.id, soundReceiptOf(interviewId)))
		.where(isHers({ unitId, interviewId, interviewerId }))
		.limit(1)
	return place
}

/**
 * Keep the row of a chunk that is already on the disk.
 *
 * @throws a conflict when the number is there already; `isStale` when the words were approved meanwhile: from then on no sound may
 *   come that nobody would destroy.
 */
export async function saveChunk(
	db: Db,
	{ unitId, by, at, ...chunk }: Omit<Chunk, 'receivedAt'> & Act & { unitId: string },
) {
	const { interviewId, number, startSeconds, seconds, sizeBytes, sha256 } = chunk
	const receivedAt = sql.param(at, chunks.receivedAt)
	const isApproved = db.select().from(transcriptApprovals).where(eq(transcriptApprovals.interviewId, interviewId))
	await atomically(db, [
		db.insert(recordings).values({ interviewId, unitId, startedAt: at }).onConflictDoNothing(),
		db
			.insert(chunks)
			.select(
				sql`select ${interviewId}, ${number}, ${startSeconds}, ${seconds}, ${sizeBytes}, ${sha256}, ${receivedAt} where not exists ${isApproved}`,
			),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'chunk.received', to: interviewId, at }),
	])
}

type WholeOrNot = Scope &
	Act & {
		chunkCount: number
		/** Some chunks are nowhere any more: the interview counts as one without a recording (X14). */
		isPartlyLost?: boolean
	}

/** No more chunks will come: the recording is complete and a transcription waits. @throws `isStale` when it already was. */
export async function changeRecordingToComplete(db: Db, { isPartlyLost = false, ...whole }: WholeOrNot) {
	const { unitId, interviewId, chunkCount, by, at } = whole
	const isOpen = and(
		eq(recordings.unitId, unitId),
		eq(recordings.interviewId, interviewId),
		isNull(recordings.completedAt),
	)
	await atomically(db, [
		db.update(recordings).set({ chunkCount, completedAt: at }).where(isOpen),
		mustHaveChanged(db),
		// Also when the conversation was held with notes, and the sound came from a dictaphone afterwards.
		changeIsRecorded(db, { unitId, interviewId, isRecorded: !isPartlyLost }),
		insertJob(db, { kind: 'transcribe', unitId, interviewId, at }),
		auditEvent({ unitId, by, did: 'recording.completed', to: interviewId, at }),
	])
}

/**
 * Sound of another device came after the recording was said to be whole: it is written down anew, whatever was under way. Where words
 * are there already, what the computer then writes lies beside them. @throws `isStale` when the sound is due already.
 */
export async function changeRecordingToLonger(db: Db, { isPartlyLost = false, ...whole }: WholeOrNot) {
	const { unitId, interviewId, chunkCount, by, at } = whole
	const isOurs = and(eq(recordings.unitId, unitId), eq(recordings.interviewId, interviewId))
	await atomically(db, [
		db
			.update(recordings)
			.set({ chunkCount })
			.where(and(isOurs, isNotNull(recordings.completedAt), isNull(recordings.soundDueAt))),
		mustHaveChanged(db),
		changeIsRecorded(db, { unitId, interviewId, isRecorded: !isPartlyLost }),
		changeJobsToCancelled(db, { unitId, interviewId }),
		removeHeardWindows(db, { interviewId }),
		insertJob(db, { kind: 'transcribe', unitId, interviewId, at }),
		auditEvent({ unitId, by, did: 'recording.added-to', to: interviewId, at }),
	])
}

function changeIsRecorded(db: Db, { unitId, interviewId, isRecorded }: Scope & { isRecorded: boolean }) {
	return db
		.update(interviews)
		.set({ isRecorded })
		.where(and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId)))
}

/** That somebody took the sealed recording out, before it is handed over. */
export async function saveRecordingExport(db: Db, { unitId, interviewId, by, at }: Scope & Act) {
	await atomically(db, [auditEvent({ unitId, by, did: 'recording.exported', to: interviewId, at })])
}

/** Recordings whose sound must be gone by now (R-4, L-8), for the sweep. */
export async function listSoundDue(db: Db, { at }: { at: Date }) {
	const { interviewId, unitId } = recordings
	return db
		.select({ interviewId, unitId })
		.from(recordings)
		.where(and(isNotNull(recordings.soundDueAt), lte(recordings.soundDueAt, at)))
}

/** After the key and the files are gone: remove the rows and leave the receipt. Twice leaves one receipt. */
export async function removeSoundRows(
	db: Db,
	{ unitId, interviewId, by, at, reason }: Scope & Act & { reason: string },
) {
	const ours = db.select({ id: interviews.id }).from(interviews).where(eq(interviews.unitId, unitId))
	const chunkCount = (await listChunks(db, { unitId, interviewId })).length
	await atomically(db, [
		db.delete(chunks).where(and(eq(chunks.interviewId, interviewId), inArray(chunks.interviewId, ours))),
		db.delete(recordings).where(and(eq(recordings.unitId, unitId), eq(recordings.interviewId, interviewId))),
		db
			.insert(receipts)
			.values({ id: soundReceiptOf(interviewId), unitId, interviewId, what: 'sound', reason, chunkCount, at })
			.onConflictDoNothing(),
		auditEvent({ unitId, by, did: 'sound.destroyed', to: interviewId, at }),
	])
}

/** The receipt of a destroyed sound, or undefined. */
export async function findSoundReceipt(db: Db, { unitId, interviewId }: Scope) {
	const isIt = and(eq(receipts.unitId, unitId), eq(receipts.interviewId, interviewId), eq(receipts.what, 'sound'))
	const [receipt] = await db
		.select({ at: receipts.at, chunkCount: receipts.chunkCount, reason: receipts.reason })
		.from(receipts)
		.where(isIt)
		.limit(1)
	return receipt
}

/** An interview's sound is destroyed once, so its receipt is found by its id. */
function soundReceiptOf(interviewId: string) {
	return `sound-${interviewId}`
}
