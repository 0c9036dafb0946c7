import { and, asc, eq, isNull } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { safetyReminders } from './schema.ts'

type Scope = { unitId: string; interviewId: string }
type Act = { by: string; at: Date }

/** “Oro” was pressed (X7): only that it happened. Sent twice is as once. */
export async function saveSafetyReminder(db: Db, { id, unitId, interviewId, by, at }: Scope & Act & { id: string }) {
	await atomically(db, [
		db.insert(safetyReminders).values({ id, interviewId, unitId, raisedBy: by, raisedAt: at }).onConflictDoNothing(),
		auditEvent({ unitId, by, did: 'safety.raised', to: interviewId, at }),
	])
}

/** The reminders of an interview, oldest first; `handedOverAt` is null until somebody has taken over. */
export async function listSafetyReminders(db: Db, { unitId, interviewId }: Scope) {
	return db
		.select({ raisedAt: safetyReminders.raisedAt, handedOverAt: safetyReminders.handedOverAt })
		.from(safetyReminders)
		.where(and(eq(safetyReminders.unitId, unitId), eq(safetyReminders.interviewId, interviewId)))
		.orderBy(asc(safetyReminders.raisedAt))
}

/** The worry was reported or handed over: all open reminders of the interview are done. */
export async function changeSafetyRemindersToHandedOver(db: Db, { unitId, interviewId, by, at }: Scope & Act) {
	const ofIt = and(
		eq(safetyReminders.unitId, unitId),
		eq(safetyReminders.interviewId, interviewId),
		isNull(safetyReminders.handedOverAt),
	)
	await atomically(db, [
		db.update(safetyReminders).set({ handedOverAt: at, handedOverBy: by }).where(ofIt),
		auditEvent({ unitId, by, did: 'safety.handedOver', to: interviewId, at }),
	])
}
