import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, emptyLog, type Db } from './client.ts'
import { isHers } from './interviews.ts'
import type { KeyStore } from './keys.ts'
import { interviews, pictures, receipts, transcriptApprovals } from './schema.ts'
import { openPicture } from './seal.ts'

type Scope = { unitId: string; interviewId: string }
type HerScope = Scope & { interviewerId: string }
type Act = { by: string; at: Date }

/**
 * What must be known before a picture is taken in: what the child said, whether its time is over, how many there are and
 * the hash of what already has this id.
 *
 * @returns undefined when the interview is not hers.
 */
export async function findPlaceOfPicture(db: Db, { pictureId, ...scope }: HerScope & { pictureId: string }) {
	const ofInterview = eq(pictures.interviewId, interviews.id)
	const [place] = await db
		.select({
			mayPhotograph: interviews.mayPhotograph,
			isProtected: interviews.isProtected,
			ending: interviews.ending,
			approvedAt: transcriptApprovals.at,
			sha256: pictures.sha256,
			count: sql<number>`(select count(*) from pictures where interview_id = ${scope.interviewId})`,
		})
		.from(interviews)
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.leftJoin(pictures, and(ofInterview, eq(pictures.id, pictureId)))
		.where(isHers(scope))
		.limit(1)
	return place
}

type NewPicture = Scope & Act & { id: string; sealedPicture: Buffer; sha256: string }

/** Keep a picture as the device sealed it. @throws a conflict when the id is there already. */
export async function savePicture(db: Db, { unitId, by, at, ...picture }: NewPicture) {
	const { interviewId } = picture
	const position = sql`(select coalesce(max(position), 0) + 1 from pictures where interview_id = ${interviewId})`
	await atomically(db, [
		db.insert(pictures).values({ ...picture, position, receivedAt: at }),
		auditEvent({ unitId, by, did: 'picture.received', to: interviewId, at }),
	])
}

/** The pictures of an interview of hers, in the order they came; none of them is opened. */
export async function listPictures(db: Db, scope: HerScope) {
	return db
		.select({ id: pictures.id })
		.from(pictures)
		.innerJoin(interviews, eq(interviews.id, pictures.interviewId))
		.where(isHers(scope))
		.orderBy(asc(pictures.position))
}

/**
 * One picture of an interview of hers, opened: the bytes of a JPEG. Undefined when there is none.
 *
 * @throws {KeyDestroyed} when its time is over. @throws {KeysLocked} when the master key is not at hand.
 */
export async function findPicture(db: Db, keys: KeyStore, { pictureId, ...scope }: HerScope & { pictureId: string }) {
	const [found] = await db
		.select({ sealedPicture: pictures.sealedPicture })
		.from(pictures)
		.innerJoin(interviews, eq(interviews.id, pictures.interviewId))
		.where(and(isHers(scope), eq(pictures.id, pictureId)))
		.limit(1)
	return found && openPicture(keys, scope.interviewId, found.sealedPicture)
}

/** Take one picture away for good, the others stay. Backups made meanwhile hold it, sealed, until the key of all is destroyed. */
export async function removePicture(db: Db, { pictureId, ...scope }: HerScope & Act & { pictureId: string }) {
	const { unitId, interviewId, by, at } = scope
	const hers = db.select({ id: interviews.id }).from(interviews).where(isHers(scope))
	await atomically(db, [
		db.delete(pictures).where(and(eq(pictures.id, pictureId), inArray(pictures.interviewId, hers))),
		auditEvent({ unitId, by, did: 'picture.removed', to: interviewId, at }),
	])
	emptyLog(db)
}

type Stores = { db: Db; keys: KeyStore }

/**
 * Destroy all pictures of an interview: first their key, which makes them unreadable in every backup at once, then the
 * rows, with a receipt that counts them. Where none came in there is nothing to prove, and no receipt. Twice is as once.
 *
 * @returns how many there were.
 */
export async function destroyPictures(
	{ db, keys }: Stores,
	{ unitId, interviewId, by, at, reason }: Scope & Act & { reason: string },
) {
	keys.destroy('pictures', interviewId)
	const ours = db
		.select({ id: interviews.id })
		.from(interviews)
		.where(and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId)))
	const isTheirs = inArray(pictures.interviewId, ours)
	const pictureCount = await db.$count(pictures, isTheirs)
	if (pictureCount === 0) return 0
	const receipt = { id: crypto.randomUUID(), unitId, interviewId, what: 'pictures' as const, reason, pictureCount, at }
	await atomically(db, [
		db.delete(pictures).where(isTheirs),
		db.insert(receipts).values(receipt),
		auditEvent({ unitId, by, did: 'pictures.destroyed', to: interviewId, at }),
	])
	emptyLog(db)
	return pictureCount
}

/** The yes to pictures is taken back: those there are go. Before the first one, a later yes is still possible. */
export async function withdrawPictures(stores: Stores, act: Scope & Act) {
	const count = await stores.db.$count(pictures, eq(pictures.interviewId, act.interviewId))
	return count > 0 ? destroyPictures(stores, { ...act, reason: 'yesTakenBack' }) : 0
}

/** End what a crash left half done: pictures whose transcript is approved, or whose key is destroyed. @returns of how many interviews. */
export async function sweepPictures(stores: Stores, at: Date) {
	const rows = await stores.db
		.selectDistinct({
			interviewId: pictures.interviewId,
			unitId: interviews.unitId,
			approvedAt: transcriptApprovals.at,
		})
		.from(pictures)
		.innerJoin(interviews, eq(interviews.id, pictures.interviewId))
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.where(or(isNotNull(transcriptApprovals.at), inArray(pictures.interviewId, stores.keys.listDestroyed('pictures'))))
	for (const { interviewId, unitId, approvedAt } of rows)
		await destroyPictures(stores, {
			unitId,
			interviewId,
			by: 'sweep',
			at,
			reason: approvedAt ? 'approved' : 'yesTakenBack',
		})
	return rows.length
}

/** The latest receipt that pictures of an interview were destroyed, or undefined. */
export async function findPicturesReceipt(db: Db, { unitId, interviewId }: Scope) {
	const isIt = and(eq(receipts.unitId, unitId), eq(receipts.interviewId, interviewId), eq(receipts.what, 'pictures'))
	const { at, pictureCount, reason } = receipts
	const [receipt] = await db.select({ at, pictureCount, reason }).from(receipts).where(isIt).limit(1)
	return receipt
}
