import { eq } from 'drizzle-orm'
import type { DrawCounts, ReasonCount } from './archived-round.ts'
import { listExclusions, listSwaps } from './assignment-changes.ts'
import { listAssignments, listPasses } from './assignments.ts'
import type { Db } from './client.ts'
import { listDrawMeetings } from './draw-meetings.ts'
import { listDraws } from './draws.ts'
import { findKeptCounts } from './kept-counts.ts'
import { roundClosures } from './schema.ts'

type Scope = { unitId: string; roundId: string }

/** What people changed in the draw of a round held here, counted for its report; undefined before the first draw. */
export async function countDraw(db: Db, scope: Scope): Promise<DrawCounts | undefined> {
	const draws = await listDraws(db, scope)
	const first = draws[0]
	if (!first) return undefined
	const assignments = await listAssignments(db, scope)
	const meetings = await listDrawMeetings(db, scope)
	const passes = [
		...(await listPasses(db, scope)),
		...meetings.flatMap((meeting) => meeting.passes.filter(({ interviewerId }) => interviewerId === null)),
	]
	const { after } = await countLiveExclusions(db, scope, first.drawnAt)
	return {
		draws: draws.length,
		excludedAfter: after,
		swaps: (await listSwaps(db, scope)).length,
		takenOver: assignments.filter(({ how }) => how === 'takenOver').length,
		passes: countCodes(passes),
	}
}

/** Children taken out, by code, before and after the first draw; of a closed round, whose rows are destroyed, as they were kept. */
export async function countExclusions(db: Db, scope: Scope) {
	const [closing] = await db.select().from(roundClosures).where(eq(roundClosures.roundId, scope.roundId))
	const kept = closing && (await findKeptCounts(db, scope))
	const counted = kept
		? { before: kept.recruitment.excluded ?? [], after: kept.draw?.excludedAfter ?? [] }
		: await countLiveExclusions(db, scope, (await listDraws(db, scope))[0]?.drawnAt)
	const codes = [...new Set([...counted.before, ...counted.after].map(({ code }) => code))].sort()
	const countIn = (list: readonly ReasonCount[], code: string) => list.find((one) => one.code === code)?.count ?? 0
	return codes.map((code) => ({ code, before: countIn(counted.before, code), after: countIn(counted.after, code) }))
}

async function countLiveExclusions(db: Db, scope: Scope, drawnAt: Date | undefined) {
	const isAfter = ({ at }: { at: Date }) => drawnAt !== undefined && at >= drawnAt
	const rows = await listExclusions(db, scope)
	return { before: countCodes(rows.filter((row) => !isAfter(row))), after: countCodes(rows.filter(isAfter)) }
}

function countCodes(rows: readonly { code: string }[]): ReasonCount[] {
	const codes = [...new Set(rows.map(({ code }) => code))].sort()
	return codes.map((code) => ({ code, count: rows.filter((row) => row.code === code).length }))
}
