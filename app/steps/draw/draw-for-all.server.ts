import { listAssignments } from '#db/assignments.ts'
import { isConflict, type Db } from '#db/client.ts'
import { listInterviewersWithoutChild, saveDrawMeeting } from '#db/draw-meetings.ts'
import { drawForAll } from './draw-for-all.ts'
import { readDrawList, readInterviewer } from './draw-list.server.ts'
import { householdKeyOf, type DrawRules } from './first-child.ts'
import { ticketOf } from './ticket-list.ts'

const MOST_TRIES = 20

/**
 * The visible draw for those in the room who have no child yet. Their order is by chance too: SHA-256 of
 * `seed:interviewer:member id`. Where somebody draws her own at the same moment, all of it is done again.
 *
 * @returns the meeting's id; null when the list is not drawn yet or nobody in the room lacks a child.
 */
export async function holdDrawMeeting(
	db: Db,
	{
		unitId,
		roundId,
		memberIds,
		rules: ofRound,
		by,
		now,
	}: {
		unitId: string
		roundId: string
		memberIds: readonly string[]
		rules: DrawRules
		by: string
		now: () => Date
	},
) {
	const scope = { unitId, roundId }
	const drawn = await readDrawList(db, scope)
	if (!drawn) return null
	const { draw, list } = drawn
	const rules = { ...ofRound, allowsSiblings: draw.allowsSiblings }
	for (let attempt = 1; ; attempt += 1) {
		const waiting = (await listInterviewersWithoutChild(db, { ...scope, onDay: rules.onDay })).filter(({ memberId }) =>
			memberIds.includes(memberId),
		)
		if (waiting.length === 0) return null
		const order = inOrderOfChance(waiting, draw.seed)
		const interviewers = await Promise.all(order.map(({ memberId }) => readInterviewer(db, scope, memberId)))
		const result = drawForAll(interviewers, list, await listAssignments(db, scope), rules)
		const id = crypto.randomUUID()
		try {
			await saveDrawMeeting(db, {
				...{ id, ...scope, drawId: draw.id, drawNumber: draw.number, by, at: now() },
				sample: result.sample,
				passes: [...result.passes, ...result.bars],
				given: result.given.map(({ child, interviewerId }) => ({
					...{ interviewerId, childId: child.childId, place: child.place },
					householdKey: householdKeyOf(child, rules),
				})),
				interviewers: interviewers.map((interviewer) => {
					const without = result.without.find(({ interviewerId }) => interviewerId === interviewer.id)
					return { memberId: interviewer.id, code: without?.code ?? null, facts: without?.facts ?? null }
				}),
			})
			return id
		} catch (error) {
			if (!isConflict(error, 'assignments.') || attempt === MOST_TRIES) throw error
		}
	}
}

function inOrderOfChance<Person extends { memberId: string }>(people: readonly Person[], seed: string) {
	const ticket = ({ memberId }: Person) => ticketOf(seed, `interviewer:${memberId}`)
	return [...people].sort((one, other) => (ticket(one) < ticket(other) ? -1 : 1))
}
