import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import type { KeyStore } from './keys.ts'
import { savePromises, type NewPromise } from './interview-promises.ts'
import { saveOutcomes, type QuestionOutcome } from './question-outcomes.ts'
import { answerCodes, contactNeeds, interviews, reflections, rounds, workGroups } from './schema.ts'

export type Interview = typeof interviews.$inferSelect

type Scope = { unitId: string; interviewId: string }
type HerScope = Scope & { interviewerId: string }
type Act = { by: string; at: Date }

/** One interview of the unit, or undefined; with `interviewerId` only if it is hers. */
export async function findInterview(
	db: Db,
	{ unitId, interviewId, interviewerId }: Scope & { interviewerId?: string },
): Promise<Interview | undefined> {
	const isHers = interviewerId ? eq(interviews.interviewerId, interviewerId) : undefined
	const [found] = await db
		.select()
		.from(interviews)
		.where(and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId), isHers))
		.limit(1)
	return found
}

/** The interview of an assignment, or undefined before it was set up. */
export async function findInterviewOfAssignment(
	db: Db,
	{ unitId, assignmentId }: { unitId: string; assignmentId: string },
): Promise<Interview | undefined> {
	const [found] = await db
		.select()
		.from(interviews)
		.where(and(eq(interviews.unitId, unitId), eq(interviews.assignmentId, assignmentId)))
		.limit(1)
	return found
}

type NewInterview = Pick<Interview, 'id' | 'roundId' | 'unitId' | 'gender' | 'age' | 'household' | 'isProtected'> & {
	assignmentId: string
	interviewerId: string
	groupName: string
	soundRecipient: string
	wordsRecipient: string
	pictureRecipient: string
	by: string
	at: Date
}

/**
 * Set up an interview, after its keys were made. Its number in the round is given in the same statement, so two at once
 * never get the same.
 *
 * @throws a conflict when the assignment has an interview already.
 */
export async function saveInterview(db: Db, { groupName, by, at, ...interview }: NewInterview) {
	const { id, roundId, unitId } = interview
	const year = db.select({ year: rounds.year }).from(rounds).where(eq(rounds.id, roundId))
	const before = sql`(select coalesce(max(position) + 1, 0) from interviews where round_id = ${roundId})`
	const ofTheGroup = and(eq(workGroups.unitId, unitId), eq(workGroups.name, groupName), sql`year = (${year})`)
	const groupKey = db.select({ key: workGroups.key }).from(workGroups).where(ofTheGroup).limit(1)
	const { isKeptFromGuardian } = contactNeeds
	const ofTheFamily = eq(contactNeeds.assignmentId, interview.assignmentId)
	const asked = db.select({ isKeptFromGuardian }).from(contactNeeds).where(ofTheFamily)
	await atomically(db, [
		db.insert(interviews).values({
			...interview,
			isKeptFromGuardian: sql`coalesce((${asked}), 0)`,
			key: sql`(${year}) || '-' || (${before} + 1)`,
			position: sql`${before}`,
			groupKey: sql`(${groupKey})`,
			createdAt: at,
		}),
		auditEvent({ unitId, by, did: 'interview.prepared', to: id, of: [interview.assignmentId], at }),
	])
}

/**
 * An interview that was prepared and never begun: somebody said no meanwhile, or another takes over. Nothing was ever said in
 * it, so it goes without a receipt; its row first, which settles the race with a start, then its keys, which sealed nothing.
 *
 * @throws `isStale` when the conversation has begun.
 */
export async function removePreparedInterview(db: Db, keys: KeyStore, { unitId, interviewId, by, at }: Scope & Act) {
	await atomically(db, [
		db
			.delete(interviews)
			.where(and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId), isNull(interviews.startedAt))),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'interview.unprepared', to: interviewId, at }),
	])
	keys.destroyInterviewKeys(interviewId)
}

/**
 * The conversation starts, with this guide; `isRecorded` and `planned` are what was planned until it has ended. A second start (another tab, a reload) keeps the first time and guide.
 *
 * @throws `isStale` when it has ended, or is not hers.
 */
export async function changeInterviewToStarted(
	db: Db,
	start: HerScope &
		Act & { guideVersionId: string; guideId: string; age: number; isRecorded: boolean; planned?: Partial<WhoWasThere> },
) {
	const { unitId, interviewId, guideVersionId, guideId, age, isRecorded, planned, by, at } = start
	const first = {
		startedAt: sql`coalesce(started_at, ${at.getTime()})`,
		guideVersionId: sql`coalesce(guide_version_id, ${guideVersionId})`,
		guideId: sql`coalesce(guide_id, ${guideId})`,
	}
	await atomically(db, [
		db
			.update(interviews)
			.set({ ...first, age, isRecorded, ...planned })
			.where(and(isHers(start), isNull(interviews.endedAt))),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'interview.started', to: interviewId, at }),
	])
}

