import { isConflict, type Db } from '#db/client.ts'
import { listAssignments, saveAssignment } from '#db/assignments.ts'
import { listTickets } from '#db/draws.ts'
import { listFrameChildren, listSignaturesOfMember } from '#db/frames.ts'
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
		rules,
		now,
	}: { unitId: string; roundId: string; interviewerId: string; rules: DrawRules; now: () => Date },
) {
	const scope = { unitId, roundId }
	const interviewer = {
		id: interviewerId,
		signatures: await listSignaturesOfMember(db, { ...scope, memberId: interviewerId }),
	}
	const list = await listInTicketOrder(db, scope)
	for (let attempt = 1; ; attempt += 1) {
		const given = await listAssignments(db, scope)
		const hers = given.find((assignment) => assignment.interviewerId === interviewerId && !assignment.endedAt)
		if (hers) return hers.id
		const first = firstChildFor(interviewer, list, given, rules)
		if (!first) return null
		const id = crypto.randomUUID()
		const { childId, place } = first.child
		try {
			await saveAssignment(db, {
				id,
				roundId,
				unitId,
				childId,
				interviewerId,
				place,
				householdKey: householdKeyOf(first.child),
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

async function listInTicketOrder(db: Db, scope: { unitId: string; roundId: string }) {
	const children = new Map((await listFrameChildren(db, scope)).map((child) => [child.childId, child]))
	const tickets = await listTickets(db, scope)
	return tickets.flatMap(({ childId, place }) => {
		const child = children.get(childId)
		return child ? [{ ...child, place }] : []
	})
}
