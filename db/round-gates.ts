import { and, countDistinct, eq, inArray, isNotNull, isNull, lte, ne, notExists, or, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { listMeetings } from './committee-meetings.ts'
import { findDraw } from './draws.ts'
import { listRoundInterviewers } from './round-interviewers.ts'
import { listRoundGuides } from './rounds.ts'
import {
	actions,
	areaEvidence,
	childFeedback,
	consentConfirmations,
	consents,
	developmentAreas,
	interviews,
	progressShowings,
	recordings,
	reportApprovals,
	roundOpenings,
	rounds,
	transcriptApprovals,
} from './schema.ts'

type Scope = { unitId: string; roundId: string }

/** What the gates of the year (R-1 … R-10) look at in a round, as plain values; undefined when it is another unit's. */
export async function readGateFacts(db: Db, { unitId, roundId, at }: Scope & { at: Date }) {
	const scope = { unitId, roundId }
	const [found] = await db
		.select({
			round: rounds,
			openedAt: roundOpenings.at,
			confirmedBy: consentConfirmations.by,
			approvedAt: reportApprovals.at,
		})
		.from(rounds)
		.leftJoin(roundOpenings, eq(roundOpenings.roundId, rounds.id))
		.leftJoin(consentConfirmations, eq(consentConfirmations.roundId, rounds.id))
		.leftJoin(reportApprovals, eq(reportApprovals.roundId, rounds.id))
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
	if (!found) return undefined
	const { round } = found
	const [interviewers, shown, meetings] = await Promise.all([
		listRoundInterviewers(db, scope),
		db
			.select({ tertial: progressShowings.tertial })
			.from(progressShowings)
			.where(eq(progressShowings.roundId, roundId)),
		listMeetings(db, scope),
	])
	return {
		today: at.toISOString().slice(0, 10),
		year: round.year,
		openedOn: found.openedAt?.toISOString().slice(0, 10) ?? null,
		ageMin: round.ageMin,
		ageMax: round.ageMax,
		guides: await listRoundGuides(db, scope),
		retentionDecision: round.retentionDecision,
		dpiaReference: round.dpiaReference,
		reportEditorId: round.reportEditorId,
		isConsentConfirmed: found.confirmedBy !== null,
		interviewers: interviewers.filter(({ standing, quota }) => standing === 'active' && quota > 0).length,
		draw: (await findDraw(db, scope)) ?? null,
		...(await countInterviewsLeft(db, { ...scope, at })),
		shownTertials: shown.map(({ tertial }) => tertial),
		areas: await listAreaStandings(db, scope),
		isReportApproved: found.approvedAt !== null,
		meetings: meetings.map(({ on, presenters, questions }) => ({ on, presenters, questions: questions.length })),
		feedbackWaiting: Math.max(
			await countFeedbackWaiting(db, scope),
			found.approvedAt === null ? await countInterviewed(db, scope) : 0,
		),
	}
}

async function countInterviewsLeft(db: Db, { unitId, roundId, at }: Scope & { at: Date }) {
	const isOurs = and(eq(interviews.unitId, unitId), eq(interviews.roundId, roundId))
	const saidYes = db
		.select()
		.from(consents)
		.where(
			and(
				eq(consents.assignmentId, interviews.assignmentId),
				eq(consents.kind, 'participate'),
				eq(consents.givenBy, 'child'),
				eq(consents.isYes, true),
			),
		)
	const [withoutConsent] = await db
		.select({ count: countDistinct(interviews.id) })
		.from(interviews)
		.where(and(isOurs, isNotNull(interviews.startedAt), isNotNull(interviews.assignmentId), notExists(saidYes)))
	const [sound] = await db
		.select({ count: countDistinct(recordings.interviewId) })
		.from(recordings)
		.innerJoin(interviews, eq(interviews.id, recordings.interviewId))
		.where(and(isOurs, lte(recordings.soundDueAt, at)))
	const [waiting] = await db
		.select({ count: countDistinct(interviews.id) })
		.from(interviews)
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.where(
			and(
				isOurs,
				// One that began and was never ended waits too: its sound would otherwise outlive the round.
				or(isNotNull(interviews.startedAt), isNotNull(interviews.endedAt)),
				or(isNull(interviews.ending), ne(interviews.ending, 'erased')),
				isNull(transcriptApprovals.at),
			),
		)
	return {
		withoutConsent: withoutConsent?.count ?? 0,
		soundLeft: sound?.count ?? 0,
		transcriptsWaiting: waiting?.count ?? 0,
	}
}

async function listAreaStandings(db: Db, { unitId, roundId }: Scope) {
	const { id, proposal } = developmentAreas
	const areas = await db
		.select({ id, proposal })
		.from(developmentAreas)
		.where(and(eq(developmentAreas.unitId, unitId), eq(developmentAreas.roundId, roundId)))
	if (areas.length === 0) return []
	const ids = areas.map((area) => area.id)
	const evidence = await db
		.selectDistinct({ areaId: areaEvidence.areaId })
		.from(areaEvidence)
		.where(inArray(areaEvidence.areaId, ids))
	const owned = await db
		.selectDistinct({ areaId: actions.areaId })
		.from(actions)
		.where(and(inArray(actions.areaId, ids), sql`coalesce(${actions.owner}, '') <> ''`))
	return areas.map((area) => ({
		hasEvidence: evidence.some(({ areaId }) => areaId === area.id),
		hasProposal: Boolean(area.proposal),
		hasOwner: owned.some(({ areaId }) => areaId === area.id),
	}))
}

/** Children who are owed an answer once the report is approved: until then they all wait. */
async function countInterviewed(db: Db, { unitId, roundId }: Scope) {
	const hasTalked = or(isNotNull(interviews.startedAt), isNotNull(interviews.endedAt))
	const isOurs = and(eq(interviews.unitId, unitId), eq(interviews.roundId, roundId), hasTalked)
	const [held] = await db
		.select({ count: countDistinct(interviews.id) })
		.from(interviews)
		.where(and(isOurs, or(isNull(interviews.ending), ne(interviews.ending, 'erased'))))
	return held?.count ?? 0
}

/** Children who have not got their answer; whoever said “nej tack” to one is not waiting. */
async function countFeedbackWaiting(db: Db, { unitId, roundId }: Scope) {
	const [waiting] = await db
		.select({ count: countDistinct(childFeedback.id) })
		.from(childFeedback)
		.where(
			and(
				eq(childFeedback.unitId, unitId),
				eq(childFeedback.roundId, roundId),
				isNull(childFeedback.sentAt),
				ne(childFeedback.channel, 'none'),
			),
		)
	return waiting?.count ?? 0
}
