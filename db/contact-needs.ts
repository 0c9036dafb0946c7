import { and, eq, inArray } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { agreedTimes, assignments, contactNeeds, interviews } from './schema.ts'

type Scope = { unitId: string; assignmentId: string }
type Act = { by: string; at: Date }

/** What the family needs to be met (X11, L-4); undefined before it was asked. */
export type ContactNeeds = Omit<typeof contactNeeds.$inferSelect, 'assignmentId' | 'by' | 'at'>

/** The needs of an assignment of the unit, or undefined. */
export async function findContactNeeds(db: Db, { unitId, assignmentId }: Scope): Promise<ContactNeeds | undefined> {
	const { needsInterpreter, language, isInterpreterBooked, hasInterpreterStated, isKeptFromGuardian } = contactNeeds
	const [needs] = await db
		.select({ needsInterpreter, language, isInterpreterBooked, hasInterpreterStated, isKeptFromGuardian })
		.from(contactNeeds)
		.innerJoin(assignments, eq(assignments.id, contactNeeds.assignmentId))
		.where(and(eq(assignments.unitId, unitId), eq(contactNeeds.assignmentId, assignmentId)))
		.limit(1)
	return needs
}

/** Write down what is needed, in place of what stood before. That the guardian is not to know follows the interview (L-4). */
export async function saveContactNeeds(
	db: Db,
	{ unitId, assignmentId, by, at, needs }: Scope & Act & { needs: ContactNeeds },
) {
	const row = { ...needs, by, at }
	await atomically(db, [
		db
			.insert(contactNeeds)
			.values({ assignmentId, ...row })
			.onConflictDoUpdate({ target: contactNeeds.assignmentId, set: row }),
		db
			.update(interviews)
			.set({ isKeptFromGuardian: needs.isKeptFromGuardian })
			.where(and(eq(interviews.unitId, unitId), eq(interviews.assignmentId, assignmentId))),
		auditEvent({ unitId, by, did: 'contact.needs', to: assignmentId, at }),
	])
}

/**
 * The interpreter has promised secrecy and stated to be no relative (X11): said when they meet, if not when it was booked.
 *
 * @throws `isStale` when no interpreter is needed here, or nobody has asked yet.
 */
export async function changeInterpreterToStated(db: Db, { unitId, assignmentId, by, at }: Scope & Act) {
	const ofUnit = db.select({ id: assignments.id }).from(assignments).where(eq(assignments.unitId, unitId))
	await atomically(db, [
		db
			.update(contactNeeds)
			.set({ isInterpreterBooked: true, hasInterpreterStated: true, by, at })
			.where(
				and(
					eq(contactNeeds.assignmentId, assignmentId),
					eq(contactNeeds.needsInterpreter, true),
					inArray(contactNeeds.assignmentId, ofUnit),
				),
			),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'contact.interpreterStated', to: assignmentId, at }),
	])
}

/** The agreed time, or undefined. */
export async function findAgreedTime(db: Db, { unitId, assignmentId }: Scope) {
	const [found] = await db
		.select({ startsAt: agreedTimes.startsAt, minutes: agreedTimes.minutes })
		.from(agreedTimes)
		.innerJoin(assignments, eq(assignments.id, agreedTimes.assignmentId))
		.where(and(eq(assignments.unitId, unitId), eq(agreedTimes.assignmentId, assignmentId)))
		.limit(1)
	return found
}

/** Agree on a time, in place of one agreed before. */
export async function saveAgreedTime(
	db: Db,
	{ unitId, assignmentId, by, at, startsAt, minutes }: Scope & Act & { startsAt: Date; minutes: number },
) {
	const row = { startsAt, minutes, by, at }
	await atomically(db, [
		db
			.insert(agreedTimes)
			.values({ assignmentId, ...row })
			.onConflictDoUpdate({ target: agreedTimes.assignmentId, set: row }),
		auditEvent({ unitId, by, did: 'time.agreed', to: assignmentId, at }),
	])
}
