import { and, asc, eq, isNull, notExists, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { assignments, draws, exclusions, frameChildren, interviews, laterHandlers, members, swaps } from './schema.ts'

type Scope = { unitId: string; roundId: string }
type Act = { by: string; at: Date }
type Assignment = typeof assignments.$inferSelect

/** Every child that stands with an interviewer now, for the mentor: who, which child, and whether an interview has begun. */
export async function listStandingAssignments(db: Db, { unitId, roundId }: Scope) {
	return db
		.select({
			assignment: assignments,
			name: members.name,
			child: frameChildren,
			interviewId: interviews.id,
			interviewStartedAt: interviews.startedAt,
			interviewEndedAt: interviews.endedAt,
		})
		.from(assignments)
		.innerJoin(members, eq(members.id, assignments.interviewerId))
		.innerJoin(frameChildren, eq(frameChildren.childId, assignments.childId))
		.leftJoin(interviews, eq(interviews.assignmentId, assignments.id))
		.where(and(eq(assignments.unitId, unitId), eq(assignments.roundId, roundId), isNull(assignments.endedAt)))
		.orderBy(asc(members.name))
}

/** Ends the assignment if it stands and no interview has begun; `mustHaveChanged` has to follow. */
function release(db: Db, { id, unitId }: Assignment, at: Date, code: string, isReleased: boolean) {
	return db
		.update(assignments)
		.set({ endedAt: at, endedCode: code, isReleased })
		.where(
			and(
				eq(assignments.id, id),
				eq(assignments.unitId, unitId),
				isNull(assignments.endedAt),
				notExists(
					db
						.select({ one: sql`1` })
						.from(interviews)
						.where(eq(interviews.assignmentId, assignments.id)),
				),
			),
		)
}

/**
 * Give a child to another interviewer (X18, X20), or, when nobody is free, back to the list, where she stands before all
 * who have not been drawn.
 *
 * @param toId  Who takes over; null when nobody can now.
 * @throws `isStale` when the assignment has ended or its interview has begun; a conflict when the other has a child by now.
 */
export async function changeInterviewer(
	db: Db,
	{ assignment, toId, code, by, at }: Act & { assignment: Assignment; toId: string | null; code: string },
) {
	const { unitId, id } = assignment
	await atomically(db, [
		release(db, assignment, at, code, true),
		mustHaveChanged(db),
		...(code === 'becameHandler' ? [insertLaterHandler(db, assignment, { by, at })] : []),
		...(toId ? [db.insert(assignments).values(takenOver(assignment, toId, at, 'takenOver'))] : []),
		auditEvent({ unitId, by, did: 'assignment.handedOver', to: id, at }),
	])
}

/** The interview is done, and now she handles the child: from here on she is blinded as every handler is (X18, R-32). */
export async function saveLaterHandler(db: Db, { assignment, by, at }: Act & { assignment: Assignment }) {
	const { unitId, id: to } = assignment
	await atomically(db, [
		insertLaterHandler(db, assignment, { by, at }),
		auditEvent({ unitId, by, did: 'assignment.becameHandler', to, at }),
	])
}

function insertLaterHandler(db: Db, { roundId, childId, interviewerId: memberId }: Assignment, { by, at }: Act) {
	return db.insert(laterHandlers).values({ roundId, childId, memberId, by, at }).onConflictDoNothing()
}

/** Who became handler of which child after the draw. */
export async function listLaterHandlers(db: Db, { roundId }: Scope) {
	return db
		.select({ childId: laterHandlers.childId, memberId: laterHandlers.memberId })
		.from(laterHandlers)
		.where(eq(laterHandlers.roundId, roundId))
}

/**
 * Two interviewers swap children, for a coded reason.
 *
 * @throws `isStale` when one of the assignments has ended or its interview has begun.
 */
export async function saveSwap(
	db: Db,
	{ one, other, code, note, by, at }: Act & { one: Assignment; other: Assignment; code: string; note: string | null },
) {
	const { unitId, roundId } = one
	const pair = { assignmentId: one.id, otherAssignmentId: other.id }
	await atomically(db, [
		release(db, one, at, 'swapped', true),
		mustHaveChanged(db),
		release(db, other, at, 'swapped', true),
		mustHaveChanged(db),
		db
			.insert(assignments)
			.values([takenOver(one, other.interviewerId, at, 'swapped'), takenOver(other, one.interviewerId, at, 'swapped')]),
		db.insert(swaps).values({ id: crypto.randomUUID(), roundId, unitId, ...pair, code, note, by, at }),
		auditEvent({ unitId, by, did: 'assignment.swapped', to: one.id, of: [other.id], at }),
	])
}

function takenOver(assignment: Assignment, interviewerId: string, at: Date, how: 'takenOver' | 'swapped') {
	const { roundId, unitId, drawNumber, childId, place, householdKey } = assignment
	const id = crypto.randomUUID()
	return { id, roundId, unitId, drawNumber, childId, place, householdKey, interviewerId, how, assignedAt: at }
}

/** The swaps of a round, in order. */
export async function listSwaps(db: Db, { unitId, roundId }: Scope) {
	const { code, note, at } = swaps
	return db
		.select({ code, note, at })
		.from(swaps)
		.where(and(eq(swaps.unitId, unitId), eq(swaps.roundId, roundId)))
		.orderBy(asc(swaps.at))
}

/**
 * Take a child out after the lock but before the interview, for a coded reason; whoever had her draws the next.
 *
 * @param assignment  The child's assignment that stands, if any.
 * @throws `isStale` when her interview has begun; a conflict when she has been taken out already.
 */
export async function saveLateExclusion(
	db: Db,
	{
		unitId,
		assignment,
		...exclusion
	}: Scope & Act & { childId: string; code: string; note: string | null; assignment: Assignment | undefined },
) {
	const { by, at, childId, roundId } = exclusion
	const drawsOf = db.select().from(draws).where(eq(draws.roundId, roundId))
	await atomically(db, [
		...(assignment ? [release(db, assignment, at, 'excluded', false), mustHaveChanged(db)] : []),
		db.insert(exclusions).values({ ...exclusion, isAfterDraw: sql`exists ${drawsOf}` }),
		auditEvent({ unitId, by, did: 'child.excluded', to: childId, at }),
	])
}

/** Everyone taken out of the frame, with when and, for `other`, what the manager is told. */
export async function listExclusions(db: Db, { roundId }: Scope) {
	const { childId, code, note, isAfterDraw, at } = exclusions
	return db
		.select({ childId, code, note, isAfterDraw, at })
		.from(exclusions)
		.where(eq(exclusions.roundId, roundId))
		.orderBy(asc(at))
}
