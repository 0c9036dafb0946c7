import { and, asc, count, eq, inArray, isNull, ne, notExists, notInArray, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, emptyLog, inThousands, mustHaveChanged, type Db } from './client.ts'
import type { KeyStore } from './keys.ts'
import { countRound } from './round-counts.ts'
import {
	archivedCounts,
	assignments,
	childFeedback,
	childHandlers,
	contacts,
	draws,
	drawTickets,
	exclusions,
	frameChildren,
	frameImports,
	frameRefusals,
	passes,
	receipts,
	roundClosures,
	roundLessons,
	rounds,
	samplingFrames,
	signatureAnswers,
} from './schema.ts'

type Scope = { unitId: string; roundId: string }
type Act = { by: string; at: Date }

/** What a closing destroyed: proof without content. */
export type Closing = { at: Date; by: string; contactCards: number; frameChildren: number }

/**
 * Close a round. The keys of the contact list go first, so that every copy and backup of its cards is unreadable at once;
 * then, in one act, the cards, the frame but for the drawn, and all that was written beside it, with receipts. What the
 * draw's protocol tells without the frame stays. The counts
 * were kept when the report was approved, or are kept now: the report is fed by them afterwards.
 *
 * @throws `isStale` when a child still waits for her answer or the round is another unit's; a conflict when it is
 * closed already. The caller has seen that the other gates are open.
 */
export async function saveRoundClosing(db: Db, keys: KeyStore, { unitId, roundId, by, at }: Scope & Act) {
	const scope = { unitId, roundId }
	if (!(await mayClose(db, scope))) throw new RoundNotReady(roundId)
	const cards = await db
		.select({ childId: contacts.childId })
		.from(contacts)
		.where(and(eq(contacts.unitId, unitId), eq(contacts.roundId, roundId)))
	for (const { childId } of cards) keys.destroy('contact', childId)

	const counts = await countRound(db, scope)
	const drawn = db
		.select({ childId: assignments.childId })
		.from(assignments)
		.where(and(eq(assignments.unitId, unitId), eq(assignments.roundId, roundId)))
	const ofRound = db.select({ id: draws.id }).from(draws).where(eq(draws.roundId, roundId))
	const undrawnProtected = db
		.select({ childId: frameChildren.childId })
		.from(frameChildren)
		.where(
			and(
				eq(frameChildren.roundId, roundId),
				eq(frameChildren.isProtected, true),
				notInArray(frameChildren.childId, drawn),
			),
		)
	const [left] = await db
		.select({ children: count() })
		.from(frameChildren)
		.where(and(eq(frameChildren.roundId, roundId), notInArray(frameChildren.childId, drawn)))
	const receiptOf = (interviewId: string) => ({
		id: crypto.randomUUID(),
		unitId,
		interviewId,
		at,
		reason: 'round.closed',
	})
	await atomically(db, [
		db
			.update(rounds)
			.set({ unitId })
			.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId), notExists(waitingFor(db, scope)))),
		mustHaveChanged(db),
		db.insert(roundClosures).values({ roundId, by, at }),
		db.insert(archivedCounts).values({ roundId, counts }).onConflictDoNothing(),
		db.delete(contacts).where(and(eq(contacts.unitId, unitId), eq(contacts.roundId, roundId))),
		...inThousands(cards.map(({ childId }) => ({ ...receiptOf(childId), what: 'contact' as const }))).map((some) =>
			db.insert(receipts).values(some),
		),
		db.delete(exclusions).where(eq(exclusions.roundId, roundId)),
		// The protocol outlives the frame: places, passes and samples stay, but nothing can say of whom any more. A ticket is
		// made of the reference, so whoever guesses the reference would recognise it; and why a protected child was passed
		// over was the mentor's to read (X9).
		db
			.update(drawTickets)
			.set({ reference: '', ticket: '' })
			.where(and(inArray(drawTickets.drawId, ofRound), notInArray(drawTickets.childId, drawn))),
		db
			.update(passes)
			.set({ code: 'withheld' })
			.where(and(eq(passes.roundId, roundId), inArray(passes.childId, undrawnProtected))),
		db.delete(childHandlers).where(inArray(childHandlers.childId, childrenOf(db, roundId))),
		db.delete(frameChildren).where(and(eq(frameChildren.roundId, roundId), notInArray(frameChildren.childId, drawn))),
		db.delete(frameRefusals).where(eq(frameRefusals.roundId, roundId)),
		db.delete(frameImports).where(and(eq(frameImports.roundId, roundId), ne(frameImports.state, 'done'))),
		db.update(frameImports).set({ fileName: '' }).where(eq(frameImports.roundId, roundId)),
		db.update(samplingFrames).set({ fileName: '' }).where(eq(samplingFrames.roundId, roundId)),
		db.delete(signatureAnswers).where(eq(signatureAnswers.roundId, roundId)),
		db.insert(receipts).values({ ...receiptOf(roundId), what: 'frame', chunkCount: left?.children ?? 0 }),
		auditEvent({ unitId, by, did: 'round.closed', to: roundId, at }),
	])
	emptyLog(db)
}

