import { and, eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { progressShowings, roundMilestones, rounds } from './schema.ts'

type Scope = { unitId: string; roundId: string }
type Act = { by: string; at: Date }

/** The dates of the year wheel that a person has moved (YYYY-MM-DD); the others are the model's own. */
export async function listMovedMilestones(db: Db, { unitId, roundId }: Scope) {
	const { key, fromOn, untilOn } = roundMilestones
	return db
		.select({ key, fromOn, untilOn })
		.from(roundMilestones)
		.innerJoin(rounds, eq(rounds.id, roundMilestones.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(roundMilestones.roundId, roundId)))
}

/** Move milestones: these dates take the place of all that were moved before. @throws `isStale` when the round is another unit's. */
export async function saveMilestones(
	db: Db,
	{
		unitId,
		roundId,
		by,
		at,
		milestones,
	}: Scope & Act & { milestones: readonly { key: string; fromOn: string; untilOn: string }[] },
) {
	await atomically(db, [
		...mustBeOurs(db, { unitId, roundId }),
		db.delete(roundMilestones).where(eq(roundMilestones.roundId, roundId)),
		...milestones.map((milestone) => db.insert(roundMilestones).values({ ...milestone, roundId, by, at })),
		auditEvent({ unitId, by, did: 'milestones.moved', to: roundId, at }),
	])
}

/** When the one page of progress was shown at the workplace meeting, by tertial. */
export async function listProgressShowings(db: Db, { unitId, roundId }: Scope) {
	const { tertial, shownOn } = progressShowings
	return db
		.select({ tertial, shownOn })
		.from(progressShowings)
		.innerJoin(rounds, eq(rounds.id, progressShowings.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(progressShowings.roundId, roundId)))
}

/** Write down that it was shown. @throws `isStale` when the round is another unit's. */
export async function saveProgressShowing(
	db: Db,
	{ unitId, ...showing }: Scope & Act & { tertial: number; shownOn: string },
) {
	await atomically(db, [
		...mustBeOurs(db, { unitId, roundId: showing.roundId }),
		db
			.insert(progressShowings)
			.values(showing)
			.onConflictDoUpdate({
				target: [progressShowings.roundId, progressShowings.tertial],
				set: { shownOn: showing.shownOn, by: showing.by, at: showing.at },
			}),
		auditEvent({ unitId, by: showing.by, did: 'progress.shown', to: showing.roundId, at: showing.at }),
	])
}

function mustBeOurs(db: Db, { unitId, roundId }: Scope) {
	const isOurs = and(eq(rounds.unitId, unitId), eq(rounds.id, roundId))
	return [db.update(rounds).set({ unitId }).where(isOurs), mustHaveChanged(db)]
}
