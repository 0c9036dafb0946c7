import { and, count, countDistinct, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { ArchivedCounts, ReasonCount } from './archived-round.ts'
import type { Db } from './client.ts'
import { countDraw } from './draw-counts.ts'
import { findKeptCounts } from './kept-counts.ts'
import { listRoundInterviewers } from './round-interviewers.ts'
import {
	assignments,
	declines,
	drawTickets,
	draws,
	exclusions,
	interviews,
	rounds,
	seminarMembers,
	seminars,
} from './schema.ts'

type Scope = { unitId: string; roundId: string }

/** The counts of a round: as its archive brought them, or counted from the rows of a round held here. */
export async function countRound(db: Db, scope: Scope): Promise<ArchivedCounts> {
	const kept = await findKeptCounts(db, scope)
	if (kept) return kept
	const draw = await countDraw(db, scope)
	return {
		...(draw && { draw }),
		interviewers: await countInterviewers(db, scope),
		recruitment: await countRecruitment(db, scope),
		seminars: await countSeminars(db, scope),
	}
}

async function countInterviewers(db: Db, { unitId, roundId }: Scope) {
	const interviewers = await listRoundInterviewers(db, { unitId, roundId })
	const possible = interviewers.filter(({ standing, quota }) => standing === 'active' && quota > 0).length
	const isHeld = and(
		eq(interviews.unitId, unitId),
		eq(interviews.roundId, roundId),
		isNotNull(interviews.endedAt),
		or(isNull(interviews.ending), ne(interviews.ending, 'erased')),
		eq(interviews.isCounted, true),
	)
	const [done] = await db
		.select({ people: countDistinct(interviews.interviewerId) })
		.from(interviews)
		.where(isHeld)
	return { possible, done: done?.people ?? 0 }
}

async function countRecruitment(db: Db, { unitId, roundId }: Scope) {
	const isOurs = and(eq(draws.unitId, unitId), eq(draws.roundId, roundId), eq(draws.number, 1))
	const [frame] = await db
		.select({ children: count() })
		.from(drawTickets)
		.innerJoin(draws, eq(draws.id, drawTickets.drawId))
		.where(isOurs)
	const excluded = await db
		.select({ code: exclusions.code, count: count() })
		.from(exclusions)
		.innerJoin(rounds, eq(rounds.id, exclusions.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(exclusions.roundId, roundId), eq(exclusions.isAfterDraw, false)))
		.groupBy(exclusions.code)
		.orderBy(exclusions.code)
	const isAsked = and(
		eq(assignments.unitId, unitId),
		eq(assignments.roundId, roundId),
		eq(assignments.isReleased, false),
	)
	const [asked] = await db.select({ children: count() }).from(assignments).where(isAsked)
	const said = await db
		.select({ saidBy: declines.saidBy, code: declines.code, count: count() })
		.from(declines)
		.innerJoin(rounds, eq(rounds.id, declines.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(declines.roundId, roundId)))
		.groupBy(declines.saidBy, declines.code)
		.orderBy(declines.code)
	return {
		frame: frame?.children ?? 0,
		excluded,
		asked: asked?.children ?? 0,
		declined: sumByCode(said.filter(({ saidBy }) => saidBy !== 'nobody')),
		guardianNo: sumOf(said.filter(({ saidBy }) => saidBy === 'guardian')),
		unreachable: sumOf(said.filter(({ saidBy }) => saidBy === 'nobody')),
	}
}

function sumOf(rows: readonly { count: number }[]) {
	return rows.reduce((sum, { count: more }) => sum + more, 0)
}

async function countSeminars(db: Db, { unitId, roundId }: Scope) {
	const isOurs = and(eq(seminars.unitId, unitId), eq(seminars.roundId, roundId))
	const [held] = await db.select({ seminars: count() }).from(seminars).where(isOurs)
	const [people] = await db
		.select({ people: countDistinct(seminarMembers.memberId) })
		.from(seminarMembers)
		.innerJoin(seminars, eq(seminars.id, seminarMembers.seminarId))
		.where(isOurs)
	return { held: held?.seminars ?? 0, participants: people?.people ?? 0 }
}

function sumByCode(rows: readonly { code: string; count: number }[]): ReasonCount[] {
	const codes = [...new Set(rows.map(({ code }) => code))]
	return codes.map((code) => ({
		code,
		count: rows.filter((row) => row.code === code).reduce((sum, row) => sum + row.count, 0),
	}))
}
