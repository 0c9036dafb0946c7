import { and, eq, inArray } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import type * as schema from './schema.ts'
import { assignments, childFeedback, frameChildren, interviews, passages, safetyReminders } from './schema.ts'

/**
 * When something happened, as it is kept of a child with protected identity: the month and no more (X9). The times of rows
 * are made so by triggers of the database (migration 0004); this is for the audit log, whose hash is made here, and for
 * times inside what is sealed.
 */
export function coarseTime(at: Date, isProtected: boolean) {
	return isProtected ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth())) : at
}

/** Which of these ids are a child with protected identity, or something of hers that an audit event may point at. */
export async function findProtectedIds(
	db: SqliteRemoteDatabase<typeof schema>,
	ids: readonly string[],
): Promise<Set<string>> {
	const asked = [...new Set(ids)]
	const isHers = eq(frameChildren.isProtected, true)
	const isOfHers = eq(interviews.isProtected, true)
	const found = await union(
		db
			.select({ id: frameChildren.childId })
			.from(frameChildren)
			.where(and(isHers, inArray(frameChildren.childId, asked))),
		db
			.select({ id: assignments.id })
			.from(assignments)
			.innerJoin(frameChildren, eq(frameChildren.childId, assignments.childId))
			.where(and(isHers, inArray(assignments.id, asked))),
		db
			.select({ id: childFeedback.id })
			.from(childFeedback)
			.innerJoin(frameChildren, eq(frameChildren.childId, childFeedback.childId))
			.where(and(isHers, inArray(childFeedback.id, asked))),
		db
			.select({ id: interviews.id })
			.from(interviews)
			.where(and(isOfHers, inArray(interviews.id, asked))),
		...[passages, safetyReminders].map((table) =>
			db
				.select({ id: table.id })
				.from(table)
				.innerJoin(interviews, eq(interviews.id, table.interviewId))
				.where(and(isOfHers, inArray(table.id, asked))),
		),
	)
	return new Set(found.map(({ id }) => id))
}
