import { findAssignment } from '#db/assignments.ts'
import { isConflict, type Db } from '#db/client.ts'
import { findInterviewOfAssignment, saveInterview } from '#db/interviews.ts'
import type { KeyStore } from '#db/keys.ts'
import { findRound, isRoundOver } from '#db/rounds.ts'
import { ageOn } from '../age.ts'

type Asked = { unitId: string; assignmentId: string; interviewerId: string; at: Date }

/**
 * The interview of an assignment: found, or set up with its keys first and then its row.
 *
 * @returns The interview's id, or undefined when the assignment is not hers or has ended without an interview.
 * @throws {ChildTooOld} when she has outgrown the round since the draw.
 * @throws {RoundOver} when the report is approved or the round closed: no answer would be owed to her any more. @throws {KeysLocked} when the unit has no master key yet.
 */
export async function startInterview(db: Db, keys: KeyStore, { unitId, assignmentId, interviewerId, at }: Asked) {
	const found = await findAssignment(db, { unitId, assignmentId, interviewerId })
	if (!found) return undefined
	if (found.interviewId || found.assignment.endedAt) return found.interviewId ?? undefined

	const { assignment, child } = found
	const id = crypto.randomUUID()
	const { bornMonth, gender, household, isProtected, groupName } = child
	const age = ageOn(bornMonth, at.toISOString().slice(0, 10))
	const round = await findRound(db, { unitId, roundId: assignment.roundId })
	if (round && age > round.ageMax) throw new ChildTooOld()
	if (await isRoundOver(db, { unitId, roundId: assignment.roundId })) throw new RoundOver()
	const recipients = await keys.createInterviewKeys(id)
	const facts = { gender, household, isProtected, groupName, age }
	const scope = { roundId: assignment.roundId, unitId, assignmentId, interviewerId, by: interviewerId, at }
	try {
		await saveInterview(db, { id, ...scope, ...facts, ...recipients })
		return id
	} catch (error) {
		keys.destroyInterviewKeys(id)
		if (!isConflict(error, 'interviews.assignment_id')) throw error
		return (await findInterviewOfAssignment(db, { unitId, assignmentId }))?.id
	}
}

/** R-11, X19: the age counts on the day of the interview. The child is out of the frame, and the next reserve is drawn. */
export class ChildTooOld extends Error {
	readonly code = 'interview.child-too-old' as const

	constructor() {
		super('The child has become too old for the round since she was drawn.')
	}
}

/** answers are owed to those interviewed before the report was approved; nobody is interviewed after it. */
export class RoundOver extends Error {
	readonly code = 'interview.round-over' as const

	constructor() {
		super('The report of the round is approved, or the round is closed.')
	}
}
