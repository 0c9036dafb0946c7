import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, notExists, or, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db, type Statement } from './client.ts'
import {
	deviceRecallAnswers,
	deviceRecalls,
	interviews,
	members,
	receipts,
	recordings,
	roundClosures,
	transcriptApprovals,
	units,
	user,
} from './schema.ts'

type RecallCode = (typeof deviceRecalls.$inferSelect)['code']
type Hers = { unitId: string; memberId: string }
type Act = { by: string; at: Date }

/**
 * Her interviews of which sound or notes may still lie on a device: begun, and not yet ended with everything here. What was
 * erased, approved, or has lost its sound is asked for no more.
 */
function mayBeOnDevice(db: Db) {
	const isWhole = db
		.select({ one: sql`1` })
		.from(recordings)
		.where(and(eq(recordings.interviewId, interviews.id), isNotNull(recordings.completedAt)))
	const isApproved = db
		.select({ one: sql`1` })
		.from(transcriptApprovals)
		.where(eq(transcriptApprovals.interviewId, interviews.id))
	const isSoundGone = db
		.select({ one: sql`1` })
		.from(receipts)
		.where(and(eq(receipts.interviewId, interviews.id), eq(receipts.what, 'sound')))
	const isRoundClosed = db
		.select({ one: sql`1` })
		.from(roundClosures)
		.where(eq(roundClosures.roundId, interviews.roundId))
	return and(
		isNotNull(interviews.startedAt),
		or(isNull(interviews.ending), ne(interviews.ending, 'erased')),
		or(isNull(interviews.endedAt), and(eq(interviews.isRecorded, true), notExists(isWhole))),
		notExists(isApproved),
		notExists(isSoundGone),
		notExists(isRoundClosed),
	)
}

const isWaiting = and(isNull(deviceRecalls.answeredAt), isNull(deviceRecalls.calledOffAt))

/**
 * The rows that call a member's devices in, for the batch of the act that says she is away; none where nothing can lie on a
 * device, or where one is called in already.
 */
export async function statementsOfRecall(
	db: Db,
	{ unitId, memberId, code, by, at }: Hers & Act & { code: RecallCode },
): Promise<Parameters<typeof atomically>[1]> {
	const found = await db
		.select({ id: interviews.id, recallId: deviceRecalls.id })
		.from(interviews)
		.leftJoin(deviceRecalls, and(eq(deviceRecalls.interviewId, interviews.id), isWaiting))
		.where(and(eq(interviews.unitId, unitId), eq(interviews.interviewerId, memberId), mayBeOnDevice(db)))
	const rows = found
		.filter(({ recallId }) => recallId === null)
		.map((one) => ({ id: crypto.randomUUID(), unitId, memberId, interviewId: one.id, code, by, at }))
	if (rows.length === 0) return []
	return [
		db.insert(deviceRecalls).values(rows).onConflictDoNothing(),
		auditEvent({ unitId, by, did: 'device.recalled', to: memberId, at }),
	]
}

/** Call a member's devices in. @returns whether there was anything to call in. */
export async function saveRecall(db: Db, recall: Hers & Act & { code: RecallCode }) {
	const statements = await statementsOfRecall(db, recall)
	if (statements.length > 0) await atomically(db, statements)
	return statements.length > 0
}

/** She is back: what no device has answered is not asked for any more. */
export function callOffRecalls(
	db: Db,
	{ unitId, memberId, code, at }: Hers & { code: RecallCode; at: Date },
): Statement {
	return db
		.update(deviceRecalls)
		.set({ calledOffAt: at })
		.where(
			and(
				eq(deviceRecalls.unitId, unitId),
				eq(deviceRecalls.memberId, memberId),
				eq(deviceRecalls.code, code),
				isWaiting,
			),
		)
}

/** Everyone whose last day was before this one (YYYY-MM-DD) and of whom something may still lie on a device is called in. */
export async function saveRecallsOfLeavers(db: Db, { onDay, at }: { onDay: string; at: Date }) {
	const gone = await db
		.selectDistinct({ memberId: members.id, unitId: members.unitId })
		.from(members)
		.innerJoin(interviews, eq(interviews.interviewerId, members.id))
		.where(and(lt(members.activeUntilOn, onDay), mayBeOnDevice(db)))
	for (const one of gone)
		if (!(await hasBeenCalledIn(db, one))) await saveRecall(db, { ...one, code: 'quit', by: 'sweep', at })
}

async function hasBeenCalledIn(db: Db, { memberId }: { memberId: string }) {
	const isQuit = and(eq(deviceRecalls.memberId, memberId), ne(deviceRecalls.code, 'onLeave'))
	return (await db.select({ id: deviceRecalls.id }).from(deviceRecalls).where(isQuit).limit(1)).length > 0
}

/** What a member's devices are asked for: also where one has answered, since she may have had another. */
export async function listOwnRecalls(db: Db, { unitId, memberId }: Hers) {
	return db
		.select({
			id: deviceRecalls.id,
			interviewId: deviceRecalls.interviewId,
			isAnswered: sql<number>`${deviceRecalls.answeredAt} is not null`.mapWith(Boolean),
			/** The conversation is over: then the recording can be whole. */
			isOver: sql<number>`${interviews.endedAt} is not null`.mapWith(Boolean),
		})
		.from(deviceRecalls)
		.innerJoin(interviews, eq(interviews.id, deviceRecalls.interviewId))
		.where(
			and(eq(deviceRecalls.unitId, unitId), eq(deviceRecalls.memberId, memberId), isNull(deviceRecalls.calledOffAt)),
		)
		.orderBy(asc(deviceRecalls.at))
}

