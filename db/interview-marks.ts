import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { atomically, type Db } from './client.ts'
import type { KeyStore } from './keys.ts'
import { interviewMarks, interviews } from './schema.ts'
import { openWords } from './seal.ts'

type Scope = { unitId: string; interviewId: string }

type SealedMark = { id: string; interviewId: string; sealedMark: Buffer; receivedAt: Date }

/** Keep a mark as the device sealed it. The same id again changes nothing, so a retry is “send again”. */
export async function saveMark(db: Db, mark: SealedMark) {
	await atomically(db, [db.insert(interviewMarks).values(mark).onConflictDoNothing()])
}

/** Keep a note as far as it is written, in place of what was written before; never that of another interview. */
export async function saveLatestMark(db: Db, mark: SealedMark) {
	const { interviewId, sealedMark, receivedAt } = mark
	await atomically(db, [
		db
			.insert(interviewMarks)
			.values(mark)
			.onConflictDoUpdate({
				target: interviewMarks.id,
				set: { sealedMark, receivedAt },
				setWhere: eq(interviewMarks.interviewId, interviewId),
			}),
	])
}

/** Take a mark away for good: a note that was taken back, a name the child did not want kept. */
export async function removeMark(db: Db, { unitId, interviewId, markId }: Scope & { markId: string }) {
	const ofUnit = db
		.select({ id: interviews.id })
		.from(interviews)
		.where(and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId)))
	await atomically(db, [
		db.delete(interviewMarks).where(and(eq(interviewMarks.id, markId), inArray(interviewMarks.interviewId, ofUnit))),
	])
}

/**
 * All marks of an interview, opened, in the order they came: JSON text as the device wrote it.
 *
 * @throws {KeyDestroyed} when the interview was erased. @throws {KeysLocked} when the master key is not at hand.
 */
export async function listMarks(db: Db, keys: KeyStore, { unitId, interviewId }: Scope): Promise<string[]> {
	const rows = await db
		.select({ sealedMark: interviewMarks.sealedMark })
		.from(interviewMarks)
		.innerJoin(interviews, eq(interviews.id, interviewMarks.interviewId))
		.where(and(eq(interviews.unitId, unitId), eq(interviewMarks.interviewId, interviewId)))
		.orderBy(asc(interviewMarks.receivedAt), sql`interview_marks.rowid`)
	return Promise.all(rows.map(({ sealedMark }) => openWords(keys, interviewId, sealedMark)))
}
