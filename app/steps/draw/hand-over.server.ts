import { changeInterviewer, listStandingAssignments, saveLaterHandler, saveSwap } from '#db/assignment-changes.ts'
import { listAssignments } from '#db/assignments.ts'
import type { Db } from '#db/client.ts'
import { listInterviewersWithoutChild } from '#db/draw-meetings.ts'
import { saveRecall } from '#db/device-recalls.ts'
import { removePreparedInterview } from '#db/interviews.ts'
import type { KeyStore } from '#db/keys.ts'
import type { HANDOVER_CODES, SWAP_CODES } from './draw-codes.ts'
import { readDrawList, readInterviewer } from './draw-list.server.ts'
import { whyNotHersAmong } from './first-child.ts'
import { ticketOf } from './ticket-list.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }

/**
 * Give a child to another interviewer (X18, X20). Who takes over is decided by chance among those without a child who may
 * meet her: SHA-256 of `seed:takes over:reference:member id`. When nobody is free the child goes back to her place on the
 * list. Where the conversation has begun it stays hers: if she became handler she is blinded, and if she is away her
 * devices are called in (X20).
 *
 * @throws `isStale` when the assignment changed meanwhile; a conflict when the other got a child meanwhile.
 */
export async function handOver(
	db: Db,
	keys: KeyStore,
	{ assignmentId, code, ...act }: Act & { assignmentId: string; code: (typeof HANDOVER_CODES)[number] },
) {
	const standing = await findStanding(db, act, assignmentId)
	const drawn = await readDrawList(db, act)
	if (!standing || !drawn) return 'draw.ended' as const
	const { assignment, child } = standing
	if (standing.interviewStartedAt) {
		const hers = { ...act, memberId: assignment.interviewerId }
		if (code !== 'becameHandler')
			return (await saveRecall(db, { ...hers, code })) ? ('recalled' as const) : ('nothingToRecall' as const)
		await saveLaterHandler(db, { ...act, assignment })
		return 'blinded' as const
	}
	const listed = drawn.list.find(({ childId }) => childId === assignment.childId)
	if (!listed) return 'draw.ended' as const
	const whyNot = whyNotHersAmong(drawn.list, await listAssignments(db, act))
	const waiting = await listInterviewersWithoutChild(db, { ...act, onDay: act.at.toISOString().slice(0, 10) })
	const ticket = (memberId: string) => ticketOf(drawn.draw.seed, `takes over:${child.reference}:${memberId}`)
	const inOrder = waiting
		.map(({ memberId }) => memberId)
		.filter((memberId) => memberId !== assignment.interviewerId)
		.sort((one, other) => (ticket(one) < ticket(other) ? -1 : 1))
	let toId: string | null = null
	for (const memberId of inOrder)
		if (!toId && !whyNot(listed, await readInterviewer(db, act, memberId))) toId = memberId
	await dropPrepared(db, keys, { ...act, interviewId: standing.interviewId })
	await changeInterviewer(db, { ...act, assignment, toId, code })
	return toId ? ('handedOver' as const) : ('backOnList' as const)
}

/**
 * Two interviewers swap children, for a coded reason, where each may meet the other's child and no interview has
 * begun.
 *
 * @throws `isStale` when one of the assignments changed meanwhile.
 */
export async function swapChildren(
	db: Db,
	keys: KeyStore,
	{
		assignmentId,
		otherAssignmentId,
		code,
		note,
		...act
	}: Act & {
		assignmentId: string
		otherAssignmentId: string
		code: (typeof SWAP_CODES)[number]
		note: string | null
	},
) {
	const one = await findStanding(db, act, assignmentId)
	const other = await findStanding(db, act, otherAssignmentId)
	const drawn = await readDrawList(db, act)
	if (!one || !other || !drawn || one.assignment.id === other.assignment.id) return 'draw.ended' as const
	if (one.interviewStartedAt || other.interviewStartedAt) return 'draw.has-interview' as const
	const given = (await listAssignments(db, act)).filter(({ id }) => id !== assignmentId && id !== otherAssignmentId)
	const whyNot = whyNotHersAmong(drawn.list, given)
	for (const [from, to] of [
		[one, other],
		[other, one],
	] as const) {
		const listed = drawn.list.find(({ childId }) => childId === from.assignment.childId)
		const interviewer = await readInterviewer(db, act, to.assignment.interviewerId)
		if (!listed || whyNot(listed, interviewer)) return 'draw.may-not-meet' as const
	}
	for (const { interviewId } of [one, other]) await dropPrepared(db, keys, { ...act, interviewId })
	await saveSwap(db, { ...act, one: one.assignment, other: other.assignment, code, note })
	return 'swapped' as const
}

/** With whom each interviewer could swap: both are before the interview, and each may meet the other's child. */
export async function listSwapPartners(db: Db, scope: { unitId: string; roundId: string }) {
	const drawn = await readDrawList(db, scope)
	const standing = (await listStandingAssignments(db, scope)).filter(({ interviewStartedAt }) => !interviewStartedAt)
	const ids = new Set(standing.map(({ assignment }) => assignment.id))
	const list = drawn?.list ?? []
	// What they have now is what they would give away, so it bars nobody.
	const whyNot = whyNotHersAmong(
		list,
		(await listAssignments(db, scope)).filter(({ id }) => !ids.has(id)),
	)
	const children = new Map(list.map((child) => [child.childId, child]))
	const sides = await Promise.all(
		standing.map(async ({ assignment: { id, childId, interviewerId } }) => ({
			id,
			child: children.get(childId),
			interviewer: await readInterviewer(db, scope, interviewerId),
		})),
	)
	return new Map(
		sides.map((one) => [
			one.id,
			sides
				.filter((other) => other.id !== one.id)
				.filter((other) => one.child && !whyNot(one.child, other.interviewer))
				.filter((other) => other.child && !whyNot(other.child, one.interviewer))
				.map(({ id }) => id),
		]),
	)
}

/** A conversation that was prepared and never begun goes with the interviewer who prepared it. */
export async function dropPrepared(
	db: Db,
	keys: KeyStore,
	{ interviewId, ...act }: Act & { interviewId: string | null },
) {
	if (interviewId) await removePreparedInterview(db, keys, { ...act, interviewId })
}

async function findStanding(db: Db, scope: { unitId: string; roundId: string }, assignmentId: string) {
	return (await listStandingAssignments(db, scope)).find(({ assignment }) => assignment.id === assignmentId)
}
