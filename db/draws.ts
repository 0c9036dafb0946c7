import { and, asc, eq, isNull, notExists } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { insertMany } from './insert-many.ts'
import {
	assignments,
	consents,
	contactAttempts,
	drawCommitments,
	drawTickets,
	draws,
	frameChildren,
	interviews,
} from './schema.ts'

type Scope = { unitId: string; roundId: string }

export type Ticket = { place: number; childId: string; reference: string; ticket: string }
type NewDraw = typeof draws.$inferInsert & { tickets: readonly Ticket[] }

/** Promise a draw: its settings, and the hash of a random number nobody has seen. @throws a conflict when it is promised already. */
export async function saveDrawCommitment(db: Db, commitment: typeof drawCommitments.$inferInsert) {
	const { unitId, roundId: to, by, at } = commitment
	await atomically(db, [
		db.insert(drawCommitments).values(commitment),
		auditEvent({ unitId, by, did: 'draw.promised', to, at }),
	])
}

/** The promised draws of a round in order; the last one may still wait for its words. */
export async function listDrawCommitments(db: Db, { unitId, roundId }: Scope) {
	return db
		.select()
		.from(drawCommitments)
		.where(and(eq(drawCommitments.unitId, unitId), eq(drawCommitments.roundId, roundId)))
		.orderBy(asc(drawCommitments.number))
}

/**
 * Save a draw, its tickets and its audit event. A draw made anew frees the children of the one before with whom nothing
 * has begun; the others keep their interviewer.
 *
 * @throws a conflict when that draw of the round has been made already.
 */
export async function saveDraw(db: Db, { tickets, ...draw }: NewDraw) {
	const { id: drawId, unitId, roundId, drawnBy: by, drawnAt: at } = draw
	await atomically(db, [
		db.insert(draws).values(draw),
		insertMany(
			db,
			drawTickets,
			tickets.map((ticket) => ({ ...ticket, drawId })),
		),
		db
			.update(assignments)
			.set({ endedAt: at, endedCode: 'drawnAnew', isReleased: true })
			.where(and(eq(assignments.roundId, roundId), isNull(assignments.endedAt), hasNotBegun(db))),
		auditEvent({ unitId, by, did: 'draw.made', to: drawId, at }),
	])
}

/** Nobody has been called, asked or interviewed for the assignment yet. */
function hasNotBegun(db: Db) {
	return and(
		...[contactAttempts, consents, interviews].map((table) =>
			notExists(db.select().from(table).where(eq(table.assignmentId, assignments.id))),
		),
	)
}

export type Draw = Awaited<ReturnType<typeof listDraws>>[number]

/** The draws of a round in order, each with what was promised before it. More than one: it was drawn anew. */
export async function listDraws(db: Db, { unitId, roundId }: Scope) {
	const rows = await db
		.select({ draw: draws, promised: drawCommitments })
		.from(draws)
		.innerJoin(
			drawCommitments,
			and(eq(drawCommitments.roundId, draws.roundId), eq(drawCommitments.number, draws.number)),
		)
		.where(and(eq(draws.unitId, unitId), eq(draws.roundId, roundId)))
		.orderBy(asc(draws.number))
	return rows.map(({ draw, promised: { commitment, randomness, isStratified, allowsSiblings, code, note, at } }) => ({
		...draw,
		commitment,
		randomness,
		isStratified,
		allowsSiblings,
		code,
		note,
		committedAt: at,
	}))
}

/** The draw of a round that counts now, the last one; undefined before the first. */
export async function findDraw(db: Db, scope: Scope): Promise<Draw | undefined> {
	return (await listDraws(db, scope)).at(-1)
}

/** The list of the draw that counts now, in its order, with what the protocol prints of each child. */
export async function listTickets(db: Db, scope: Scope) {
	const draw = await findDraw(db, scope)
	return draw ? listTicketsOfDraw(db, { ...scope, drawId: draw.id }) : []
}

/** The list of one draw of the round, in its order. */
export async function listTicketsOfDraw(db: Db, { unitId, roundId, drawId }: Scope & { drawId: string }) {
	const { place, childId, reference, ticket } = drawTickets
	const { bornMonth, gender, groupName, household, isProtected } = frameChildren
	return db
		.select({ place, childId, reference, ticket, bornMonth, gender, groupName, household, isProtected })
		.from(drawTickets)
		.innerJoin(draws, eq(draws.id, drawTickets.drawId))
		.innerJoin(frameChildren, eq(frameChildren.childId, drawTickets.childId))
		.where(and(eq(draws.unitId, unitId), eq(draws.roundId, roundId), eq(drawTickets.drawId, drawId)))
		.orderBy(asc(drawTickets.place))
}

/** Who stands where in each draw of the round, draw by draw; also when the round is closed and the frame destroyed. */
export async function listPlaces(db: Db, { unitId, roundId }: Scope) {
	return db
		.select({ drawNumber: draws.number, place: drawTickets.place, childId: drawTickets.childId })
		.from(drawTickets)
		.innerJoin(draws, eq(draws.id, drawTickets.drawId))
		.where(and(eq(draws.unitId, unitId), eq(draws.roundId, roundId)))
		.orderBy(asc(draws.number), asc(drawTickets.place))
}
