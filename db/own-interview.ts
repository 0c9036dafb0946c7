import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { interviews, rounds, reportApprovals, transcriptApprovals, transcripts } from './schema.ts'

/** How far an interviewer's own latest interview of the round has come; undefined before there is one. */
export async function findOwnInterviewState(
	db: Db,
	{ unitId, roundId, interviewerId }: { unitId: string; roundId: string; interviewerId: string },
) {
	const isHers = and(
		eq(interviews.unitId, unitId),
		eq(interviews.roundId, roundId),
		eq(interviews.interviewerId, interviewerId),
	)
	const [found] = await db
		.select({
			interviewId: interviews.id,
			endedAt: interviews.endedAt,
			closedAt: interviews.closedAt,
			transcriptId: transcripts.id,
			/** The computer wrote the newest text, beside one that a person had written. */
			hasTextBeside: transcripts.isBeside,
			approvedAt: transcriptApprovals.at,
		})
		.from(interviews)
		.leftJoin(transcripts, eq(transcripts.interviewId, interviews.id))
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.where(isHers)
		.orderBy(sql`interviews.rowid desc`, desc(transcripts.version))
		.limit(1)
	return found
}

/** The unit's newest approved report: which round, which year. */
export async function findLatestApprovedReport(db: Db, { unitId }: { unitId: string }) {
	const [found] = await db
		.select({ roundId: rounds.id, year: rounds.year })
		.from(reportApprovals)
		.innerJoin(rounds, eq(rounds.id, reportApprovals.roundId))
		.where(eq(rounds.unitId, unitId))
		.orderBy(desc(rounds.year))
		.limit(1)
	return found
}
