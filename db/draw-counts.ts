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

/**
 * What people changed in the draw of a round held here, counted for its report and its own page, with why assignments
 * ended, by code; undefined before the first draw.
 */
export async function countDraw(
	db: Db,
	scope: Scope,
): Promise<(DrawCounts & { ended: { code: string; count: number }[] }) | undefined> {
	const draws = await listDraws(db, scope)
	if (draws.length === 0) return undefined
	const assignments = await listAssignments(db, scope)
	const meetings = await listDrawMeetings(db, scope)
	const passes = [
		...(await listPasses(db, scope)),
		...meetings.flatMap((meeting) => meeting.passes.filter(({ interviewerId }) => interviewerId === null)),
	]
	const { after } = await countLiveExclusions(db, scope)
	return {
		draws: draws.length,
		excludedAfter: after,
		swaps: (await listSwaps(db, scope)).length,
		takenOver: assignments.filter(({ how }) => how === 'takenOver').length,
		passes: countCodes(passes),
		ended: countCodes(assignments.flatMap(({ endedCode }) => (endedCode ? [{ code: endedCode }] : []))),
	}
}

/** Children taken out, by code, before and after the first draw; of a closed round, whose rows are destroyed, as they were kept. */
export async function countExclusions(db: Db, scope: Scope) {
	const [closing] = await db.select().from(roundClosures).where(eq(roundClosures.roundId, scope.roundId))
	const kept = closing && (await findKeptCounts(db, scope))
	const counted = kept
		? { before: kept.recruitment.excluded ?? [], after: kept.draw?.excludedAfter ?? [] }
		: await countLiveExclusions(db, scope)
	const codes = [...new Set([...counted.before, ...counted.after].map(({ code }) => code))].sort()
	const countIn = (list: readonly ReasonCount[], code: string) => list.find((one) => one.code === code)?.count ?? 0
	return codes.map((code) => ({ code, before: countIn(counted.before, code), after: countIn(counted.after, code) }))
}

async function countLiveExclusions(db: Db, scope: Scope) {
	const rows = await listExclusions(db, scope)
	const [before, after] = [false, true].map((isAfter) => rows.filter(({ isAfterDraw }) => isAfterDraw === isAfter))
	return { before: countCodes(before ?? []), after: countCodes(after ?? []) }
}

function countCodes(rows: readonly { code: string }[]) {
	const codes = [...new Set(rows.map(({ code }) => code))].sort()
	return codes.map((code) => ({ code, count: rows.filter((row) => row.code === code).length }))
}
