import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import {
	areaEvidence,
	assignments,
	childFeedback,
	developmentAreas,
	interviews,
	passages,
	reflections,
} from './schema.ts'

/** An answer owed to one child: how she wanted it, which areas it is about, and when it was given. */
export type ChildFeedback = {
	id: string
	band: string
	channel: 'letter' | 'phone' | 'visit' | 'none'
	areaIds: string[]
	sentAt: Date | null
}

type Scope = { roundId: string; unitId: string; interviewerId: string }

/** The answers that one interviewer owes or has given to the children she met; never another's. */
export async function listChildFeedback(db: Db, { roundId, unitId, interviewerId }: Scope): Promise<ChildFeedback[]> {
	const { id, band, channel, areaIds, sentAt } = childFeedback
	const isHers = and(
		eq(childFeedback.roundId, roundId),
		eq(childFeedback.unitId, unitId),
		eq(childFeedback.interviewerId, interviewerId),
	)
	return db
		.select({ id, band, channel, areaIds, sentAt })
		.from(childFeedback)
		.where(isHers)
		.orderBy(asc(childFeedback.createdAt))
}

type Sent = { feedbackId: string; unitId: string; by: string; channel: ChildFeedback['channel']; at: Date }

/** The child has got her answer. @throws `isStale` when it was marked before, or is another interviewer's to give. */
export async function changeFeedbackToSent(db: Db, { feedbackId, unitId, by, channel, at }: Sent) {
	const { id, unitId: itsUnit, interviewerId, sentAt } = childFeedback
	const isHersAndOwed = and(eq(id, feedbackId), eq(itsUnit, unitId), eq(interviewerId, by), isNull(sentAt))
	await atomically(db, [
		db.update(childFeedback).set({ sentAt: at, sentBy: by, channel }).where(isHersAndOwed),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'feedback.given', to: feedbackId, at }),
	])
}

type Owing = { roundId: string; unitId: string; at: Date; bandOf: (age: number | null) => string; newId: () => string }

/**
 * What makes an answer owed to each interviewed child, to be put in the batch that approves the report, before
 * the link child ↔ transcript is destroyed in it: afterwards nobody can tell which areas are about whom.
 *
 * A conversation that began and was never ended is one too: the child has talked to us.
 *
 * The areas are those that rest on something the child said; where none does, all of the round.
 *
 * @param owing.bandOf  The guide band of an age, as the answer is to be worded for.
 */
export async function insertChildFeedback(db: Db, { roundId, unitId, at, bandOf, newId }: Owing) {
	const isOurs = and(eq(interviews.roundId, roundId), eq(interviews.unitId, unitId))
	const children = await db
		.select({
			...{ interviewId: interviews.id, age: interviews.age, childId: assignments.childId },
			...{ interviewerId: assignments.interviewerId, channel: reflections.feedbackChannel },
		})
		.from(interviews)
		.innerJoin(assignments, eq(assignments.id, interviews.assignmentId))
		.leftJoin(reflections, eq(reflections.interviewId, interviews.id))
		.where(and(isOurs, or(isNotNull(interviews.startedAt), isNotNull(interviews.endedAt))))
	const areas = await db
		.select({ areaId: developmentAreas.id, interviewId: passages.interviewId })
		.from(developmentAreas)
		.leftJoin(areaEvidence, eq(areaEvidence.areaId, developmentAreas.id))
		.leftJoin(passages, eq(passages.id, areaEvidence.passageId))
		.where(and(eq(developmentAreas.roundId, roundId), eq(developmentAreas.unitId, unitId)))
		.orderBy(asc(developmentAreas.position))

	return children.map(({ interviewId, age, childId, interviewerId, channel }) => {
		const hers = areas.filter((area) => area.interviewId === interviewId)
		const areaIds = [...new Set((hers.length > 0 ? hers : areas).map(({ areaId }) => areaId))]
		const who = { id: newId(), roundId, unitId, childId, interviewerId }
		return db
			.insert(childFeedback)
			.values({ ...who, band: bandOf(age), channel: channel ?? 'letter', areaIds, createdAt: at })
	})
}
