import { and, asc, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import { atomically, isStale, mustHaveChanged, type Db, type Statement } from './client.ts'
import { jobs } from './schema.ts'

export type Job = typeof jobs.$inferSelect

/** A job that has failed this often waits for a person (design §8). */
export const MOST_ATTEMPTS = 3
const LEASE_MILLISECONDS = 60_000

/** A job for the worker, as one statement of the batch that makes it needed. */
export function insertJob(
	db: Db,
	{ kind, unitId, interviewId, at }: Pick<Job, 'kind' | 'unitId' | 'interviewId'> & { at: Date },
): Statement {
	return db.insert(jobs).values({ id: crypto.randomUUID(), kind, unitId, interviewId, state: 'waiting', createdAt: at })
}

/**
 * Take the oldest job that waits, or whose worker has not been heard of since its lease ran out: one statement, so two
 * workers never take the same. A job that has killed its worker every time it may be tried has failed.
 */
export async function claimJob(db: Db, { worker, at }: { worker: string; at: Date }): Promise<Job | undefined> {
	const isLost = and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, at))
	const failed = { state: 'failed' as const, code: 'speech.broke', finishedAt: at, leaseUntil: null, claimedBy: null }
	const isHopeless = and(isLost, gte(jobs.attempts, MOST_ATTEMPTS))
	await atomically(db, [db.update(jobs).set(failed).where(isHopeless)])
	const next = db
		.select({ id: jobs.id })
		.from(jobs)
		.where(and(or(eq(jobs.state, 'waiting'), isLost), lt(jobs.attempts, MOST_ATTEMPTS)))
		.orderBy(asc(jobs.createdAt))
		.limit(1)
	const [claimed] = await db
		.update(jobs)
		.set({
			state: 'running',
			claimedBy: worker,
			attempts: sql`attempts + 1`,
			leaseUntil: leaseFrom(at),
			code: null,
			facts: null,
		})
		.where(eq(jobs.id, sql`(${next})`))
		.returning()
	return claimed
}

type Held = { id: string; worker: string }

type Progress = Held & { progress: number; at: Date }

/** Say how far a job has come, 0–1, and hold it for another minute. @returns false when it was cancelled or lost. */
export async function changeJobProgress(db: Db, progress: Progress) {
	try {
		await atomically(db, jobProgress(db, progress))
		return true
	} catch (error) {
		if (isStale(error)) return false
		throw error
	}
}

/** The same as statements of a batch, which is refused when the job was cancelled or lost. */
export function jobProgress(db: Db, { id, worker, progress, at }: Progress): Statement[] {
	const change = { progress, leaseUntil: leaseFrom(at) }
	return [db.update(jobs).set(change).where(isHeldBy({ id, worker })), mustHaveChanged(db)]
}

/** Hold a job for another minute. */
export async function changeJobLease(db: Db, { id, worker, at }: Held & { at: Date }) {
	const isHeld = isHeldBy({ id, worker })
	await atomically(db, [
		db
			.update(jobs)
			.set({ leaseUntil: leaseFrom(at) })
			.where(isHeld),
	])
}

/** The last statements of a job's own batch: it is done, if it is still this worker's. */
export function finishJob(db: Db, { id, worker, at }: Held & { at: Date }): Statement[] {
	return [
		db
			.update(jobs)
			.set({ state: 'done', progress: 1, finishedAt: at, leaseUntil: null })
			.where(isHeldBy({ id, worker })),
		mustHaveChanged(db),
	]
}

/** Put a job back, or after the last attempt call it failed, with a code a person can act on. */
export async function changeJobToTried(
	db: Db,
	{
		id,
		worker,
		code,
		facts,
		at,
		isLast,
	}: Held & { code: string; facts: Record<string, string | number>; at: Date; isLast: boolean },
) {
	const end = isLast ? { state: 'failed' as const, finishedAt: at } : { state: 'waiting' as const }
	await atomically(db, [
		db
			.update(jobs)
			.set({ ...end, code, facts, leaseUntil: null, claimedBy: null })
			.where(isHeldBy({ id, worker })),
	])
}

/** Put a job back as if it had not been tried: what it waits for (a model, the master key) is not its fault. */
export async function changeJobToWaiting(db: Db, { id, worker, code }: Held & { code: string }) {
	await atomically(db, [
		db
			.update(jobs)
			.set({ state: 'waiting', attempts: sql`attempts - 1`, code, leaseUntil: null, claimedBy: null })
			.where(isHeldBy({ id, worker })),
	])
}

/** The computer need not write this conversation down: a person does. One statement of the batch that keeps her words. */
export function changeJobsToCancelled(
	db: Db,
	{ unitId, interviewId }: { unitId: string; interviewId: string },
): Statement {
	const isOurs = and(eq(jobs.unitId, unitId), eq(jobs.interviewId, interviewId))
	return db
		.update(jobs)
		.set({ state: 'cancelled', leaseUntil: null })
		.where(and(isOurs, inArray(jobs.state, ['waiting', 'running', 'failed'])))
}

/** The newest job of an interview, for its progress on screen. */
export async function findJobOfInterview(
	db: Db,
	{ unitId, interviewId }: { unitId: string; interviewId: string },
): Promise<Job | undefined> {
	const [job] = await db
		.select()
		.from(jobs)
		.where(and(eq(jobs.unitId, unitId), eq(jobs.interviewId, interviewId)))
		.orderBy(desc(jobs.createdAt), sql`rowid desc`)
		.limit(1)
	return job
}

/** Stop what the computer is doing with an interview; a person may have it tried again. */
export async function changeJobToStopped(db: Db, scope: { unitId: string; interviewId: string }) {
	await atomically(db, [changeJobsToCancelled(db, scope)])
}

/** Try a failed or stopped job again. */
export async function changeJobToRetry(db: Db, { unitId, interviewId }: { unitId: string; interviewId: string }) {
	const isOver = inArray(jobs.state, ['failed', 'cancelled'])
	const isFailed = and(eq(jobs.unitId, unitId), eq(jobs.interviewId, interviewId), isOver)
	await atomically(db, [
		db.update(jobs).set({ state: 'waiting', attempts: 0, code: null, facts: null, finishedAt: null }).where(isFailed),
	])
}

function isHeldBy({ id, worker }: Held) {
	return and(eq(jobs.id, id), eq(jobs.claimedBy, worker), eq(jobs.state, 'running'))
}

function leaseFrom(at: Date) {
	return new Date(at.getTime() + LEASE_MILLISECONDS)
}