function childrenOf(db: Db, roundId: string) {
	return db.select({ id: frameChildren.childId }).from(frameChildren).where(eq(frameChildren.roundId, roundId))
}

function waitingFor(db: Db, { unitId, roundId }: Scope) {
	const { unitId: itsUnit, roundId: itsRound, sentAt, channel } = childFeedback
	const isWaiting = and(eq(itsUnit, unitId), eq(itsRound, roundId), isNull(sentAt), ne(channel, 'none'))
	return db.select().from(childFeedback).where(isWaiting)
}

/** Looked at before any key is destroyed, and guarded again in the batch. */
async function mayClose(db: Db, scope: Scope) {
	const [round] = await db
		.select({ closedAt: roundClosures.at, importedAt: rounds.importedAt })
		.from(rounds)
		.leftJoin(roundClosures, eq(roundClosures.roundId, rounds.id))
		.where(and(eq(rounds.unitId, scope.unitId), eq(rounds.id, scope.roundId)))
	const [waiting] = await waitingFor(db, scope).limit(1)
	return round !== undefined && !round.closedAt && !round.importedAt && !waiting
}

/** A child still waits for her answer, or the round is closed already. */
export class RoundNotReady extends Error {
	readonly code = 'round.not-ready' as const

	constructor(readonly roundId: string) {
		super(`Round ${roundId} cannot be closed: a child waits for her answer, or it is closed already.`)
	}
}

/** When a round was closed and what was destroyed then; undefined while it is open, and for another unit. */
export async function findClosing(db: Db, { unitId, roundId }: Scope): Promise<Closing | undefined> {
	const [closure] = await db
		.select({ at: roundClosures.at, by: roundClosures.by })
		.from(roundClosures)
		.innerJoin(rounds, eq(rounds.id, roundClosures.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
	if (!closure) return undefined
	const isOfClosing = and(eq(receipts.unitId, unitId), eq(receipts.reason, 'round.closed'), eq(receipts.at, closure.at))
	const kept = await db
		.select({ what: receipts.what, children: sql<number>`coalesce(${receipts.chunkCount}, 1)` })
		.from(receipts)
		.where(isOfClosing)
	const sumOf = (what: 'contact' | 'frame') =>
		kept.filter((receipt) => receipt.what === what).reduce((sum, { children }) => sum + children, 0)
	return { ...closure, contactCards: sumOf('contact'), frameChildren: sumOf('frame') }
}

/** What the unit wanted to remember from a round, oldest first. */
export async function listLessons(db: Db, { unitId, roundId }: Scope) {
	const { id, text, at } = roundLessons
	return db
		.select({ id, text })
		.from(roundLessons)
		.innerJoin(rounds, eq(rounds.id, roundLessons.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(roundLessons.roundId, roundId)))
		.orderBy(asc(at))
}

/** Keep something for next year. The caller has seen that the round is the unit's. */
export async function saveLesson(db: Db, { unitId, ...lesson }: Scope & Act & { id: string; text: string }) {
	await atomically(db, [
		db.insert(roundLessons).values(lesson),
		auditEvent({ unitId, by: lesson.by, did: 'lesson.kept', to: lesson.roundId, at: lesson.at }),
	])
}
