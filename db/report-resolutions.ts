import { and, eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { reportResolutions, rounds } from './schema.ts'

type Scope = { roundId: string; unitId: string }

/** What a person decided about one sentence of a round's draft, or about its quotes. */
export type ReportResolution = Omit<typeof reportResolutions.$inferSelect, 'roundId' | 'by' | 'at'>

/** All decisions about a round's draft; none when the round is another unit's. */
export async function listResolutions(db: Db, { roundId, unitId }: Scope): Promise<ReportResolution[]> {
	const { sentenceKey, kind, text, reason, sourceHash, note } = reportResolutions
	return db
		.select({ sentenceKey, kind, text, reason, sourceHash, note })
		.from(reportResolutions)
		.innerJoin(rounds, eq(rounds.id, reportResolutions.roundId))
		.where(and(eq(reportResolutions.roundId, roundId), eq(rounds.unitId, unitId)))
}

type Act = Scope & { by: string; at: Date }

/** Decide about a sentence; a later decision takes the place of an earlier. The caller has seen that the round is the unit's. */
export async function saveResolution(db: Db, act: Act, resolution: ReportResolution) {
	const { roundId, unitId, by, at } = act
	const row = { ...resolution, roundId, by, at }
	await atomically(db, [
		db
			.insert(reportResolutions)
			.values(row)
			.onConflictDoUpdate({ target: [reportResolutions.roundId, reportResolutions.sentenceKey], set: row }),
		auditEvent({ unitId, by, did: `report.${resolution.kind}`, to: `${roundId}/${resolution.sentenceKey}`, at }),
	])
}

/** Take a decision back: the sentence is as it was drafted. The caller has seen that the round is the unit's. */
export async function removeResolution(db: Db, { roundId, unitId, by, at }: Act, sentenceKey: string) {
	const isIt = and(eq(reportResolutions.roundId, roundId), eq(reportResolutions.sentenceKey, sentenceKey))
	await atomically(db, [
		db.delete(reportResolutions).where(isIt),
		auditEvent({ unitId, by, did: 'report.reopened', to: `${roundId}/${sentenceKey}`, at }),
	])
}
