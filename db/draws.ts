import { and, asc, eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, type Db } from './client.ts'
import { draws, drawTickets, frameChildren } from './schema.ts'

export type Ticket = { place: number; childId: string; reference: string; ticket: string }
type NewDraw = typeof draws.$inferInsert & { tickets: readonly Ticket[] }

/** Save the draw of a round, its tickets and its audit event. @throws a conflict when the round already has its draw. */
export async function saveDraw(db: Db, { tickets, ...draw }: NewDraw) {
	const { id: drawId, unitId, drawnBy: by, drawnAt: at } = draw
	await atomically(db, [
		db.insert(draws).values(draw),
		...inThousands(tickets.map((ticket) => ({ ...ticket, drawId }))).map((some) => db.insert(drawTickets).values(some)),
		auditEvent({ unitId, by, did: 'draw.made', to: drawId, at }),
	])
}

/** The draw of a round of the unit, or undefined while the frame is open. */
export async function findDraw(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	const [draw] = await db
		.select()
		.from(draws)
		.where(and(eq(draws.unitId, unitId), eq(draws.roundId, roundId)))
		.limit(1)
	return draw
}

/** The list of a draw in ticket order, with what the protocol prints of each child. */
export async function listTickets(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	return db
		.select({
			place: drawTickets.place,
			childId: drawTickets.childId,
			reference: drawTickets.reference,
			ticket: drawTickets.ticket,
			bornMonth: frameChildren.bornMonth,
			gender: frameChildren.gender,
			groupName: frameChildren.groupName,
			household: frameChildren.household,
		})
		.from(drawTickets)
		.innerJoin(draws, eq(draws.id, drawTickets.drawId))
		.innerJoin(frameChildren, eq(frameChildren.childId, drawTickets.childId))
		.where(and(eq(draws.unitId, unitId), eq(draws.roundId, roundId)))
		.orderBy(asc(drawTickets.place))
}
