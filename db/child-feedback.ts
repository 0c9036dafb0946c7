import { and, asc, eq, isNull } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { childFeedback } from './schema.ts'

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
