import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { assignments, consents } from './schema.ts'

/**
 * Oldest first, so that a last word is last. Of a child with protected identity all of one month have one time (X9): then the
 * order they were written in counts.
 */
export const ORDER_SAID = [asc(consents.at), sql`consents.rowid`] as const

/** A guardian's word on quoting: `no` where one has said no or taken a yes back, whatever the other says (R-18, X3). */
export type GuardiansWord = 'yes' | 'no'

/** What guardians have said of quoting the children of a round, by assignment; nothing of those who were not asked. */
export async function listGuardiansOnQuotes(
	db: Db,
	{ unitId, roundId }: { unitId: string; roundId: string },
): Promise<ReadonlyMap<string, GuardiansWord>> {
	const { assignmentId, givenBy, isYes, withdrawnAt } = consents
	const isAboutQuotes = and(eq(consents.kind, 'quote'), inArray(givenBy, ['guardian', 'secondGuardian']))
	const rows = await db
		.select({ assignmentId, givenBy, isYes, withdrawnAt })
		.from(consents)
		.innerJoin(assignments, eq(assignments.id, assignmentId))
		.where(and(eq(assignments.unitId, unitId), eq(assignments.roundId, roundId), isAboutQuotes))
		.orderBy(...ORDER_SAID)
	const lastWords = new Map(rows.map((row) => [`${row.assignmentId} ${row.givenBy}`, row]))
	const words = new Map<string, GuardiansWord>()
	for (const row of lastWords.values()) {
		const isStanding = row.isYes && row.withdrawnAt === null && words.get(row.assignmentId) !== 'no'
		words.set(row.assignmentId, isStanding ? 'yes' : 'no')
	}
	return words
}
