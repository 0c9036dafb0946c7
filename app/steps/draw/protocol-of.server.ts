import { db } from '#app/db.server.ts'
import { listAssignments, listPasses } from '#db/assignments.ts'
import { findDraw, listTickets } from '#db/draws.ts'
import type { Round } from '#db/rounds.ts'
import type { Protocol } from './protocol.ts'

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
	const interviewers = [...new Set(assignments.map(({ interviewerId }) => interviewerId))]
	return {
		format: 'lyhord-draw/1',
		unit: round.unitName,
		year: round.year,
		ageMin: round.ageMin,
		ageMax: round.ageMax,
		frameHash: draw.frameHash,
		seed: draw.seed,
		drawnAt: draw.drawnAt.toISOString(),
		note,
		children: (await listTickets(db, scope)).map(({ childId: _, ...child }) => child),
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
	}
}
