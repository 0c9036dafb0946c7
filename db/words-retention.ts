import { and, count, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, emptyLog, isStale, mustHaveChanged, type Db } from './client.ts'
import { removeWordsOf } from './interview-content.ts'
import { destroyKeysAndSound, type ErasureStores } from './interview-erasures.ts'
import { readRoundArchive } from './report-material.ts'
import { interviews, jobs, keptAnswers, receipts, reportApprovals, rounds } from './schema.ts'

type Scope = { unitId: string; roundId: string }

/** The day the words of a round are to be destroyed: so many months after its report was approved (L-8), never skipping a month. */
export function wordsDueAt(approvedAt: Date, months: number) {
	const [year, month] = [approvedAt.getUTCFullYear(), approvedAt.getUTCMonth() + months]
	const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
	const due = new Date(approvedAt)
	due.setUTCFullYear(year, month, Math.min(approvedAt.getUTCDate(), lastOfMonth))
	return due
}

/**
 * Destroy the words of every round whose time is over (L-8): transcripts, notes, marked passages and coded answers, each
 * interview's keys first, so that every backup is unreadable at once; then files and rows, with a receipt. The approved
 * report, quotes included, is a document of its own and stays; so do areas and actions. The answers are first kept without
 * whose they were. What a crash leaves half done the next sweep ends; twice is as once.
 *
 * With the master key away nothing is done: the answers could not be read before they go.
 *
 * @returns how many interviews were emptied. @throws the first error, when all have been tried.
 */
export async function sweepWords(db: Db, stores: ErasureStores, at: Date) {
	if (stores.keys.isLocked()) return 0
	const errors: unknown[] = []
	let emptied = 0
	for (const scope of await listRoundsDue(db, at)) {
		try {
			await keepAnswers(db, stores, scope)
			for (const interviewId of await listInterviewsWithWords(db, scope)) {
				await removeWords(db, stores, { ...scope, interviewId, at })
				emptied += 1
			}
		} catch (error) {
			// Another worker sweeps the same round: what it does needs not be done here.
			if (!isStale(error)) errors.push(error)
		}
	}
	if (emptied > 0) emptyLog(db)
	if (errors.length > 0) throw errors[0]
	return emptied
}

/** When the words of a round are destroyed, and of how many interviews they have been; undefined before the report is approved. */
export async function findWordsRetention(db: Db, scope: Scope) {
	const { unitId, roundId } = scope
	const [round] = await db
		.select({ approvedAt: reportApprovals.at, months: rounds.transcriptMonths })
		.from(reportApprovals)
		.innerJoin(rounds, eq(rounds.id, reportApprovals.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
	if (!round) return undefined
	const isGone = and(ofRound(scope), isNotNull(interviews.wordsDestroyedAt))
	const [gone] = await db.select({ interviews: count() }).from(interviews).where(isGone)
	return { dueAt: wordsDueAt(round.approvedAt, round.months), destroyed: gone?.interviews ?? 0 }
}

async function listRoundsDue(db: Db, at: Date): Promise<Scope[]> {
	const approved = await db
		.selectDistinct({
			...{ unitId: rounds.unitId, roundId: rounds.id },
			...{ approvedAt: reportApprovals.at, months: rounds.transcriptMonths },
		})
		.from(reportApprovals)
		.innerJoin(rounds, eq(rounds.id, reportApprovals.roundId))
		.innerJoin(interviews, and(eq(interviews.roundId, rounds.id), hasWords()))
	return approved
		.filter(({ approvedAt, months }) => wordsDueAt(approvedAt, months) <= at)
		.map(({ unitId, roundId }) => ({ unitId, roundId }))
}

async function listInterviewsWithWords(db: Db, scope: Scope) {
	const rows = await db
		.select({ id: interviews.id })
		.from(interviews)
		.where(and(ofRound(scope), hasWords()))
	return rows.map(({ id }) => id)
}

/** Kept once, before the first key of the round goes: afterwards nobody can read them. */
async function keepAnswers(db: Db, { keys }: ErasureStores, scope: Scope) {
	const archive = await readRoundArchive(db, keys, scope)
	const answers = (archive?.interviews ?? []).map((interview) => JSON.stringify(interview.answers)).sort()
	await atomically(db, [
		db
			.insert(keptAnswers)
			.values({ roundId: scope.roundId, answers: answers.map((one) => JSON.parse(one) as unknown) })
			.onConflictDoNothing(),
	])
}

async function removeWords(
	db: Db,
	stores: ErasureStores,
	{ unitId, interviewId, at }: Scope & { interviewId: string; at: Date },
) {
	await destroyKeysAndSound(stores, interviewId)
	const isIt = and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId), isNull(interviews.wordsDestroyedAt))
	const isWaiting = and(eq(jobs.interviewId, interviewId), inArray(jobs.state, ['waiting', 'running']))
	await atomically(db, [
		db.update(interviews).set({ wordsDestroyedAt: at, interviewerId: null }).where(isIt),
		mustHaveChanged(db),
		...removeWordsOf(db, interviewId),
		db.update(jobs).set({ state: 'cancelled' }).where(isWaiting),
		db.insert(receipts).values({
			...{ id: crypto.randomUUID(), unitId, interviewId, at },
			...{ what: 'words', reason: 'retention' },
		}),
		auditEvent({ unitId, by: 'sweep', did: 'words.destroyed', to: interviewId, at }),
	])
}

function ofRound({ unitId, roundId }: Scope) {
	return and(eq(interviews.unitId, unitId), eq(interviews.roundId, roundId))
}

/** An interview that was erased or taken back lost them then. */
function hasWords() {
	const isNotErased = or(isNull(interviews.ending), ne(interviews.ending, 'erased'))
	return and(isNull(interviews.wordsDestroyedAt), isNotErased)
}
