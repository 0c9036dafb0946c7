import { and, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { reportApprovals } from './schema.ts'

/** The approved report of a round, frozen as it was that day; undefined before, and for another unit. */
export async function findApprovedReport(db: Db, { roundId, unitId }: { roundId: string; unitId: string }) {
	const { document, contentHash, by, at } = reportApprovals
	const isOurs = and(eq(reportApprovals.roundId, roundId), eq(reportApprovals.unitId, unitId))
	const [report] = await db.select({ document, contentHash, by, at }).from(reportApprovals).where(isOurs).limit(1)
	return report
}
