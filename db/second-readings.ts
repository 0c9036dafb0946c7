import { and, asc, eq, inArray, isNotNull, isNull, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import {
	assignments,
	childHandlers,
	interviews,
	laterHandlers,
	members,
	recordings,
	rounds,
	signatureAnswers,
	stepAsides,
} from './schema.ts'

type Who = { unitId: string; memberId: string }

/**
 * The interviews whose possible quotes a member may hear and read as second reader, while the sound exists: not her
 * own, not of a child she handles or has handled (R-32, X18), and not where she has stepped aside. The same rule holds when a
 * quote is cleared in the seminar (app/steps/seminar/why-not-quotable.ts).
 */
export async function listSecondReadings(db: Db, who: Who) {
	return db
		.select({ interviewId: interviews.id, year: rounds.year, position: interviews.position })
		.from(interviews)
		.innerJoin(rounds, eq(rounds.id, interviews.roundId))
		.innerJoin(recordings, eq(recordings.interviewId, interviews.id))
		.where(mayRead(db, who))
		.orderBy(asc(rounds.year), asc(interviews.position))
}

/** One of them, or undefined when it is not there or not for her. */
export async function findSecondReading(db: Db, { interviewId, ...who }: Who & { interviewId: string }) {
	const [found] = await db
		.select({
			...{ interviewId: interviews.id, interviewerId: interviews.interviewerId },
			...{ isKeptFromGuardian: interviews.isKeptFromGuardian, isProtected: interviews.isProtected },
		})
		.from(interviews)
		.innerJoin(recordings, eq(recordings.interviewId, interviews.id))
		.where(and(eq(interviews.id, interviewId), mayRead(db, who)))
		.limit(1)
	return found
}

function mayRead(db: Db, { unitId, memberId }: Who) {
	const isKept = or(isNull(interviews.ending), ne(interviews.ending, 'erased'))
	const isAnothers = sql`${interviews.interviewerId} is not ${memberId}`
	const isLinked = isNotNull(interviews.assignmentId)
	return and(
		eq(interviews.unitId, unitId),
		isKept,
		isAnothers,
		isLinked,
		notInArray(interviews.assignmentId, handledBy(db, memberId)),
		notInArray(interviews.assignmentId, handledLater(db, memberId)),
		notInArray(interviews.id, steppedAside(db, memberId)),
	)
}

/** The assignments of children whom this member handles, co-handles or has handled, by her signature or one said to be hers. */
function handledBy(db: Db, memberId: string) {
	const own = db.select({ signature: members.signature }).from(members).where(eq(members.id, memberId))
	const saidToBeHers = db
		.select({ signature: signatureAnswers.signature })
		.from(signatureAnswers)
		.where(and(eq(signatureAnswers.memberId, memberId), eq(signatureAnswers.roundId, assignments.roundId)))
	const isHers = or(inArray(childHandlers.signature, own), inArray(childHandlers.signature, saidToBeHers))
	return db
		.select({ id: assignments.id })
		.from(assignments)
		.innerJoin(childHandlers, eq(childHandlers.childId, assignments.childId))
		.where(isHers)
}

function handledLater(db: Db, memberId: string) {
	return db
		.select({ id: assignments.id })
		.from(assignments)
		.innerJoin(laterHandlers, eq(laterHandlers.childId, assignments.childId))
		.where(and(eq(laterHandlers.memberId, memberId), eq(laterHandlers.roundId, assignments.roundId)))
}

function steppedAside(db: Db, memberId: string) {
	return db.select({ id: stepAsides.interviewId }).from(stepAsides).where(eq(stepAsides.memberId, memberId))
}
