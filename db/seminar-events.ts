import { and, desc, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { seminarEvents, seminars } from './schema.ts'

export type SeminarAct = { seminarId: string; by: string; at: Date }

/** The row that tells other browsers that there is news; to be put in the same batch as the act itself. */
export function seminarEvent(db: Db, did: string, { seminarId, by, at }: SeminarAct) {
	return db.insert(seminarEvents).values({ seminarId, did, by, at })
}

/** The id of the last thing that happened in a seminar; 0 when nothing has, or when it belongs to another unit. */
export async function findLastSeminarEvent(db: Db, { seminarId, unitId }: { seminarId: string; unitId: string }) {
	const [last] = await db
		.select({ id: seminarEvents.id })
		.from(seminarEvents)
		.innerJoin(seminars, eq(seminars.id, seminarEvents.seminarId))
		.where(and(eq(seminarEvents.seminarId, seminarId), eq(seminars.unitId, unitId)))
		.orderBy(desc(seminarEvents.id))
		.limit(1)
	return last?.id ?? 0
}
