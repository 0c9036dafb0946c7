import { and, desc, eq, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { guideDrafts } from './schema.ts'

type Scope = { unitId: string }
type Act = { by: string; at: Date }

/** The guides that are being written in the unit, last changed first. */
export async function listGuideDrafts(db: Db, { unitId }: Scope) {
	return db
		.select()
		.from(guideDrafts)
		.where(eq(guideDrafts.unitId, unitId))
		.orderBy(desc(guideDrafts.changedAt), desc(guideDrafts.id))
}

/** One of them, or undefined. */
export async function findGuideDraft(db: Db, { unitId, draftId }: Scope & { draftId: string }) {
	const [draft] = await db.select().from(guideDrafts).where(isOne({ unitId, draftId })).limit(1)
	return draft
}

/** Begin a draft, from whatever text. */
export async function saveGuideDraft(
	db: Db,
	{ id, unitId, markdown, by, at }: Scope & Act & { id: string; markdown: string },
) {
	const row = { id, unitId, markdown, revision: 1, createdAt: at, changedBy: by, changedAt: at }
	await atomically(db, [
		db.insert(guideDrafts).values(row),
		auditEvent({ unitId, by, did: 'guide.draft-begun', to: id, at }),
	])
}

/**
 * Keep what was typed. Not in the audit log: it comes every second, and nothing rests on it until it is a version.
 *
 * @throws `isStale` when somebody else changed it since `revision`, or it is gone.
 */
export async function changeGuideDraft(
	db: Db,
	{
		unitId,
		draftId,
		revision,
		markdown,
		by,
		at,
	}: Scope & Act & { draftId: string; revision: number; markdown: string },
) {
	await atomically(db, [
		db
			.update(guideDrafts)
			.set({ markdown, revision: sql`revision + 1`, changedBy: by, changedAt: at })
			.where(and(isOne({ unitId, draftId }), eq(guideDrafts.revision, revision))),
		mustHaveChanged(db),
	])
}

/** Throw a draft away. */
export async function removeGuideDraft(db: Db, { unitId, draftId, by, at }: Scope & Act & { draftId: string }) {
	await atomically(db, [
		db.delete(guideDrafts).where(isOne({ unitId, draftId })),
		auditEvent({ unitId, by, did: 'guide.draft-removed', to: draftId, at }),
	])
}

function isOne({ unitId, draftId }: Scope & { draftId: string }) {
	return and(eq(guideDrafts.unitId, unitId), eq(guideDrafts.id, draftId))
}
