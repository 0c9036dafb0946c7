import { sql } from 'drizzle-orm'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import type * as schema from './schema.ts'

/**
 * When something happened, as it is kept of a child with protected identity: the month and no more (X9). The times of rows
 * are made so by triggers of the database (migration 0004); this is for the audit log, whose hash is made here, and for
 * times inside what is sealed.
 */
export function coarseTime(at: Date, isProtected: boolean) {
	return isProtected ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth())) : at
}

/**
 * Which of these ids are a child with protected identity, or something of hers that an audit event may point at. Asked at every
 * audited write, so it is one plain statement of look-ups by primary key.
 */
export async function findProtectedIds(
	db: SqliteRemoteDatabase<typeof schema>,
	ids: readonly string[],
): Promise<Set<string>> {
	const found = await db.values<[string]>(sql`
		select value from json_each(${JSON.stringify(ids)}) where
		exists (select 1 from frame_children where child_id = value and is_protected)
		or exists (select 1 from interviews where id = value and is_protected)
		or exists (select 1 from assignments join frame_children using (child_id) where id = value and is_protected)
		or exists (select 1 from child_feedback join frame_children using (child_id) where id = value and is_protected)
		or exists (select 1 from passages join interviews i on i.id = interview_id where passages.id = value and i.is_protected)
		or exists (select 1 from safety_reminders s join interviews i on i.id = interview_id where s.id = value and i.is_protected)`)
	return new Set(found.map(([id]) => id))
}
