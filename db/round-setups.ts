import { eq } from 'drizzle-orm'
import { atomically, type Db } from './client.ts'
import { roundSetups } from './schema.ts'

/** What has been filled in for the unit's next round, as the step wrote it; undefined before the first word. */
export async function findSetup(db: Db, { unitId }: { unitId: string }) {
	const [setup] = await db.select().from(roundSetups).where(eq(roundSetups.unitId, unitId)).limit(1)
	return setup
}

/** Keep what has been filled in, also what is not right yet: nothing typed is lost between the steps. */
export async function saveSetup(
	db: Db,
	{ unitId, answers, by, at }: { unitId: string; answers: unknown; by: string; at: Date },
) {
	const change = { answers, by, at }
	await atomically(db, [
		db
			.insert(roundSetups)
			.values({ unitId, ...change })
			.onConflictDoUpdate({ target: roundSetups.unitId, set: change }),
	])
}

/** Begin anew: what was filled in is taken away. */
export async function removeSetup(db: Db, { unitId }: { unitId: string }) {
	await atomically(db, [db.delete(roundSetups).where(eq(roundSetups.unitId, unitId))])
}
