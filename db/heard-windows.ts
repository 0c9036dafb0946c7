import { and, asc, eq } from 'drizzle-orm'
import { atomically, isStale, type Db, type Statement } from './client.ts'
import { jobProgress } from './jobs.ts'
import type { KeyStore } from './keys.ts'
import { heardWindows, interviews } from './schema.ts'
import { openWords, sealWords } from './seal.ts'

type Plan = { unitId: string; interviewId: string; plan: string }

/**
 * Keep what was heard in one window, as JSON text, with the job's progress: both, or none.
 *
 * @returns false when the job was cancelled or another worker has it.
 */
export async function saveHeardWindow(
	db: Db,
	keys: KeyStore,
	{ interviewId, plan, number, heard, job }: Omit<Plan, 'unitId'> & { number: number; heard: string; job: JobProgress },
) {
	const row = { interviewId, number, plan, at: job.at, sealedHeard: await sealWords(keys, interviewId, heard) }
	const place = [heardWindows.interviewId, heardWindows.number]
	try {
		await atomically(db, [
			...jobProgress(db, job),
			db.insert(heardWindows).values(row).onConflictDoUpdate({ target: place, set: row }),
		])
		return true
	} catch (error) {
		if (isStale(error)) return false
		throw error
	}
}

type JobProgress = Parameters<typeof jobProgress>[1]

/** What an earlier try has heard by the same plan, opened, by number of the window. */
export async function listHeardWindows(db: Db, keys: KeyStore, { unitId, interviewId, plan }: Plan) {
	const rows = await db
		.select({ number: heardWindows.number, sealedHeard: heardWindows.sealedHeard })
		.from(heardWindows)
		.innerJoin(interviews, eq(interviews.id, heardWindows.interviewId))
		.where(and(eq(interviews.unitId, unitId), eq(heardWindows.interviewId, interviewId), eq(heardWindows.plan, plan)))
		.orderBy(asc(heardWindows.number))
	const opened = await Promise.all(
		rows.map(async ({ number, sealedHeard }) => [number, await openWords(keys, interviewId, sealedHeard)] as const),
	)
	return new Map(opened)
}

/** Drop the windows: the draft holds them, or a person has written. One statement of that batch. */
export function removeHeardWindows(db: Db, { interviewId }: { interviewId: string }): Statement {
	return db.delete(heardWindows).where(eq(heardWindows.interviewId, interviewId))
}
