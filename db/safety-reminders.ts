import { and, asc, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { members, safetyReminders } from './schema.ts'

type Scope = { unitId: string; interviewId: string }
type Act = { by: string; at: Date }
type OneReminder = { unitId: string; reminderId: string }

export type HandedOver = { how: 'reported' | 'handedOver'; to: string }

/**
 * “Oro” was pressed (X7): only that it happened. Sent twice is as once.
 *
 * @param raisedAt  When it was pressed, which without a network is long before it arrives.
 */
export async function saveSafetyReminder(
	db: Db,
	{ id, unitId, interviewId, by, at, raisedAt }: Scope & Act & { id: string; raisedAt: Date },
) {
	await atomically(db, [
		db.insert(safetyReminders).values({ id, interviewId, unitId, raisedBy: by, raisedAt }).onConflictDoNothing(),
		auditEvent({ unitId, by, did: 'safety.raised', to: interviewId, at }),
	])
}

/** The reminders of an interview, oldest first; `handedOverAt` is null until somebody has taken over. */
export async function listSafetyReminders(db: Db, { unitId, interviewId }: Scope) {
	const { id, raisedAt, handedOverAt } = safetyReminders
	return db
		.select({ id, raisedAt, handedOverAt })
		.from(safetyReminders)
		.where(and(eq(safetyReminders.unitId, unitId), eq(safetyReminders.interviewId, interviewId)))
		.orderBy(asc(raisedAt))
}

/** When the first of this member's reminders of an interview was raised that nobody has taken over; undefined without one. */
export async function findOpenReminder(db: Db, { unitId, interviewId, raisedBy }: Scope & { raisedBy: string }) {
	const { raisedAt } = safetyReminders
	const [first] = await db
		.select({ raisedAt })
		.from(safetyReminders)
		.where(
			and(
				eq(safetyReminders.unitId, unitId),
				eq(safetyReminders.interviewId, interviewId),
				eq(safetyReminders.raisedBy, raisedBy),
				isNull(safetyReminders.handedOverAt),
			),
		)
		.orderBy(asc(raisedAt))
		.limit(1)
	return first?.raisedAt
}

/**
 * Every reminder of the unit that still waits for somebody: to be reported, or for the mentor's decision. Newest last.
 *
 * @param raisedBy  Only those that this member raised: an interviewer sees her own.
 */
export async function listWaitingReminders(db: Db, { unitId, raisedBy }: { unitId: string; raisedBy?: string }) {
	const { id, raisedAt, handedOverAt, handedOverHow, handedOverTo, decision } = safetyReminders
	return db
		.select({ id, raisedAt, handedOverAt, handedOverHow, handedOverTo, decision, raisedBy: members.name })
		.from(safetyReminders)
		.leftJoin(members, eq(members.id, safetyReminders.raisedBy))
		.where(
			and(
				eq(safetyReminders.unitId, unitId),
				raisedBy === undefined ? undefined : eq(safetyReminders.raisedBy, raisedBy),
				or(isNull(handedOverAt), isNull(decision)),
			),
		)
		.orderBy(asc(raisedAt))
}

/** The reminders the mentor has decided about, newest first: what was decided can be looked up and changed. */
export async function listDecidedReminders(db: Db, { unitId }: { unitId: string }) {
	const { id, raisedAt, handedOverAt, handedOverHow, handedOverTo, decision, decidedAt } = safetyReminders
	return db
		.select({ id, raisedAt, handedOverAt, handedOverHow, handedOverTo, decision, raisedBy: members.name })
		.from(safetyReminders)
		.leftJoin(members, eq(members.id, safetyReminders.raisedBy))
		.where(and(eq(safetyReminders.unitId, unitId), isNotNull(decision), isNotNull(handedOverAt)))
		.orderBy(desc(decidedAt))
}

/**
 * The worry was reported, or handed over to somebody who does it.
 *
 * @param raisedBy  Only if this member raised it: an interviewer answers for her own.
 * @throws `isStale` when it is not hers, or done already.
 */
export async function changeReminderToHandedOver(
	db: Db,
	{ unitId, reminderId, raisedBy, how, to, by, at }: OneReminder & Act & HandedOver & { raisedBy?: string },
) {
	const isHers = raisedBy === undefined ? undefined : eq(safetyReminders.raisedBy, raisedBy)
	const change = { handedOverAt: at, handedOverBy: by, handedOverHow: how, handedOverTo: to }
	await atomically(db, [
		db
			.update(safetyReminders)
			.set(change)
			.where(and(isThis(unitId, reminderId), isHers, isNull(safetyReminders.handedOverAt))),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'safety.handedOver', to: reminderId, at }),
	])
}

/**
 * The mentor's decision: may the words be read in the seminar, or do they stay out (X7)? It can be changed.
 *
 * @throws `isStale` when nobody has reported or taken over the worry yet: first the child, then the material.
 */
export async function changeReminderDecision(
	db: Db,
	{ unitId, reminderId, decision, by, at }: OneReminder & Act & { decision: 'mayBeUsed' | 'staysOut' },
) {
	await atomically(db, [
		db
			.update(safetyReminders)
			.set({ decision, decidedBy: by, decidedAt: at })
			.where(and(isThis(unitId, reminderId), isNotNull(safetyReminders.handedOverAt))),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: `safety.${decision}`, to: reminderId, at }),
	])
}

function isThis(unitId: string, reminderId: string) {
	return and(eq(safetyReminders.unitId, unitId), eq(safetyReminders.id, reminderId))
}
