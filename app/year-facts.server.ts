import { findOwnAssignment, listInterviewerProgress } from '#db/assignments.ts'
import { findFrame } from '#db/frames.ts'
import { listApprovedGuideVersions } from '#db/guides.ts'
import { findLatestApprovedReport, findOwnInterviewState } from '#db/own-interview.ts'
import { countRoundProgress, findOpenRound } from '#db/rounds.ts'
import { listSeminars } from '#db/seminars.ts'
import type { Person } from './access/person.server.ts'
import { db } from './db.server.ts'
import type { YearFacts } from './next-thing.ts'

/** Where the unit's year is, and how far this person's own part of it has come. */
export async function readYearFacts({ unitId, id: interviewerId }: Person): Promise<YearFacts> {
	const round = await findOpenRound(db, { unitId })
	return {
		hasGuides: (await listApprovedGuideVersions(db, { unitId })).length > 0,
		round: round ? await readRound({ unitId, roundId: round.id }, round.year) : null,
		latestReport: (await findLatestApprovedReport(db, { unitId })) ?? null,
		mine: round
			? await readMine({ unitId, roundId: round.id, interviewerId })
			: { assignmentId: null, interview: null },
	}
}

async function readRound(scope: { unitId: string; roundId: string }, year: number): Promise<YearFacts['round']> {
	const { lockedAt, approved } = await countRoundProgress(db, scope)
	const interviewers = await listInterviewerProgress(db, scope)
	const seminars = await listSeminars(db, scope)
	const seminar = seminars.find(({ closedAt }) => !closedAt) ?? seminars[0]
	return {
		id: scope.roundId,
		year,
		hasFrame: Boolean(await findFrame(db, scope)),
		isLocked: lockedAt !== null,
		isEverythingApproved: approved > 0 && approved >= interviewers.length,
		seminar: seminar ? { id: seminar.id, isOpen: !seminar.closedAt } : null,
	}
}

async function readMine(scope: { unitId: string; roundId: string; interviewerId: string }): Promise<YearFacts['mine']> {
	const own = await findOwnAssignment(db, scope)
	const interview = await findOwnInterviewState(db, scope)
	return {
		assignmentId: own?.assignment.id ?? null,
		interview: interview
			? {
					id: interview.interviewId,
					isOver: interview.endedAt !== null,
					isClosed: interview.closedAt !== null,
					isApproved: interview.approvedAt !== null,
					textBesideId: interview.hasTextBeside ? interview.transcriptId : null,
				}
			: null,
	}
}
