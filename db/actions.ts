import { and, asc, eq, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { actions, developmentAreas } from './schema.ts'

/** What the unit does because of an area: who, by when, how far it has come and what it led to. */
export type Action = Pick<
	typeof actions.$inferSelect,
	'id' | 'areaId' | 'text' | 'owner' | 'due' | 'status' | 'effect' | 'version'
>

/** The actions of a round, area by area. */
export async function listActions(db: Db, { roundId, unitId }: { roundId: string; unitId: string }): Promise<Action[]> {
	const { id, areaId, text, owner, due, status, effect, version } = actions
	return db
		.select({ id, areaId, text, owner, due, status, effect, version })
		.from(actions)
		.innerJoin(developmentAreas, eq(developmentAreas.id, actions.areaId))
		.where(and(eq(developmentAreas.roundId, roundId), eq(actions.unitId, unitId)))
		.orderBy(asc(developmentAreas.position), asc(actions.position))
}

type NewAction = Omit<Action, 'version'> & { unitId: string; by: string; at: Date }

/** Keep a new action, last in its area. The caller has seen that the area is the unit's. */
export async function saveAction(db: Db, action: NewAction) {
	const { id, areaId, unitId, by, at } = action
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from actions where area_id = ${areaId})`
	await atomically(db, [
		db.insert(actions).values({ ...action, position }),
		auditEvent({ unitId, by, did: 'action.written', to: id, at }),
	])
}

type ChangedAction = Omit<Action, 'areaId'> & { unitId: string; by: string; at: Date }

/** Change an action. @throws `isStale` when somebody has changed it since `version`, or it is another unit's. */
export async function changeAction(db: Db, { id, unitId, version, by, at, ...content }: ChangedAction) {
	const isThatVersion = and(eq(actions.id, id), eq(actions.unitId, unitId), eq(actions.version, version))
	await atomically(db, [
		db
			.update(actions)
			.set({ ...content, version: version + 1, by, at })
			.where(isThatVersion),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'action.changed', to: id, at }),
	])
}
