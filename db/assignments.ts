import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, mustHaveChanged, type Db } from './client.ts'
import { listRoundInterviewers } from './round-interviewers.ts'
import {
	agreedTimes,
	assignments,
	consents,
	contactAttempts,
	contactNeeds,
	declines,
	frameChildren,
	interviews,
	memberRoles,
	members,
	passes,
	rounds,
} from './schema.ts'

type Act = { by: string; at: Date }
type NewAssignment = Omit<
	typeof assignments.$inferInsert,
	'endedAt' | 'endedCode' | 'isReleased' | 'assignedAt' | 'how' | 'meetingId'
> &
	Act & { passes: readonly { childId: string; place: number; code: string }[] }

/**
 * Give a drawn child to an interviewer who draws herself, with every child passed over on the way and why.
 *
 * @throws a conflict when somebody else was faster to this child or her sibling, or when the interviewer has a child already.
 */
export async function saveAssignment(db: Db, { passes: passed, by, at, ...assignment }: NewAssignment) {
	const { id: assignmentId, roundId, unitId, interviewerId } = assignment
	const rows = passed.map((pass) => ({ ...pass, id: crypto.randomUUID(), roundId, assignmentId, interviewerId, at }))
	await atomically(db, [
		db.insert(assignments).values({ ...assignment, how: 'own', assignedAt: at }),
		...inThousands(rows).map((some) => db.insert(passes).values(some)),
		auditEvent({ unitId, by, did: 'child.assigned', to: assignmentId, of: [assignment.childId], at }),
	])
}

/** Every assignment of a round in the order they were given, for the draw and its protocol. */
export async function listAssignments(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	return db
		.select()
		.from(assignments)
		.where(and(eq(assignments.unitId, unitId), eq(assignments.roundId, roundId)))
		.orderBy(sql`${assignments}.rowid`) // the order of time, which the time itself need not tell (X9)
}

/** Every child passed over on the way to an assignment, along the list. */
export async function listPasses(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	return db
		.select({ assignmentId: assignments.id, place: passes.place, code: passes.code })
		.from(passes)
		.innerJoin(assignments, eq(assignments.id, passes.assignmentId))
		.where(and(eq(assignments.unitId, unitId), eq(passes.roundId, roundId)))
		.orderBy(asc(passes.place))
}

/** The interviewer's own child of this round, if she has one now, with what she needs to know before contact. */
export async function findOwnAssignment(
	db: Db,
	{ unitId, roundId, interviewerId }: { unitId: string; roundId: string; interviewerId: string },
) {
	const isHers = and(
		eq(assignments.unitId, unitId),
		eq(assignments.roundId, roundId),
		eq(assignments.interviewerId, interviewerId),
	)
	const [found] = await db
		.select({
			assignment: assignments,
			child: frameChildren,
			interviewId: interviews.id,
			interviewStartedAt: interviews.startedAt,
			interviewEndedAt: interviews.endedAt,
		})
		.from(assignments)
		.innerJoin(frameChildren, eq(frameChildren.childId, assignments.childId))
		.leftJoin(interviews, eq(interviews.assignmentId, assignments.id))
		.where(and(isHers, isNull(assignments.endedAt)))
		.orderBy(desc(assignments.assignedAt))
		.limit(1)
	return found
}

/** One assignment as its own interviewer may see it; undefined for anybody else. */
export async function findAssignment(
	db: Db,
	{ unitId, assignmentId, interviewerId }: { unitId: string; assignmentId: string; interviewerId: string },
) {
	const isHers = and(
		eq(assignments.unitId, unitId),
		eq(assignments.id, assignmentId),
		eq(assignments.interviewerId, interviewerId),
	)
	const [found] = await db
		.select({
			assignment: assignments,
			child: frameChildren,
			interviewId: interviews.id,
			interviewStartedAt: interviews.startedAt,
		})
		.from(assignments)
		.innerJoin(frameChildren, eq(frameChildren.childId, assignments.childId))
		.innerJoin(rounds, eq(rounds.id, assignments.roundId))
		.leftJoin(interviews, eq(interviews.assignmentId, assignments.id))
		.where(isHers)
		.limit(1)
	return found
}

