import { and, eq } from 'drizzle-orm'
import type { ArchivedCounts } from './archived-round.ts'
import type { Db } from './client.ts'
import { archivedCounts, rounds } from './schema.ts'

/** The counts of a round as they were kept: by its archive, when its report was approved, or when it closed. */
export async function findKeptCounts(
	db: Db,
	{ unitId, roundId }: { unitId: string; roundId: string },
): Promise<ArchivedCounts | undefined> {
	const [kept] = await db
		.select({ counts: archivedCounts.counts })
		.from(archivedCounts)
		.innerJoin(rounds, eq(rounds.id, archivedCounts.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId)))
	return kept?.counts as ArchivedCounts | undefined
}
