import { and, asc, eq, isNull } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, type Db } from './client.ts'
import { listRoundInterviewers } from './round-interviewers.ts'
import { assignments, drawMeetingChildren, drawMeetingInterviewers, drawMeetings, members, passes } from './schema.ts'

type Scope = { unitId: string; roundId: string }
type Pass = { childId: string; place: number; code: string }

type NewMeeting = Scope & {
	id: string
	drawId: string
	drawNumber: number
	by: string
	at: Date
	sample: readonly { childId: string; place: number }[]
	passes: readonly (Pass & { interviewerId?: string })[]
	given: readonly { interviewerId: string; childId: string; place: number; householdKey: string }[]
	/** In the order that chance gave them. */
	interviewers: readonly { memberId: string; code: 'onlyOwn' | 'needed' | 'listEnded' | null; facts: unknown }[]
}

/**
 * Save a visible draw: who was in the room, the sample, everyone passed over, and every child given. All of it, or none.
 *
 * @throws a conflict when somebody was faster to one of the children or interviewers.
 */
export async function saveDrawMeeting(
	db: Db,
	{ sample, passes: passed, given, interviewers, drawNumber, ...meeting }: NewMeeting,
) {
	const { id: meetingId, unitId, roundId, by, at } = meeting
	const passRows = passed.map((pass) => ({ ...pass, id: crypto.randomUUID(), roundId, meetingId, at }))
	const givenRows = given.map((one) => ({
		...one,
		...{ id: crypto.randomUUID(), roundId, unitId, drawNumber, meetingId },
		how: 'meeting' as const,
		assignedAt: at,
	}))
	await atomically(db, [
		db.insert(drawMeetings).values(meeting),
		...inThousands(sample.map(({ childId, place }) => ({ meetingId, childId, place }))).map((some) =>
			db.insert(drawMeetingChildren).values(some),
		),
		...inThousands(interviewers.map((one, position) => ({ ...one, meetingId, position }))).map((some) =>
			db.insert(drawMeetingInterviewers).values(some),
		),
		...inThousands(givenRows).map((some) => db.insert(assignments).values(some)),
		...inThousands(passRows).map((some) => db.insert(passes).values(some)),
		auditEvent({ unitId, by, did: 'draw.meetingHeld', to: meetingId, at }),
	])
}

/** The visible draws of a round in order, each with its sample, who was in the room, and everyone passed over. */
export async function listDrawMeetings(db: Db, { unitId, roundId }: Scope) {
	const isOurs = and(eq(drawMeetings.unitId, unitId), eq(drawMeetings.roundId, roundId))
	const meetings = await db.select().from(drawMeetings).where(isOurs).orderBy(asc(drawMeetings.at))
	const children = await db
		.select({ meetingId: drawMeetingChildren.meetingId, place: drawMeetingChildren.place })
		.from(drawMeetingChildren)
		.innerJoin(drawMeetings, eq(drawMeetings.id, drawMeetingChildren.meetingId))
		.where(isOurs)
		.orderBy(asc(drawMeetingChildren.place))
	const people = await db
		.select({ person: drawMeetingInterviewers, name: members.name })
		.from(drawMeetingInterviewers)
		.innerJoin(drawMeetings, eq(drawMeetings.id, drawMeetingInterviewers.meetingId))
		.innerJoin(members, eq(members.id, drawMeetingInterviewers.memberId))
		.where(isOurs)
		.orderBy(asc(drawMeetingInterviewers.position))
	const passed = await db
		.select({ pass: passes })
		.from(passes)
		.innerJoin(drawMeetings, eq(drawMeetings.id, passes.meetingId))
		.where(isOurs)
		.orderBy(asc(passes.place))
	return meetings.map((meeting) => ({
		...meeting,
		sample: children.filter(({ meetingId }) => meetingId === meeting.id).map(({ place }) => place),
		interviewers: people
			.filter(({ person }) => person.meetingId === meeting.id)
			.map(({ person: { memberId, code, facts }, name }) => ({
				...{ memberId, name, code },
				facts: facts as { interviewers: number; children: number } | null,
			})),
		passes: passed
			.filter(({ pass }) => pass.meetingId === meeting.id)
			.map(({ pass: { place, code, interviewerId } }) => ({ place, code, interviewerId })),
	}))
}

/**
 * Interviewers of the unit who have no child of this round now, by name. `isUsual` is false for whoever is to meet nobody
 * this year unless a person says so (new after 1 October, leaving, a quota of none).
 */
export async function listInterviewersWithoutChild(db: Db, { onDay, ...scope }: Scope & { onDay: string }) {
	const { unitId, roundId } = scope
	const standing = await db
		.select({ interviewerId: assignments.interviewerId })
		.from(assignments)
		.where(and(eq(assignments.unitId, unitId), eq(assignments.roundId, roundId), isNull(assignments.endedAt)))
	const hasOne = new Set(standing.map(({ interviewerId }) => interviewerId))
	return (await listRoundInterviewers(db, scope))
		.filter(({ memberId, standing: takesPart }) => takesPart === 'active' && !hasOne.has(memberId))
		.filter(({ activeUntilOn }) => activeUntilOn === null || activeUntilOn >= onDay)
		.map(({ memberId, name, quota }) => ({ memberId, name, isUsual: quota > 0 }))
}
