import { isConflict, type Db } from '#db/client.ts'
import { listAssignments, saveAssignment } from '#db/assignments.ts'
import { readDrawList, readInterviewer } from './draw-list.server.ts'
import { firstChildFor, householdKeyOf, type DrawRules } from './first-child.ts'

/** So many times another interviewer may be faster to the same child before something else must be wrong. */
const MOST_TRIES = 20

/**
 * *Lotta mitt barn*: give the interviewer the first child in ticket order that she may meet. Where another is faster to
 * that child or a sibling, the unique keys say so and the next is taken.
 *
 * @param now  Asked again at each try, after the list of what is given has been read: the protocol is in order of time.
 * @returns the assignment's id; null when nobody on the list is left for her.
 */
export async function drawMyChild(
	db: Db,
	{
		unitId,
		roundId,
		interviewerId,
		rules: ofRound,
		now,
	}: { unitId: string; roundId: string; interviewerId: string; rules: DrawRules; now: () => Date },
) {
	const scope = { unitId, roundId }
	const interviewer = await readInterviewer(db, scope, interviewerId)
	const drawn = await readDrawList(db, scope)
	if (!drawn) return null
	const rules = { ...ofRound, allowsSiblings: drawn.draw.allowsSiblings }
	for (let attempt = 1; ; attempt += 1) {
		const given = await listAssignments(db, scope)
		const hers = given.find((assignment) => assignment.interviewerId === interviewerId && !assignment.endedAt)
		if (hers) return hers.id
		const first = firstChildFor(interviewer, drawn.list, given, rules)
		if (!first) return null
		const id = crypto.randomUUID()
		const { childId, place } = first.child
		try {
			await saveAssignment(db, {
				...{ id, roundId, unitId, drawNumber: drawn.draw.number, childId, interviewerId, place },
				householdKey: householdKeyOf(first.child, rules),
				passes: first.passes,
				by: interviewerId,
				at: now(),
			})
			return id
		} catch (error) {
			if (!isConflict(error, 'assignments.') || attempt === MOST_TRIES) throw error
		}
	}
}
