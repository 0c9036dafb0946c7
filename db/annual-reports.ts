import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { insertChildFeedback } from './child-feedback.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { countRound } from './round-counts.ts'
import {
	archivedCounts,
	interviews,
	receipts,
	reportApprovals,
	reportSubmissions,
	transcriptApprovals,
} from './schema.ts'

type Scope = { roundId: string; unitId: string }

/** The approved report of a round, frozen as it was that day; undefined before, and for another unit. */
export async function findApprovedReport(db: Db, { roundId, unitId }: Scope) {
	const { document, contentHash, by, at } = reportApprovals
	const isOurs = and(eq(reportApprovals.roundId, roundId), eq(reportApprovals.unitId, unitId))
	const [report] = await db.select({ document, contentHash, by, at }).from(reportApprovals).where(isOurs).limit(1)
	return report
}

/** The report as its editor handed it over, by its hash; undefined while it is being written, and for another unit. */
export async function findSubmission(db: Db, { roundId, unitId }: Scope) {
	const { contentHash, by, at } = reportSubmissions
	const isOurs = and(eq(reportSubmissions.roundId, roundId), eq(reportSubmissions.unitId, unitId))
	const [submission] = await db.select({ contentHash, by, at }).from(reportSubmissions).where(isOurs).limit(1)
	return submission
}

type Act = Scope & { by: string; at: Date }

/** Hand the report over to the manager. Handed over again, the last time counts. The caller has seen that the round is the unit's. */
export async function saveSubmission(db: Db, act: Act & { contentHash: string }) {
	const { roundId, unitId, by, at } = act
	await atomically(db, [
		db
			.insert(reportSubmissions)
			.values(act)
			.onConflictDoUpdate({ target: reportSubmissions.roundId, set: { contentHash: act.contentHash, by, at } }),
		auditEvent({ unitId, by, did: 'report.submitted', to: roundId, at }),
	])
}

/** The manager hands the report back to its editor. @throws `isStale` when it was not handed over, or is another unit's. */
export async function removeSubmission(db: Db, { roundId, unitId, by, at }: Act) {
	const isOurs = and(eq(reportSubmissions.roundId, roundId), eq(reportSubmissions.unitId, unitId))
	await atomically(db, [
		db.delete(reportSubmissions).where(isOurs),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'report.returned', to: roundId, at }),
	])
}

type Approval = Act & { document: unknown; contentHash: string; bandOf: (age: number | null) => string }

/**
 * Approve the report and freeze it. In the same batch each child's answer is first written down as owed, then the
 * link child ↔ transcript is destroyed (domain §2.9), with a receipt.
 *
 * @throws a conflict when it was approved before; `isStale` when it was not handed over as it stands now.
 */
export async function saveReportApproval(db: Db, approval: Approval) {
	const { roundId, unitId, document, contentHash, by, at, bandOf } = approval
	const isAsSubmitted = and(
		eq(reportSubmissions.roundId, roundId),
		eq(reportSubmissions.unitId, unitId),
		eq(reportSubmissions.contentHash, contentHash),
	)
	await atomically(db, [
		db.delete(reportSubmissions).where(isAsSubmitted),
		mustHaveChanged(db),
		db.insert(reportApprovals).values({ roundId, unitId, document, contentHash, by, at }),
		...(await insertChildFeedback(db, { roundId, unitId, at, bandOf, newId: () => crypto.randomUUID() })),
		...(await unlinkChildren(db, approval)),
		auditEvent({ unitId, by, did: 'report.approved', to: roundId, at }),
	])
}

/**
 * What destroys the link child ↔ transcript. Whoever interviewed one child only would still tell which, so she goes from
 * the interview too; how many interviewed is counted first and kept as a number.
 */
async function unlinkChildren(db: Db, { roundId, unitId, at }: Pick<Approval, 'roundId' | 'unitId' | 'at'>) {
	const { id, assignmentId } = interviews
	const isOurs = and(eq(interviews.roundId, roundId), eq(interviews.unitId, unitId))
	const linked = await db
		.select({ id })
		.from(interviews)
		.where(and(isOurs, isNotNull(assignmentId)))
	const receiptOf = (interviewId: string) => ({ id: crypto.randomUUID(), unitId, interviewId, at })
	const approved = db.select({ id: transcriptApprovals.interviewId }).from(transcriptApprovals)
	const counts = await countRound(db, { roundId, unitId })
	return [
		db.insert(archivedCounts).values({ roundId, counts }).onConflictDoNothing(),
		...linked.map((one) =>
			db.insert(receipts).values({ ...receiptOf(one.id), what: 'link', reason: 'report.approved' }),
		),
		db.update(interviews).set({ assignmentId: null, household: null }).where(isOurs),
		// A transcript that is not approved yet is still hers to look through: until then its sound is not destroyed.
		db
			.update(interviews)
			.set({ interviewerId: null })
			.where(and(isOurs, inArray(id, approved))),
	]
}
