import { db } from '#app/db.server.ts'
import { listAssignments, listPasses } from '#db/assignments.ts'
import { findDraw, listTickets } from '#db/draws.ts'
import type { Round } from '#db/rounds.ts'
import { withChecksum, type Protocol } from './protocol.ts'
import { householdKeyOf } from './first-child.ts'

/** The protocol of a round's draw; undefined before the frame is locked. `note` is the sentence about unequal chances. */
export async function protocolOf(
	{ unitId, roundId }: { unitId: string; roundId: string },
	round: Round,
	note: string,
): Promise<Protocol | undefined> {
	const scope = { unitId, roundId }
	const draw = await findDraw(db, scope)
	if (!draw) return undefined
	const assignments = await listAssignments(db, scope)
	const passes = await listPasses(db, scope)
	const tickets = await listTickets(db, scope)
	const households = [...new Set(tickets.map(householdKeyOf))]
	const interviewers = [...new Set(assignments.map(({ interviewerId }) => interviewerId))]
	return withChecksum({
		format: 'lyhord-draw/1',
		unit: round.unitName,
		year: round.year,
		ageMin: round.ageMin,
		ageMax: round.ageMax,
		frameHash: draw.frameHash,
		seed: draw.seed,
		drawnAt: draw.drawnAt.toISOString(),
		note,
		children: tickets.map(({ childId, household, ...child }) => ({
			...child,
			household: households.indexOf(householdKeyOf({ childId, household })) + 1,
		})),
		assignments: assignments.map(({ id, place, interviewerId, assignedAt, endedAt, endedCode, isReleased }) => ({
			place,
			interviewer: interviewers.indexOf(interviewerId) + 1,
			assignedAt: assignedAt.toISOString(),
			endedAt: endedAt?.toISOString() ?? null,
			endedCode,
			isReleased,
			passes: passes
				.filter(({ assignmentId }) => assignmentId === id)
				.map((pass) => ({ place: pass.place, code: pass.code })),
		})),
	})
}