/** An interview that was set up before there were pictures gets the public half of its picture key; one that has it keeps it. */
export async function changeInterviewPictureKey(
	db: Db,
	{ pictureRecipient, by, at, ...scope }: HerScope & Act & { pictureRecipient: string },
) {
	await atomically(db, [
		db
			.update(interviews)
			.set({ pictureRecipient })
			.where(and(isHers(scope), isNull(interviews.pictureRecipient), isNull(interviews.endedAt))),
		auditEvent({ unitId: scope.unitId, by, did: 'interview.picture-key-made', to: scope.interviewId, at }),
	])
}

/** What the child said yes or no to in the conversation; null until asked. */
export type ChildsYes = Pick<Interview, 'mayRecord' | 'mayQuote' | 'wantsToRead'> & {
	mayPhotograph?: boolean | null | undefined
}

/** Keep the child's own ticks as they stand now. @throws `isStale` when the interview has not started, has ended, or is not hers. */
export async function changeInterviewYes(db: Db, { yes, ...scope }: HerScope & { yes: ChildsYes }) {
	await atomically(db, [
		db
			.update(interviews)
			.set(yes)
			.where(and(isHers(scope), isNotNull(interviews.startedAt), isNull(interviews.endedAt))),
		mustHaveChanged(db),
	])
}

type Ended = {
	ending: 'complete' | 'partial'
	yes: ChildsYes
	isRecorded: boolean
	/** What became of each question asked; the rest were not asked. */
	outcomes: Readonly<Record<string, QuestionOutcome>>
	/** Whether it counts as an interview (X6). */
	isCounted: boolean
}

/**
 * The conversation is over and what was said is kept. Sent twice is as once.
 *
 * @throws `isStale` when it never started, was erased, or is not hers.
 */
export async function changeInterviewToEnded(db: Db, end: HerScope & Act & Ended) {
	const { unitId, interviewId, ending, yes, isRecorded, outcomes, isCounted, by, at } = end
	const isNotErased = or(isNull(interviews.ending), ne(interviews.ending, 'erased'))
	await atomically(db, [
		db
			.update(interviews)
			.set({ ending, ...yes, isRecorded, isCounted, endedAt: sql`coalesce(ended_at, ${at.getTime()})` })
			.where(and(isHers(end), isNotNull(interviews.startedAt), isNotErased)),
		mustHaveChanged(db),
		...saveOutcomes(db, interviewId, outcomes),
		auditEvent({ unitId, by, did: `interview.${ending}`, to: interviewId, at }),
	])
}

/** Who was there, as the interviewer says afterwards. With it the interview is closed. */
export type WhoWasThere = { withInterpreter: boolean; guardianPresent: boolean; withSigns: boolean }

export type Reflection = Pick<typeof reflections.$inferInsert, 'sealedAnswers' | 'feltWorry' | 'feedbackChannel'>

/** Keep the interviewer's own reflection, apart from the child's words, with what she promised, and close the interview. Again = corrected. */
export async function saveReflection(
	db: Db,
	{
		reflection,
		who,
		promises,
		...scope
	}: HerScope & Act & { reflection: Reflection; who: WhoWasThere; promises: readonly NewPromise[] },
) {
	const { unitId, interviewId, by, at } = scope
	const row = { ...reflection, by, at }
	await atomically(db, [
		db
			.update(interviews)
			.set({ ...who, closedAt: at })
			.where(and(isHers(scope), isNotNull(interviews.endedAt), ne(interviews.ending, 'erased'))),
		mustHaveChanged(db),
		db
			.insert(reflections)
			.values({ interviewId, ...row })
			.onConflictDoUpdate({ target: reflections.interviewId, set: row }),
		// The four answers may be coded already when she says that a parent was there (X15).
		db
			.update(answerCodes)
			.set({ guardianPresent: who.guardianPresent })
			.where(eq(answerCodes.interviewId, interviewId)),
		...savePromises(db, scope, promises),
		auditEvent({ unitId, by, did: 'interview.reflected', to: interviewId, at }),
	])
}

/** The reflection of an interview of hers, still sealed; undefined before it was written. */
export async function findReflection(db: Db, scope: HerScope) {
	const [found] = await db
		.select({ reflection: reflections })
		.from(reflections)
		.innerJoin(interviews, eq(interviews.id, reflections.interviewId))
		.where(isHers(scope))
		.limit(1)
	return found?.reflection
}

/** That an interview is the one named, of this unit, and this interviewer's. */
export function isHers({ unitId, interviewId, interviewerId }: HerScope) {
	return and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId), eq(interviews.interviewerId, interviewerId))
}
