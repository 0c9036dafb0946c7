import { db, now } from '#app/db.server.ts'
import { listExclusions, listStandingAssignments, listSwaps } from '#db/assignment-changes.ts'
import { listAssignments } from '#db/assignments.ts'
import { countDraw, countExclusions } from '#db/draw-counts.ts'
import { listDrawMeetings, listInterviewersWithoutChild } from '#db/draw-meetings.ts'
import { listDrawCommitments, listDraws, listPlaces } from '#db/draws.ts'
import { findFrame } from '#db/frames.ts'
import { clockTimeOf, dayOf } from '../kept-time.ts'
import type { PassCode } from './first-child.ts'
import { listSwapPartners } from './hand-over.server.ts'

type Scope = { unitId: string; roundId: string }

const SQUARES_SHOWN = 200

/** What everybody in the unit sees of a round's draw; the commitment too while it waits for words. */
export async function viewDraw(scope: Scope) {
	const isLocked = Boolean((await findFrame(db, scope))?.lock)
	const draws = await listDraws(db, scope)
	const promised = (await listDrawCommitments(db, scope))[draws.length]
	const draw = draws.at(-1)
	const waiting = promised ? { number: promised.number, commitment: promised.commitment } : null
	if (!draw) return { isLocked, waiting, draw: null }
	const assignments = await listAssignments(db, scope)
	const standing = new Set(assignments.filter(({ isReleased }) => !isReleased).map(({ childId }) => childId))
	const tickets = (await listPlaces(db, scope)).filter(({ drawNumber }) => drawNumber === draw.number)
	const meetings = await listDrawMeetings(db, scope)
	const counted = await countDraw(db, scope)
	return {
		isLocked,
		waiting,
		draw: {
			number: draw.number,
			code: draw.code,
			frameHash: draw.frameHash,
			words: draw.words,
			seed: draw.seed,
			isStratified: draw.isStratified,
			listed: tickets.length,
			given: standing.size,
			squares: tickets.slice(0, SQUARES_SHOWN).map(({ childId }) => standing.has(childId)),
			passedOver: (counted?.passes ?? []).map(({ code, count }) => ({ code: code as PassCode, times: count ?? 0 })),
			meetings: meetings.map(({ id, at }) => ({ id, at: clockTimeOf(at) })),
			changes: changesOf(counted, await countExclusions(db, scope)),
		},
	}
}

type Counted = Awaited<ReturnType<typeof countDraw>>

function changesOf(counted: Counted, exclusions: readonly { before: number; after: number }[]) {
	const { draws = 0, swaps = 0, takenOver = 0, passes = [], ended = [] } = counted ?? {}
	const sumOf = (rows: Iterable<{ code: string; count: number | null }>, ...codes: string[]) =>
		[...rows].reduce((sum, { code, count }) => sum + (codes.includes(code) ? (count ?? 0) : 0), 0)
	return {
		draws,
		excludedBefore: exclusions.reduce((sum, { before }) => sum + before, 0),
		excludedAfter: exclusions.reduce((sum, { after }) => sum + after, 0),
		swaps,
		takenOver,
		conflicts: sumOf(ended, 'conflictOfInterest'),
		leavers: sumOf(ended, 'onLeave', 'quit'),
		outOfFrame: sumOf(ended, 'turnedTooOld', 'movedAway'),
		nobodyMay: sumOf(passes, 'nobodyMay'),
	}
}

/** What only the mentor sees: who has which child, who waits for one, and what was said about “other”. */
export async function viewForMentor(scope: Scope) {
	const onDay = now().toISOString().slice(0, 10)
	const standing = await listStandingAssignments(db, scope)
	const waiting = await listInterviewersWithoutChild(db, { ...scope, onDay })
	const partners = await listSwapPartners(db, scope)
	return {
		standing: standing.map(({ assignment, name, child, interviewStartedAt, interviewEndedAt }) => ({
			assignmentId: assignment.id,
			name,
			place: assignment.place + 1,
			reference: child.reference,
			isProtected: child.isProtected,
			partners: partners.get(assignment.id) ?? [],
			state: interviewEndedAt ? ('held' as const) : interviewStartedAt ? ('begun' as const) : ('contact' as const),
		})),
		waiting,
	}
}

/** What was written about the reason “other”, for mentor and manager. */
export async function listNotes(scope: Scope) {
	const noted = [
		...(await listExclusions(db, scope)),
		...(await listSwaps(db, scope)),
		...(await listDrawCommitments(db, scope)),
	]
	return noted.flatMap(({ note, at }) => (note ? [{ note, on: dayOf(at) }] : []))
}
