import { and, asc, count, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { assignments, declines, interviews, members } from './schema.ts'

type Scope = { unitId: string; roundId: string }

/**
 * How asking has gone in a round: children asked, the children's own no, a guardian's no counted apart from it,
 * nobody reached, and interviews taken back.
 */
export async function countContact(db: Db, { unitId, roundId }: Scope) {
	const isOurs = and(eq(assignments.unitId, unitId), eq(assignments.roundId, roundId))
	const isAsked = and(isOurs, eq(assignments.isReleased, false))
	const [asked] = await db.select({ children: count() }).from(assignments).where(isAsked)
	const said = await db
		.select({ saidBy: declines.saidBy, count: count() })
		.from(declines)
		.innerJoin(assignments, eq(assignments.id, declines.assignmentId))
		.where(isOurs)
		.groupBy(declines.saidBy)
	const [withdrawn] = await db
		.select({ children: count() })
		.from(assignments)
		.where(and(isOurs, eq(assignments.endedCode, 'withdrawn')))
	const saidBy = (who: (typeof said)[number]['saidBy']) => said.find((one) => one.saidBy === who)?.count ?? 0
	return {
		asked: asked?.children ?? 0,
		childNo: saidBy('child'),
		guardianNo: saidBy('guardian'),
		unreachable: saidBy('nobody'),
		withdrawn: withdrawn?.children ?? 0,
	}
}

/** The interviews of a round as a mentor finds one to take back: its number and who held it; no words, no child. */
export async function listInterviewsHeld(db: Db, { unitId, roundId }: Scope) {
	const { id, position, ending, endedAt } = interviews
	return db
		.select({ id, position, ending, endedAt, interviewer: members.name })
		.from(interviews)
		.leftJoin(members, eq(members.id, interviews.interviewerId))
		.where(and(eq(interviews.unitId, unitId), eq(interviews.roundId, roundId)))
		.orderBy(asc(position))
}
