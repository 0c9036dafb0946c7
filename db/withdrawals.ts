import { and, eq, inArray, isNull, ne, notExists, or } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, emptyLog, mustHaveChanged, type Db } from './client.ts'
import { destroyKeysAndSound, erasedAt, eraseRows, type ErasureStores } from './interview-erasures.ts'
import { findInterview, type Interview } from './interviews.ts'
import {
	assignments,
	consents,
	contacts,
	interviews,
	receipts,
	reportApprovals,
	reportResolutions,
	reportSubmissions,
	seminars,
} from './schema.ts'
import { seminarEvent } from './seminar-events.ts'

type Scope = { unitId: string; interviewId: string }

/** Whose word it was: a receipt's `reason`. */
export const WITHDRAWN_BY = { child: 'withdrawnByChild', guardian: 'withdrawnByGuardian' } as const

export type Withdrawal = Scope & {
	reason: string
	by: string
	at: Date
	/** Keys of decisions in the report's draft that rest on what the child said; `all` when they cannot be told. */
	affected: readonly string[] | 'all'
}

/**
 * An interview is taken back (X5), at any time until the report is approved. All of its keys and the contact card's go
 * first, so that every file, row and backup is unreadable at once; then the files; then the rows, with a receipt, the
 * consents marked as taken back, and the report's decisions that rested on it back to draft. What a crash leaves half
 * done, `sweepWithdrawals` ends.
 *
 * @throws {WithdrawnTooLate} when the report is approved: nobody can tell any more whose words are whose.
 */
export async function withdrawInterview(db: Db, stores: ErasureStores, withdrawal: Withdrawal) {
	const { unitId, interviewId, by, at, reason, affected } = withdrawal
	const interview = await findInterview(db, withdrawal)
	if (!interview || interview.ending === 'erased') return
	const isReportApproved = db
		.select({ at: reportApprovals.at })
		.from(reportApprovals)
		.where(eq(reportApprovals.roundId, interview.roundId))
	if ((await isReportApproved).length > 0) throw new WithdrawnTooLate(interviewId)

	const child = await findChildOf(db, interview)
	if (child) stores.keys.destroy('contact', child.childId)
	await destroyKeysAndSound(stores, interviewId)
	const isStillOpen = and(eq(interviews.id, interviewId), eq(interviews.unitId, unitId), notExists(isReportApproved))
	await atomically(db, [
		db
			.update(interviews)
			.set({ ...erasedAt(at), age: null, household: null })
			.where(isStillOpen),
		mustHaveChanged(db),
		...(await eraseRows(db, { unitId, interviewId, at, reason })),
		...endAssignment(db, interview, { at, child }),
		...unsettleReport(db, interview.roundId, affected),
		...(await tellSeminars(db, interview, { by, at })),
		auditEvent({ unitId, by, did: 'interview.withdrawn', to: interviewId, at }),
	])
	emptyLog(db)
}

/**
 * End every erasure that was begun: the key of an interview or a contact card is destroyed, but a crash, or a backup from
 * before it, left the rows. Only what is known to be destroyed counts: a key file that is merely missing erases nothing.
 *
 * @returns how many interviews and cards were finished.
 */
export async function sweepWithdrawals(db: Db, stores: ErasureStores, at: Date) {
	const destroyed = new Set(stores.keys.listDestroyed('words'))
	const isOpen = and(or(isNull(interviews.ending), ne(interviews.ending, 'erased')), isNull(reportApprovals.at))
	const open = await db
		.select({ interviewId: interviews.id, unitId: interviews.unitId })
		.from(interviews)
		.leftJoin(reportApprovals, eq(reportApprovals.roundId, interviews.roundId))
		.where(isOpen)
	const halfDone = open.filter(({ interviewId }) => destroyed.has(interviewId))
	for (const scope of halfDone) {
		await withdrawInterview(db, stores, { ...scope, reason: 'withdrawn', by: 'sweep', at, affected: 'all' })
	}
	return halfDone.length + (await sweepContacts(db, stores, at))
}

async function sweepContacts(db: Db, { keys }: ErasureStores, at: Date) {
	const destroyed = new Set(keys.listDestroyed('contact'))
	const rows = await db.select({ childId: contacts.childId, unitId: contacts.unitId }).from(contacts)
	const halfDone = rows.filter(({ childId }) => destroyed.has(childId) && !keys.has('contact', childId))
	for (const { childId, unitId } of halfDone) {
		await atomically(db, [
			db.delete(contacts).where(eq(contacts.childId, childId)),
			db.insert(receipts).values(contactReceipt({ unitId, childId, at })),
			auditEvent({ unitId, by: 'sweep', did: 'contact.destroyed', to: childId, at }),
		])
	}
	return halfDone.length
}

/** Whose interview it is, and whether there is a card in the contact list; undefined when no child is linked. */
async function findChildOf(db: Db, { assignmentId }: Interview) {
	if (!assignmentId) return undefined
	const [found] = await db
		.select({ childId: assignments.childId, cardOf: contacts.childId })
		.from(assignments)
		.leftJoin(contacts, eq(contacts.childId, assignments.childId))
		.where(eq(assignments.id, assignmentId))
	return found && { childId: found.childId, hasCard: found.cardOf !== null }
}

function endAssignment(
	db: Db,
	{ assignmentId, unitId }: Interview,
	{ at, child }: { at: Date; child: { childId: string; hasCard: boolean } | undefined },
) {
	if (!assignmentId || !child) return []
	const { childId, hasCard } = child
	return [
		db
			.update(consents)
			.set({ withdrawnAt: at })
			.where(and(eq(consents.assignmentId, assignmentId), isNull(consents.withdrawnAt))),
		db
			.update(assignments)
			.set({ endedAt: at, endedCode: 'withdrawn' })
			.where(and(eq(assignments.id, assignmentId), isNull(assignments.endedAt))),
		db.delete(contacts).where(eq(contacts.childId, childId)),
		...(hasCard ? [db.insert(receipts).values(contactReceipt({ unitId, childId, at }))] : []),
	]
}

function contactReceipt({ unitId, childId, at }: { unitId: string; childId: string; at: Date }) {
	return { id: crypto.randomUUID(), unitId, interviewId: childId, what: 'contact' as const, reason: 'withdrawn', at }
}

/** Decisions that rested on the child's words are drafts again, with a note; what was written on them is removed. */
function unsettleReport(db: Db, roundId: string, affected: readonly string[] | 'all') {
	const isOfRound = eq(reportResolutions.roundId, roundId)
	const isAffected =
		affected === 'all' ? isOfRound : and(isOfRound, inArray(reportResolutions.sentenceKey, [...affected]))
	return [
		db.update(reportResolutions).set({ sourceHash: '', text: null, note: 'withdrawal' }).where(isAffected),
		db.delete(reportSubmissions).where(eq(reportSubmissions.roundId, roundId)),
	]
}

async function tellSeminars(db: Db, { roundId, unitId }: Interview, act: { by: string; at: Date }) {
	const open = await db
		.select({ seminarId: seminars.id })
		.from(seminars)
		.where(and(eq(seminars.roundId, roundId), eq(seminars.unitId, unitId), isNull(seminars.closedAt)))
	return open.map(({ seminarId }) => seminarEvent(db, 'passage.removed', { seminarId, ...act }))
}

/** The report is approved: the link between child and words is destroyed, and nobody can find them any more. */
export class WithdrawnTooLate extends Error {
	readonly code = 'withdrawal.report-approved' as const

	constructor(readonly interviewId: string) {
		super(`The report is approved; interview ${interviewId} can no longer be told from the others.`)
	}
}
