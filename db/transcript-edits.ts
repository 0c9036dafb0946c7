import { and, asc, eq, inArray, max } from 'drizzle-orm'
import { auditEvent, type AuditEvent } from './audit.ts'
import { atomically, isConflict, type Db, type Statement } from './client.ts'
import type { KeyStore } from './keys.ts'
import { transcriptEdits, transcripts } from './schema.ts'
import { openWords, sealWords } from './seal.ts'

type Scope = { unitId: string; interviewId: string }
type Act = { by: string; at: Date }

/** One change in a version, opened; `edit` is JSON that the editor wrote (app/steps/transcript/edit-segments.ts). */
export type KeptEdit = { id: string; number: number; edit: string; by: string; at: Date }

/** Every change of a version, in order, opened. */
export async function listTranscriptEdits(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId, transcriptId }: Scope & { transcriptId: string },
): Promise<KeptEdit[]> {
	const isOurs = and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId))
	const rows = await db
		.select({ edit: transcriptEdits })
		.from(transcriptEdits)
		.innerJoin(transcripts, and(eq(transcripts.id, transcriptEdits.transcriptId), isOurs))
		.where(eq(transcriptEdits.transcriptId, transcriptId))
		.orderBy(asc(transcriptEdits.number))
	return Promise.all(
		rows.map(async ({ edit: { id, number, sealedEdit, by, at } }) => ({
			...{ id, number, by, at },
			edit: await openWords(keys, interviewId, sealedEdit),
		})),
	)
}

type Sent = { transcriptId: string; after: number; edits: readonly { id: string; edit: string }[] }

/**
 * Keep changes after those that are there. The same ones sent again are kept once.
 *
 * @param after  How many changes the page knew of. Where another page has written since, nothing is kept.
 * @param also  What else follows from them, in the same batch.
 * @returns false when they could not follow: somebody has changed the text meanwhile, or it is not the unit's.
 */
export async function saveTranscriptEdits(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId, by, at, transcriptId, after, edits }: Scope & Act & Sent,
	also: readonly (Statement | AuditEvent)[] = [],
): Promise<boolean> {
	if (!(await isNewest(db, { unitId, interviewId, transcriptId }))) return false
	const rows = await Promise.all(
		edits.map(async ({ id, edit }, index) => ({
			...{ id, transcriptId, number: after + index + 1, by, at },
			sealedEdit: await sealWords(keys, interviewId, edit),
		})),
	)
	try {
		await atomically(db, [
			db.insert(transcriptEdits).values(rows),
			...also,
			auditEvent({ unitId, by, did: 'transcript.edited', to: interviewId, at }),
		])
		return true
	} catch (error) {
		if (!isConflict(error, 'transcript_edits.')) throw error
		return areKept(db, transcriptId, rows)
	}
}

/**
 * What ends a version, as a statement of the batch that makes the next: nothing more can be written in it. When another
 * page was faster it refuses the whole batch, with a conflict.
 *
 * @param after  How many changes went into what follows.
 */
export async function insertLastEdit(
	db: Db,
	keys: KeyStore,
	{ interviewId, transcriptId, after, by, at }: Scope & { transcriptId: string; after: number } & Act,
): Promise<Statement[]> {
	const sealedEdit = await sealWords(keys, interviewId, JSON.stringify({ kind: 'ended' }))
	const row = { id: `${transcriptId}-end`, transcriptId, number: after + 1, sealedEdit, by, at }
	return [db.insert(transcriptEdits).values(row)]
}

/** Whether a version is the one that people work in: the newest that does not lie beside. */
async function isNewest(db: Db, { unitId, interviewId, transcriptId }: Scope & { transcriptId: string }) {
	const isOurs = and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId))
	const newest = db
		.select({ version: max(transcripts.version) })
		.from(transcripts)
		.where(and(isOurs, eq(transcripts.isBeside, false)))
	const found = await db
		.select({ id: transcripts.id })
		.from(transcripts)
		.where(and(isOurs, eq(transcripts.id, transcriptId), eq(transcripts.version, newest)))
	return found.length === 1
}

async function areKept(db: Db, transcriptId: string, sent: readonly { id: string; number: number }[]) {
	const ids = sent.map(({ id }) => id)
	const kept = await db
		.select({ id: transcriptEdits.id, number: transcriptEdits.number })
		.from(transcriptEdits)
		.where(and(eq(transcriptEdits.transcriptId, transcriptId), inArray(transcriptEdits.id, ids)))
	const numbers = new Map(kept.map(({ id, number }) => [id, number]))
	return sent.every(({ id, number }) => numbers.get(id) === number)
}