export type RecallAnswer = {
	wasEmpty: boolean
	sentCount: number
	deletedCount: number
	leftCount: number
	trouble: string | null
}

/**
 * What a device says: the same answer again replaces what it said before. The recall is answered when the device had
 * something and has sent all of it, or had nothing and all is here anyway.
 *
 * @param isEmptied  All that could be sent from the device is sent.
 * @throws `isStale` when the recall is not hers.
 */
export async function saveRecallAnswer(
	db: Db,
	{
		unitId,
		memberId,
		recallId,
		answerId,
		answer,
		isEmptied,
		at,
	}: Hers & {
		recallId: string
		answerId: string
		answer: RecallAnswer
		isEmptied: boolean
		at: Date
	},
) {
	const isHers = and(
		eq(deviceRecalls.id, recallId),
		eq(deviceRecalls.unitId, unitId),
		eq(deviceRecalls.memberId, memberId),
	)
	const [recall] = await db.select({ interviewId: deviceRecalls.interviewId }).from(deviceRecalls).where(isHers)
	const interviewId = recall?.interviewId ?? ''
	const isAllHere = !answer.wasEmpty || !(await mayLieElsewhere(db, interviewId))
	const row = { ...answer, at }
	await atomically(db, [
		db.update(deviceRecalls).set({ unitId }).where(isHers),
		mustHaveChanged(db),
		db
			.insert(deviceRecallAnswers)
			.values({ id: answerId, recallId, ...row })
			.onConflictDoUpdate({
				target: deviceRecallAnswers.id,
				set: row,
				setWhere: eq(deviceRecallAnswers.recallId, recallId),
			}),
		...(isEmptied && isAllHere
			? [
					db
						.update(deviceRecalls)
						.set({ answeredAt: sql`coalesce(answered_at, ${at.getTime()})` })
						.where(isHers),
				]
			: []),
		auditEvent({ unitId, by: memberId, did: 'device.answered', to: memberId, at }),
	])
}

async function mayLieElsewhere(db: Db, interviewId: string) {
	const is = and(eq(interviews.id, interviewId), mayBeOnDevice(db))
	return (await db.select({ id: interviews.id }).from(interviews).where(is)).length > 0
}

/** The recalls of a round for the mentor, with what each device has said, oldest first. */
export async function listRecalls(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	const recalls = await db
		.select({ recall: deviceRecalls, position: interviews.position, isProtected: interviews.isProtected })
		.from(deviceRecalls)
		.innerJoin(interviews, eq(interviews.id, deviceRecalls.interviewId))
		.where(and(eq(deviceRecalls.unitId, unitId), eq(interviews.roundId, roundId)))
		.orderBy(asc(deviceRecalls.at))
	const ids = recalls.map(({ recall }) => recall.id)
	const answers = await db
		.select()
		.from(deviceRecallAnswers)
		.where(inArray(deviceRecallAnswers.recallId, ids))
		.orderBy(asc(deviceRecallAnswers.at))
	return recalls.map(({ recall, ...interview }) => ({
		...recall,
		...interview,
		answers: answers.filter(({ recallId }) => recallId === recall.id),
	}))
}

/** Who of a round may still have something on a device, whether called in or not. */
export async function listMembersWithUnsent(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	const rows = await db
		.selectDistinct({ memberId: interviews.interviewerId })
		.from(interviews)
		.where(and(eq(interviews.unitId, unitId), eq(interviews.roundId, roundId), mayBeOnDevice(db)))
	return rows.flatMap(({ memberId }) => memberId ?? [])
}

/**
 * The member behind a user whose last day has passed, while a device of hers is called in: she may still send what lies there
 * and nothing else.
 */
export async function findLeaverCalledIn(db: Db, { userId, onDay }: { userId: string; onDay: string }) {
	const [found] = await db
		.select({ member: members, unitName: units.name, user })
		.from(members)
		.innerJoin(user, eq(user.id, members.userId))
		.innerJoin(units, eq(units.id, members.unitId))
		.innerJoin(deviceRecalls, eq(deviceRecalls.memberId, members.id))
		.where(and(eq(members.userId, userId), lt(members.activeUntilOn, onDay), isWaiting))
		.limit(1)
	if (!found) return undefined
	const { id, unitId, name, signature } = found.member
	const { mustChangePassword, twoFactorEnabled } = found.user
	return { id, userId, unitId, unitName: found.unitName, name, signature, mustChangePassword, twoFactorEnabled }
}

/** Whether a device of this member is called in and has not answered. */
export async function isCalledIn(db: Db, { unitId, memberId }: Hers) {
	const isHers = and(eq(deviceRecalls.unitId, unitId), eq(deviceRecalls.memberId, memberId), isWaiting)
	return (await db.select({ id: deviceRecalls.id }).from(deviceRecalls).where(isHers).limit(1)).length > 0
}
