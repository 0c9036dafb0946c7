import type { ReasonCount } from './archived-round.ts'
import { listExclusions, listSwaps } from './assignment-changes.ts'
import { listAssignments, listPasses } from './assignments.ts'
import type { Db } from './client.ts'
import { listDrawMeetings } from './draw-meetings.ts'
import { listDraws } from './draws.ts'

/** What people changed in the draw of a round held here, counted for its report; null for one that came as an archive. */
export async function countDraw(db: Db, scope: { unitId: string; roundId: string }) {
	const draws = await listDraws(db, scope)
	const first = draws[0]
	if (!first) return null
	const assignments = await listAssignments(db, scope)
	const meetings = await listDrawMeetings(db, scope)
	const passes = [
		...(await listPasses(db, scope)),
		...meetings.flatMap((meeting) => meeting.passes.filter(({ interviewerId }) => interviewerId === null)),
	]
	const after = (await listExclusions(db, scope)).filter(({ at }) => at >= first.drawnAt)
	return {
		draws: draws.length,
		excludedAfter: countCodes(after),
		swaps: (await listSwaps(db, scope)).length,
		takenOver: assignments.filter(({ how }) => how === 'takenOver').length,
		passes: countCodes(passes),
	}
}

function countCodes(rows: readonly { code: string }[]): ReasonCount[] {
	const codes = [...new Set(rows.map(({ code }) => code))].sort()
	return codes.map((code) => ({ code, count: rows.filter((row) => row.code === code).length }))
}
