import { and, asc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Db } from './client.ts'
import { listGuardiansOnQuotes, type GuardiansWord } from './quote-consents.ts'
import {
	answerCodes,
	assignments,
	childHandlers,
	interviews,
	laterHandlers,
	members,
	safetyReminders,
	signatureAnswers,
	stepAsides,
	transcriptApprovals,
} from './schema.ts'

/** An interview as the rules of the seminar see it: facts, no words and no name. */
export type SeminarInterview = {
	interviewId: string
	/** From 0, in the order the interviews of the round were set up; the same for everybody. */
	position: number
	age: number | null
	isProtected: boolean
	interviewerId: string | null
	/** The child's own yes to being quoted; the youngest are not asked (report Q1). */
	childMayBeQuoted: boolean
	/** What guardians have said of it; null where none was asked, or the link to the child is destroyed. */
	guardianOnQuotes: GuardiansWord | null
	/** False once the link child ↔ transcript is destroyed: then nobody can tell whose case it was. */
	isLinked: boolean
	/** She handles, co-handles or has handled the child. */
	isHandledByMember: boolean
	hasSteppedAside: boolean
	/** “Oro” was pressed and the mentor has not decided that the words may be used (X7): the interview waits. */
	hasOpenReminder: boolean
	/** What she said came through an interpreter (X11). */
	withInterpreter: boolean
	/** A parent was in the room when the four answers were given (X15). */
	guardianPresent: boolean
	/** Children with the same are siblings (X10); null where none is known, and once the round's children are forgotten. */
	household: string | null
}

/**
 * The interviews of a round whose transcript is approved, with what decides who may see what.
 *
 * @param who.memberId  For whom: handlers and those who stepped aside see less.
 */
export async function listSeminarInterviews(
	db: Db,
	who: { roundId: string; unitId: string; memberId: string },
): Promise<SeminarInterview[]> {
	const { roundId, unitId, memberId } = who
	const isKept = or(isNull(interviews.ending), ne(interviews.ending, 'erased'))
	const rows = await db
		.select({ interview: interviews, childId: assignments.childId, guardianPresent: answerCodes.guardianPresent })
		.from(interviews)
		.innerJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.leftJoin(answerCodes, eq(answerCodes.interviewId, interviews.id))
		.leftJoin(assignments, eq(assignments.id, interviews.assignmentId))
		.where(and(eq(interviews.roundId, roundId), eq(interviews.unitId, unitId), isKept))
		.orderBy(asc(interviews.position))
	const [handled, aside, reminded, guardians] = await Promise.all([
		childrenHandledBy(db, { roundId, memberId }),
		interviewsSteppedAside(db, { memberId, roundId }),
		interviewsWithOpenReminder(db, unitId),
		listGuardiansOnQuotes(db, { unitId, roundId }),
	])
	return rows.map(({ interview, childId, guardianPresent }) => ({
		interviewId: interview.id,
		position: interview.position,
		age: interview.age,
		isProtected: interview.isProtected,
		interviewerId: interview.interviewerId,
		childMayBeQuoted: interview.mayQuote === true,
		guardianOnQuotes: guardians.get(interview.assignmentId ?? '') ?? null,
		isLinked: childId !== null,
		isHandledByMember: childId !== null && handled.has(childId),
		hasSteppedAside: aside.has(interview.id),
		hasOpenReminder: reminded.has(interview.id),
		withInterpreter: interview.withInterpreter === true,
		household: interview.household,
		guardianPresent: (guardianPresent ?? interview.guardianPresent) === true,
	}))
}

/** Her cases by signature, and children whose handler she became after the draw (X18). */
async function childrenHandledBy(db: Db, { roundId, memberId }: { roundId: string; memberId: string }) {
	const rows = await db
		.select({ childId: childHandlers.childId })
		.from(childHandlers)
		.innerJoin(assignments, and(eq(assignments.childId, childHandlers.childId), eq(assignments.roundId, roundId)))
		.leftJoin(members, and(eq(members.id, memberId), eq(members.signature, childHandlers.signature)))
		.leftJoin(
			signatureAnswers,
			and(
				eq(signatureAnswers.roundId, roundId),
				eq(signatureAnswers.signature, childHandlers.signature),
				eq(signatureAnswers.memberId, memberId),
			),
		)
		.where(or(isNotNull(members.id), isNotNull(signatureAnswers.memberId)))
	const later = await db
		.select({ childId: laterHandlers.childId })
		.from(laterHandlers)
		.where(and(eq(laterHandlers.roundId, roundId), eq(laterHandlers.memberId, memberId)))
	return new Set([...rows, ...later].map(({ childId }) => childId))
}

/** In any seminar of the round: whoever recognised a child once has still recognised her. */
async function interviewsSteppedAside(db: Db, { roundId, memberId }: { roundId: string; memberId: string }) {
	const rows = await db
		.select({ interviewId: stepAsides.interviewId })
		.from(stepAsides)
		.innerJoin(interviews, eq(interviews.id, stepAsides.interviewId))
		.where(and(eq(stepAsides.memberId, memberId), eq(interviews.roundId, roundId)))
	return new Set(rows.map(({ interviewId }) => interviewId))
}

async function interviewsWithOpenReminder(db: Db, unitId: string) {
	const { interviewId } = safetyReminders
	const isUndecided = or(isNull(safetyReminders.decision), ne(safetyReminders.decision, 'mayBeUsed'))
	const isOpen = and(eq(safetyReminders.unitId, unitId), isUndecided)
	const rows = await db.select({ interviewId }).from(safetyReminders).where(isOpen)
	return new Set(rows.map((row) => row.interviewId))
}
