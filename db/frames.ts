import { and, asc, count, eq, ne, notExists, sql, type SQL } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import {
	childHandlers,
	exclusions,
	frameChildren,
	frameImports,
	frameLocks,
	frameRefusals,
	members,
	rounds,
	samplingFrames,
	signatureAnswers,
} from './schema.ts'

type Scope = { unitId: string; roundId: string }
type Act = { by: string; at: Date }

/** What was imported last, when and with how many rows; undefined before the first import. */
export async function findFrame(db: Db, { unitId, roundId }: Scope) {
	const [frame] = await db
		.select({
			fileName: samplingFrames.fileName,
			rowsRead: samplingFrames.rowsRead,
			rowsAccepted: samplingFrames.rowsAccepted,
			rowsRefused: samplingFrames.rowsRefused,
			importedAt: samplingFrames.importedAt,
			lock: frameLocks,
		})
		.from(samplingFrames)
		.innerJoin(rounds, eq(rounds.id, samplingFrames.roundId))
		.leftJoin(frameLocks, eq(frameLocks.roundId, samplingFrames.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
		.limit(1)
	return frame
}

/** The children of the frame in the order of the file, with their handlers as signatures and the exclusion, if any. */
export async function listFrameChildren(db: Db, { unitId, roundId }: Scope) {
	const children = await db
		.select({ child: frameChildren, exclusion: exclusions.code })
		.from(frameChildren)
		.innerJoin(rounds, eq(rounds.id, frameChildren.roundId))
		.leftJoin(exclusions, eq(exclusions.childId, frameChildren.childId))
		.where(and(eq(rounds.unitId, unitId), eq(frameChildren.roundId, roundId), isInFrame(db)))
		.orderBy(asc(frameChildren.row))
	const handlers = await db
		.select({ childId: childHandlers.childId, signature: childHandlers.signature })
		.from(childHandlers)
		.innerJoin(frameChildren, eq(frameChildren.childId, childHandlers.childId))
		.where(and(eq(frameChildren.roundId, roundId), isInFrame(db)))
	const signaturesOf = new Map<string, Set<string>>()
	for (const { childId, signature } of handlers)
		signaturesOf.set(childId, (signaturesOf.get(childId) ?? new Set()).add(signature))
	return children.map(({ child, exclusion }) => ({
		...child,
		exclusion,
		signatures: [...(signaturesOf.get(child.childId) ?? [])],
	}))
}

/** How many children of the frame share what look at; few rows however large the frame is. */
export async function countFrameKinds(db: Db, { unitId, roundId }: Scope) {
	const { bornMonth, status, closedMonth } = frameChildren
	return db
		.select({ bornMonth, status, closedMonth, exclusion: exclusions.code, children: count() })
		.from(frameChildren)
		.innerJoin(rounds, eq(rounds.id, frameChildren.roundId))
		.leftJoin(exclusions, eq(exclusions.childId, frameChildren.childId))
		.where(and(eq(rounds.unitId, unitId), eq(frameChildren.roundId, roundId), isInFrame(db)))
		.groupBy(bornMonth, status, closedMonth, exclusions.code)
}

/** One child of the frame by the unit's own reference; undefined when there is none. */
export async function findFrameChild(db: Db, { unitId, roundId, reference }: Scope & { reference: string }) {
	const [child] = await db
		.select({ childId: frameChildren.childId })
		.from(frameChildren)
		.innerJoin(rounds, eq(rounds.id, frameChildren.roundId))
		.where(
			and(
				eq(rounds.unitId, unitId),
				eq(frameChildren.roundId, roundId),
				eq(frameChildren.reference, reference),
				isInFrame(db),
			),
		)
		.limit(1)
	return child
}

/** Not a row of an import that is under way, failed or has been replaced. */
function isInFrame(db: Db) {
	const isUnfinished = and(eq(frameImports.id, frameChildren.importId), ne(frameImports.state, 'done'))
	return notExists(db.select().from(frameImports).where(isUnfinished))
}

/** Rows that were not taken in, in the order of the file. */
export async function listFrameRefusals(db: Db, { unitId, roundId }: Scope) {
	const { row, code, facts } = frameRefusals
	const rows = await db
		.select({ row, code, facts })
		.from(frameRefusals)
		.innerJoin(samplingFrames, eq(samplingFrames.importId, frameRefusals.importId))
		.innerJoin(rounds, eq(rounds.id, frameRefusals.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(frameRefusals.roundId, roundId)))
		.orderBy(asc(row))
	return rows.map((refusal) => ({ ...refusal, facts: refusal.facts as Record<string, string> }))
}

/** Signatures in the frame that no member of the unit has, with how many children name each and what a person said. */
export async function listUnknownSignatures(db: Db, { unitId, roundId }: Scope) {
	const isMembers = db
		.select({ signature: members.signature })
		.from(members)
		.where(and(eq(members.unitId, unitId), sql`${members.signature} is not null`))
	return db
		.select({
			signature: childHandlers.signature,
			children: count(),
			isAnswered: sql<boolean>`${signatureAnswers.at} is not null`.mapWith(Boolean),
			memberId: signatureAnswers.memberId,
		})
		.from(childHandlers)
		.innerJoin(frameChildren, eq(frameChildren.childId, childHandlers.childId))
		.leftJoin(
			signatureAnswers,
			and(eq(signatureAnswers.roundId, roundId), eq(signatureAnswers.signature, childHandlers.signature)),
		)
		.where(and(eq(frameChildren.roundId, roundId), isInFrame(db), sql`${childHandlers.signature} not in ${isMembers}`))
		.groupBy(childHandlers.signature)
		.orderBy(asc(childHandlers.signature))
}

/**
 * What a person said of unknown signatures: whose each is, or (null) nobody who interviews. The last word counts.
 *
 * @throws `isStale` when the frame has been locked: the answers are part of what the draw was made on.
 */
export async function saveSignatureAnswers(
	db: Db,
	{
		unitId,
		roundId,
		by,
		at,
		answers,
	}: Scope & Act & { answers: readonly { signature: string; memberId: string | null }[] },
) {
	await atomically(db, [
		...mustBeOpen(db, roundId),
		...answers.map((answer) =>
			db
				.insert(signatureAnswers)
				.values({ roundId, ...answer, by, at })
				.onConflictDoUpdate({
					target: [signatureAnswers.roundId, signatureAnswers.signature],
					set: { memberId: answer.memberId, by, at },
				}),
		),
		auditEvent({ unitId, by, did: 'frame.signaturesAnswered', to: roundId, at }),
	])
}

/** Every signature an interviewer goes by in this round: her own, and those a person said were hers. */
export async function listSignaturesOfMember(db: Db, { unitId, roundId, memberId }: Scope & { memberId: string }) {
	const own = await db
		.select({ signature: members.signature })
		.from(members)
		.where(and(eq(members.unitId, unitId), eq(members.id, memberId)))
	const said = await db
		.select({ signature: signatureAnswers.signature })
		.from(signatureAnswers)
		.where(and(eq(signatureAnswers.roundId, roundId), eq(signatureAnswers.memberId, memberId)))
	return [...own, ...said].flatMap(({ signature }) => signature ?? [])
}

/** Take a child out before contact, for a coded reason. @throws `isStale` when the frame has been locked; a conflict when she is out already. */
export async function saveExclusion(
	db: Db,
	exclusion: Scope & Act & { childId: string; code: string; note: string | null },
) {
	const { unitId, ...row } = exclusion
	await atomically(db, [
		...mustBeOpen(db, row.roundId),
		db.insert(exclusions).values(row),
		auditEvent({ unitId, by: row.by, did: 'child.excluded', to: row.childId, at: row.at }),
	])
}

/**
 * Lock the frame under its hash.
 *
 * @param importedAt  When the frame that was hashed was imported.
 * @throws a conflict when it is locked already; `isStale` when another frame has come in its place since.
 */
export async function saveFrameLock(
	db: Db,
	{ unitId, importedAt, ...lock }: Scope & Act & { frameHash: string; importedAt: Date },
) {
	await atomically(db, [
		db.insert(frameLocks).values(lock),
		...mustStand(db, and(eq(samplingFrames.roundId, lock.roundId), eq(samplingFrames.importedAt, importedAt))),
		auditEvent({ unitId, by: lock.by, did: 'frame.locked', to: lock.roundId, at: lock.at }),
	])
}

function mustBeOpen(db: Db, roundId: string) {
	const lock = db.select().from(frameLocks).where(eq(frameLocks.roundId, roundId))
	return mustStand(db, and(eq(samplingFrames.roundId, roundId), notExists(lock)))
}

/** A guard in a batch: undoes it all unless there is such a frame. */
function mustStand(db: Db, isSuch: SQL | undefined) {
	return [
		db
			.update(samplingFrames)
			.set({ rowsRead: sql`${samplingFrames.rowsRead}` })
			.where(isSuch),
		mustHaveChanged(db),
	]
}
