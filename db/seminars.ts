import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { members, seminarMembers, seminars, stepAsides } from './schema.ts'
import { seminarEvent, type SeminarAct } from './seminar-events.ts'

export type Seminar = Omit<typeof seminars.$inferSelect, 'openedBy' | 'unitId'>

const shown = {
	id: seminars.id,
	roundId: seminars.roundId,
	kind: seminars.kind,
	name: seminars.name,
	heldOn: seminars.heldOn,
	openedAt: seminars.openedAt,
	closedAt: seminars.closedAt,
}

/** The seminars of a round in the order they are held, each with how many take part. */
export async function listSeminars(db: Db, { roundId, unitId }: { roundId: string; unitId: string }) {
	return db
		.select({ ...shown, participants: count(seminarMembers.memberId) })
		.from(seminars)
		.leftJoin(seminarMembers, eq(seminarMembers.seminarId, seminars.id))
		.where(and(eq(seminars.roundId, roundId), eq(seminars.unitId, unitId)))
		.groupBy(seminars.id)
		.orderBy(asc(seminars.heldOn), asc(seminars.openedAt))
}

/** One seminar of the unit, or undefined. */
export async function findSeminar(db: Db, { seminarId, unitId }: { seminarId: string; unitId: string }) {
	const isOurs = and(eq(seminars.id, seminarId), eq(seminars.unitId, unitId))
	const [seminar] = await db.select(shown).from(seminars).where(isOurs).limit(1)
	return seminar satisfies Seminar | undefined
}

type NewSeminar = Omit<typeof seminars.$inferInsert, 'closedAt'>

/** Open a seminar; whoever opens it takes part. */
export async function saveSeminar(db: Db, seminar: NewSeminar) {
	const { id, unitId, openedBy: by, openedAt: at } = seminar
	await atomically(db, [
		db.insert(seminars).values(seminar),
		db.insert(seminarMembers).values({ seminarId: id, memberId: by, joinedAt: at }),
		seminarEvent(db, 'seminar.opened', { seminarId: id, by, at }),
		auditEvent({ unitId, by, did: 'seminar.opened', to: id, at }),
	])
}

/** End a seminar: from then on it is read only. @throws `isStale` when somebody else already has. */
export async function changeSeminarToClosed(db: Db, { unitId, ...act }: SeminarAct & { unitId: string }) {
	const { seminarId, by, at } = act
	const isOpenAndOurs = and(eq(seminars.id, seminarId), eq(seminars.unitId, unitId), isNull(seminars.closedAt))
	await atomically(db, [
		db.update(seminars).set({ closedAt: at }).where(isOpenAndOurs),
		mustHaveChanged(db),
		seminarEvent(db, 'seminar.closed', act),
		auditEvent({ unitId, by, did: 'seminar.closed', to: seminarId, at }),
	])
}

/** The names of those who take part, in the order they came. */
export async function listSeminarMembers(db: Db, { seminarId, unitId }: { seminarId: string; unitId: string }) {
	return db
		.select({ memberId: members.id, name: members.name })
		.from(seminarMembers)
		.innerJoin(members, eq(members.id, seminarMembers.memberId))
		.where(and(eq(seminarMembers.seminarId, seminarId), eq(members.unitId, unitId)))
		.orderBy(asc(seminarMembers.joinedAt), asc(members.name))
}

/** Take part in a seminar. Twice is as once. */
export async function saveSeminarMember(db: Db, { unitId, ...act }: SeminarAct & { unitId: string }) {
	const { seminarId, by, at } = act
	await atomically(db, [
		db.insert(seminarMembers).values({ seminarId, memberId: by, joinedAt: at }).onConflictDoNothing(),
		seminarEvent(db, 'seminar.joined', act),
		auditEvent({ unitId, by, did: 'seminar.joined', to: seminarId, at }),
	])
}

/** “Jag avstår”: from now on this member reads nothing from this interview. Twice is as once. */
export async function saveStepAside(db: Db, act: SeminarAct & { unitId: string; interviewId: string }) {
	const { unitId, seminarId, interviewId, by, at } = act
	await atomically(db, [
		db.insert(stepAsides).values({ seminarId, interviewId, memberId: by, at }).onConflictDoNothing(),
		seminarEvent(db, 'interview.steppedAside', act),
		auditEvent({ unitId, by, did: 'interview.steppedAside', to: interviewId, at }),
	])
}
