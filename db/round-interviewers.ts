import { and, asc, eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { callOffRecalls, statementsOfRecall } from './device-recalls.ts'
import { memberRoles, members, roundInterviewers, rounds } from './schema.ts'

/** One interview each (domain §2.1). */
const USUAL_QUOTA = 1
/** Whoever comes after this day, or leaves before the year is over, is given no child unless a person says so. */
const LAST_DAY_TO_START = '10-01'

/** An interviewer of a round: whether she takes part this year, and how many children she is to meet. */
export type RoundInterviewer = {
	memberId: string
	name: string
	standing: 'active' | 'onLeave'
	quota: number
	/** True when a person has said it; else it is the default rule. */
	isDecided: boolean
	activeFromOn: string
	activeUntilOn: string | null
}

type Scope = { unitId: string; roundId: string }

/** The default of the model: one child, none for whoever leaves during the year or came after 1 October. Pure. */
export function usualQuota({
	year,
	activeFromOn,
	activeUntilOn,
}: {
	year: number
	activeFromOn: string
	activeUntilOn: string | null
}) {
	const comesLate = activeFromOn > `${year}-${LAST_DAY_TO_START}`
	const leaves = activeUntilOn !== null && activeUntilOn <= `${year}-12-31`
	return comesLate || leaves ? 0 : USUAL_QUOTA
}

/**
 * Everyone with the role of interviewer, by name, with what a person decided for this round or else the default.
 * Whoever is to meet a child is `standing: 'active'` with a quota above zero.
 */
export async function listRoundInterviewers(db: Db, { unitId, roundId }: Scope): Promise<RoundInterviewer[]> {
	const [round] = await db
		.select({ year: rounds.year })
		.from(rounds)
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
	if (!round) return []
	const rows = await db
		.select({ member: members, said: roundInterviewers })
		.from(members)
		.innerJoin(memberRoles, and(eq(memberRoles.memberId, members.id), eq(memberRoles.role, 'interviewer')))
		.leftJoin(
			roundInterviewers,
			and(eq(roundInterviewers.memberId, members.id), eq(roundInterviewers.roundId, roundId)),
		)
		.where(eq(members.unitId, unitId))
		.orderBy(asc(members.name), asc(members.id))
	return rows.map(({ member: { id, name, activeFromOn, activeUntilOn }, said }) => ({
		memberId: id,
		name,
		standing: said?.standing ?? 'active',
		quota: said?.quota ?? usualQuota({ year: round.year, activeFromOn, activeUntilOn }),
		isDecided: said !== null,
		activeFromOn,
		activeUntilOn,
	}))
}

/** The interviewer of a round, or undefined when the member does not interview in this unit. */
export async function findRoundInterviewer(db: Db, { memberId, ...scope }: Scope & { memberId: string }) {
	return (await listRoundInterviewers(db, scope)).find((one) => one.memberId === memberId)
}

export type InterviewerAnswer = { memberId: string; standing: 'active' | 'onLeave'; quota: number }

/** The rows of what was decided about interviewers, for the batch that opens the round. */
export function insertRoundInterviewers(
	db: Db,
	{ roundId, by, at }: { roundId: string; by: string; at: Date },
	answers: readonly InterviewerAnswer[],
) {
	return answers.map(({ memberId, standing, quota }) =>
		db
			.insert(roundInterviewers)
			.values({ roundId, memberId, standing, quota, by, at })
			.onConflictDoUpdate({
				target: [roundInterviewers.roundId, roundInterviewers.memberId],
				set: { standing, quota, by, at },
			}),
	)
}

/** Whether it has been said already: a form that is saved again calls no device in again. */
async function isOnLeave(db: Db, { roundId }: { roundId: string }, memberId: string) {
	const isThis = and(eq(roundInterviewers.roundId, roundId), eq(roundInterviewers.memberId, memberId))
	const [said] = await db.select({ standing: roundInterviewers.standing }).from(roundInterviewers).where(isThis)
	return said?.standing === 'onLeave'
}

/**
 * Say who takes part and with how many children; the last word counts. Whoever goes on leave has her devices called in (X20),
 * and whoever is back has not.
 *
 * @throws `isStale` when the round is another unit's.
 */
export async function saveRoundInterviewers(
	db: Db,
	{ unitId, answers, ...act }: Scope & { by: string; at: Date; answers: readonly InterviewerAnswer[] },
) {
	const isOurs = and(eq(rounds.unitId, unitId), eq(rounds.id, act.roundId))
	const recalls = []
	for (const { memberId, standing } of answers) {
		const hers = { unitId, memberId, code: 'onLeave' as const, by: act.by, at: act.at }
		if (standing === 'active') recalls.push(callOffRecalls(db, hers))
		else if (!(await isOnLeave(db, act, memberId))) recalls.push(...(await statementsOfRecall(db, hers)))
	}
	await atomically(db, [
		db.update(rounds).set({ unitId }).where(isOurs),
		mustHaveChanged(db),
		...insertRoundInterviewers(db, act, answers),
		...recalls,
		auditEvent({ unitId, by: act.by, did: 'interviewers.decided', to: act.roundId, at: act.at }),
	])
}