type Ending = Act & { unitId: string; assignmentId: string; interviewerId: string }

/** Conflict of interest: the child is free for others again and the interviewer draws the next. @throws `isStale` when it has already ended. */
export async function changeAssignmentToReleased(db: Db, { unitId, assignmentId, interviewerId, by, at }: Ending) {
	await atomically(db, [
		db
			.update(assignments)
			.set({ endedAt: at, endedCode: 'conflictOfInterest', isReleased: true })
			.where(isStanding({ unitId, assignmentId, interviewerId })),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'assignment.conflictOfInterest', to: assignmentId, at }),
	])
}

/**
 * She turned nineteen, or moved, before the interview (X19): out of the frame with a code, and the next reserve comes.
 *
 * @throws `isStale` when the assignment has already ended.
 */
export async function changeAssignmentToOutOfFrame(
	db: Db,
	{ unitId, assignmentId, interviewerId, by, at, code }: Ending & { code: string },
) {
	await atomically(db, [
		db
			.update(assignments)
			.set({ endedAt: at, endedCode: code })
			.where(isStanding({ unitId, assignmentId, interviewerId })),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'assignment.outOfFrame', to: assignmentId, at }),
	])
}

/**
 * A no, or nobody reached: the child stays drawn and the next reserve comes. The caller has destroyed the
 * contact key first.
 *
 * @throws `isStale` when the assignment has already ended.
 */
export async function saveDecline(
	db: Db,
	{
		unitId,
		assignmentId,
		interviewerId,
		by,
		at,
		roundId,
		saidBy,
		code,
	}: Ending & { roundId: string; saidBy: 'child' | 'guardian' | 'nobody'; code: string },
) {
	const endedCode = saidBy === 'nobody' ? 'unreachable' : 'declined'
	await atomically(db, [
		db.update(assignments).set({ endedAt: at, endedCode }).where(isStanding({ unitId, assignmentId, interviewerId })),
		mustHaveChanged(db),
		db.insert(declines).values({ id: crypto.randomUUID(), roundId, assignmentId, saidBy, code, by, at }),
		// Of whoever declined only the code is kept (X1); that nobody answered rests on the attempts, which stay.
		...(saidBy === 'nobody' ? [contactNeeds, agreedTimes] : [contactNeeds, agreedTimes, consents, contactAttempts]).map(
			(table) => db.delete(table).where(eq(table.assignmentId, assignmentId)),
		),
		auditEvent({ unitId, by, did: 'child.declined', to: assignmentId, at }),
	])
}

/** Who is to meet a child in a round, by name, and how far each has come; also whoever has a child although she is not to. */
export async function listInterviewerProgress(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	const interviewers = await listRoundInterviewers(db, { unitId, roundId })
	const isToMeet = new Set(
		interviewers.filter(({ standing, quota }) => standing === 'active' && quota > 0).map(({ memberId }) => memberId),
	)
	const rows = await db
		.select({
			memberId: members.id,
			name: members.name,
			assignedAt: assignments.assignedAt,
			interviewEndedAt: interviews.endedAt,
			drawn: count(assignments.id),
		})
		.from(members)
		.innerJoin(memberRoles, and(eq(memberRoles.memberId, members.id), eq(memberRoles.role, 'interviewer')))
		.leftJoin(
			assignments,
			and(eq(assignments.interviewerId, members.id), eq(assignments.roundId, roundId), isNull(assignments.endedAt)),
		)
		.leftJoin(interviews, eq(interviews.assignmentId, assignments.id))
		.where(eq(members.unitId, unitId))
		.groupBy(members.id)
		.orderBy(asc(members.name))
	return rows.filter(({ memberId, drawn }) => drawn > 0 || isToMeet.has(memberId))
}

function isStanding({
	unitId,
	assignmentId,
	interviewerId,
}: {
	unitId: string
	assignmentId: string
	interviewerId: string
}) {
	return and(
		eq(assignments.unitId, unitId),
		eq(assignments.id, assignmentId),
		eq(assignments.interviewerId, interviewerId),
		isNull(assignments.endedAt),
	)
}
