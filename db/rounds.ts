import { and, asc, count, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, type Db } from './client.ts'
import {
	assignments,
	consentConfirmations,
	draws,
	frameLocks,
	guideVersions,
	interviews,
	participationAnswers,
	reportApprovals,
	roundClosures,
	roundGuides,
	roundOpenings,
	roundSetups,
	rounds,
	transcriptApprovals,
} from './schema.ts'
import { insertRoundInterviewers, type InterviewerAnswer } from './round-interviewers.ts'
import { insertWorkGroups, type NewWorkGroup } from './work-groups.ts'

type Scope = { unitId: string; roundId: string }

export type Round = typeof rounds.$inferSelect

/** One round of the unit, or undefined. */
export async function findRound(db: Db, { unitId, roundId }: Scope): Promise<Round | undefined> {
	const [round] = await db
		.select()
		.from(rounds)
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
		.limit(1)
	return round
}

/** The round of one year, or undefined. */
export async function findRoundOfYear(
	db: Db,
	{ unitId, year }: { unitId: string; year: number },
): Promise<Round | undefined> {
	const [round] = await db
		.select()
		.from(rounds)
		.where(and(eq(rounds.unitId, unitId), eq(rounds.year, year)))
		.limit(1)
	return round
}

/** The unit's rounds, newest first, each with where it stands. */
export async function listRounds(db: Db, { unitId }: { unitId: string }) {
	return db
		.select({
			id: rounds.id,
			year: rounds.year,
			importedAt: rounds.importedAt,
			openedAt: roundOpenings.at,
			closedAt: roundClosures.at,
			reportApprovedAt: reportApprovals.at,
		})
		.from(rounds)
		.leftJoin(roundOpenings, eq(roundOpenings.roundId, rounds.id))
		.leftJoin(roundClosures, eq(roundClosures.roundId, rounds.id))
		.leftJoin(reportApprovals, eq(reportApprovals.roundId, rounds.id))
		.where(eq(rounds.unitId, unitId))
		.orderBy(desc(rounds.year))
}

/** The newest round in progress: opened here, not closed, its report not yet approved. */
export async function findOpenRound(db: Db, { unitId }: { unitId: string }): Promise<Round | undefined> {
	const [found] = await db
		.select({ round: rounds })
		.from(rounds)
		.innerJoin(roundOpenings, eq(roundOpenings.roundId, rounds.id))
		.leftJoin(roundClosures, eq(roundClosures.roundId, rounds.id))
		.leftJoin(reportApprovals, eq(reportApprovals.roundId, rounds.id))
		.where(
			and(eq(rounds.unitId, unitId), isNull(roundClosures.at), isNull(reportApprovals.at), isNull(rounds.importedAt)),
		)
		.orderBy(desc(rounds.year))
		.limit(1)
	return found?.round
}

/** Whether nobody is asked or interviewed in it any more: its report is approved, or it is closed. */
export async function isRoundOver(db: Db, { unitId, roundId }: Scope) {
	const [over] = await db
		.select({ id: rounds.id })
		.from(rounds)
		.leftJoin(roundClosures, eq(roundClosures.roundId, rounds.id))
		.leftJoin(reportApprovals, eq(reportApprovals.roundId, rounds.id))
		.where(
			and(
				eq(rounds.unitId, unitId),
				eq(rounds.id, roundId),
				or(isNotNull(roundClosures.at), isNotNull(reportApprovals.at)),
			),
		)
	return over !== undefined
}

/** How far a round has come, as plain counts. */
export async function countRoundProgress(db: Db, { unitId, roundId }: Scope) {
	const isOurs = and(eq(rounds.unitId, unitId), eq(rounds.id, roundId))
	const [found] = await db
		.select({
			lockedAt: frameLocks.at,
			drawnAt: draws.drawnAt,
			given: sql<number>`(select count(*) from ${assignments} where round_id = ${roundId} and is_released = 0)`,
			declined: sql<number>`(select count(*) from ${assignments} where round_id = ${roundId} and ended_at is not null and is_released = 0)`,
		})
		.from(rounds)
		.leftJoin(frameLocks, eq(frameLocks.roundId, rounds.id))
		.leftJoin(draws, eq(draws.roundId, rounds.id))
		.where(isOurs)
	const isEnded = and(
		eq(interviews.unitId, unitId),
		eq(interviews.roundId, roundId),
		isNotNull(interviews.endedAt),
		eq(interviews.isCounted, true),
	)
	const [held] = await db.select({ count: count() }).from(interviews).where(isEnded)
	const [approved] = await db
		.select({ count: count() })
		.from(interviews)
		.innerJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.where(isEnded)
	return {
		lockedAt: found?.lockedAt ?? null,
		drawnAt: found?.drawnAt ?? null,
		given: found?.given ?? 0,
		declined: found?.declined ?? 0,
		held: held?.count ?? 0,
		approved: approved?.count ?? 0,
	}
}

/** The guides chosen for a round, youngest first. */
export async function listRoundGuides(db: Db, { unitId, roundId }: Scope) {
	return db
		.select({
			id: guideVersions.id,
			guideId: guideVersions.guideId,
			title: guideVersions.title,
			ageMin: guideVersions.ageMin,
			ageMax: guideVersions.ageMax,
		})
		.from(roundGuides)
		.innerJoin(guideVersions, eq(guideVersions.id, roundGuides.guideVersionId))
		.where(and(eq(roundGuides.roundId, roundId), eq(guideVersions.unitId, unitId)))
		.orderBy(asc(guideVersions.ageMin))
}

export type NewRound = typeof rounds.$inferInsert & {
	guideVersionIds: readonly string[]
	groups: readonly NewWorkGroup[]
	interviewers?: readonly InterviewerAnswer[]
	/** The version of the consent texts that a person has read and confirmed for this year. */
	consentConfirmed?: string
	/** Which of the nine requirements of participation the unit has answered for (L-21). */
	participation?: readonly string[]
}

/**
 * Open a round with its guides, work groups and interviewers; what was kept between the steps of the set-up is taken away.
 *
 * @throws a conflict when the unit already has a round of that year.
 */
export async function saveRound(
	db: Db,
	{ guideVersionIds, groups, interviewers = [], consentConfirmed, participation = [], ...round }: NewRound,
) {
	const { id: roundId, unitId, year, createdBy: by, createdAt: at } = round
	await atomically(db, [
		db.insert(rounds).values(round),
		db.insert(roundOpenings).values({ roundId, by, at }),
		...inThousands(guideVersionIds.map((guideVersionId) => ({ roundId, guideVersionId }))).map((some) =>
			db.insert(roundGuides).values(some),
		),
		...insertWorkGroups(db, { unitId, year }, roundId, groups),
		...insertRoundInterviewers(db, { roundId, by, at }, interviewers),
		...(consentConfirmed
			? [db.insert(consentConfirmations).values({ roundId, textVersion: consentConfirmed, by, at })]
			: []),
		...participation.map((key) => db.insert(participationAnswers).values({ roundId, key, by, at })),
		db.delete(roundSetups).where(eq(roundSetups.unitId, unitId)),
		auditEvent({ unitId, by, did: 'round.opened', to: roundId, at }),
	])
}
