import { and, asc, eq, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { committeeMeetings, committeeQuestions } from './schema.ts'

/** A meeting at which the committee heard the report, and what it asked. */
export type CommitteeMeeting = {
	id: string
	on: string | null
	kind: string
	presenters: string | null
	questions: { id: string; text: string }[]
}

/** The meetings of a round in order, each with its questions; none when the round is another unit's. */
export async function listMeetings(db: Db, { roundId, unitId }: { roundId: string; unitId: string }) {
	const isOurs = and(eq(committeeMeetings.roundId, roundId), eq(committeeMeetings.unitId, unitId))
	const { id, on, kind, presenters, position } = committeeMeetings
	const meetings = await db
		.select({ id, on, kind, presenters })
		.from(committeeMeetings)
		.where(isOurs)
		.orderBy(asc(position))
	const questions = await db
		.select({ id: committeeQuestions.id, meetingId: committeeQuestions.meetingId, text: committeeQuestions.text })
		.from(committeeQuestions)
		.innerJoin(committeeMeetings, eq(committeeMeetings.id, committeeQuestions.meetingId))
		.where(isOurs)
		.orderBy(asc(committeeQuestions.position))
	return meetings.map((meeting): CommitteeMeeting => {
		const itsQuestions = questions.filter(({ meetingId }) => meetingId === meeting.id)
		return { ...meeting, questions: itsQuestions.map((question) => ({ id: question.id, text: question.text })) }
	})
}

type NewMeeting = {
	id: string
	roundId: string
	unitId: string
	on: string
	kind: string
	presenters: string | null
	by: string
	at: Date
}

/** Note a meeting with the committee: when, of what kind, and who told. */
export async function saveMeeting(db: Db, { by, at, ...meeting }: NewMeeting) {
	const { id, roundId, unitId } = meeting
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from committee_meetings where round_id = ${roundId})`
	await atomically(db, [
		db.insert(committeeMeetings).values({ ...meeting, position }),
		auditEvent({ unitId, by, did: 'meeting.noted', to: id, at }),
	])
}

type NewQuestion = { id: string; meetingId: string; unitId: string; text: string; by: string; at: Date }

/** Note what the committee asked at a meeting. The caller has seen that the meeting is the unit's. */
export async function saveCommitteeQuestion(db: Db, { unitId, ...question }: NewQuestion) {
	const { id, meetingId, by, at } = question
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from committee_questions where meeting_id = ${meetingId})`
	await atomically(db, [
		db.insert(committeeQuestions).values({ ...question, position }),
		auditEvent({ unitId, by, did: 'question.noted', to: id, at }),
	])
}
