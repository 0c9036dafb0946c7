import { and, asc, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db, type Statement } from './client.ts'
import { interviewPromises, interviews } from './schema.ts'

type HerScope = { unitId: string; interviewId: string; interviewerId: string }
type Act = { by: string; at: Date }

export type PromiseKind = (typeof interviewPromises.$inferSelect)['kind']
/** Something to do for the child after the conversation, and the day it should be done, where one was chosen. */
export type NewPromise = { kind: PromiseKind; dueOn: string | null }

/**
 * The statements that make the open promises of an interview exactly these. One that has been kept stays as it is, but for a
 * follow-up call on another day: a child may feel bad later too, and that call is still to be made (X23).
 */
export function savePromises(
	db: Db,
	{ unitId, interviewId, by, at }: Pick<HerScope, 'unitId' | 'interviewId'> & Act,
	promises: readonly NewPromise[],
): Statement[] {
	const kinds = promises.map(({ kind }) => kind)
	const isOpen = and(eq(interviewPromises.interviewId, interviewId), isNull(interviewPromises.keptAt))
	const isDropped = kinds.length === 0 ? isOpen : and(isOpen, notInArray(interviewPromises.kind, kinds))
	const rows = promises.map((promise) => ({ ...promise, interviewId, unitId, by, at }))
	return [
		db.delete(interviewPromises).where(isDropped),
		...rows.map((row) =>
			db
				.insert(interviewPromises)
				.values(row)
				.onConflictDoUpdate({
					target: [interviewPromises.interviewId, interviewPromises.kind],
					set: {
						dueOn: row.dueOn,
						keptAt: sql`case when ${interviewPromises.dueOn} is ${row.dueOn} then ${interviewPromises.keptAt} else null end`,
					},
				}),
		),
	]
}

/** Each way a complaint about a named colleague may go (X8). */
const COMPLAINTS: PromiseKind[] = ['feedback', 'complaint', 'lexSarah']

/** Whether the child complained about a named colleague, whichever way that goes (X8): the name leaves the transcript. */
export async function hasComplaint(db: Db, { unitId, interviewId }: Pick<HerScope, 'unitId' | 'interviewId'>) {
	const its = and(eq(interviewPromises.unitId, unitId), eq(interviewPromises.interviewId, interviewId))
	const [found] = await db
		.select({ kind: interviewPromises.kind })
		.from(interviewPromises)
		.where(and(its, inArray(interviewPromises.kind, COMPLAINTS)))
		.limit(1)
	return found !== undefined
}

/** What was promised in an interview of hers, kept or not. */
export async function listPromises(db: Db, { unitId, interviewId, interviewerId }: HerScope) {
	const { kind, dueOn, keptAt } = interviewPromises
	return db
		.select({ kind, dueOn, keptAt })
		.from(interviewPromises)
		.innerJoin(interviews, eq(interviews.id, interviewPromises.interviewId))
		.where(
			and(
				eq(interviewPromises.unitId, unitId),
				eq(interviewPromises.interviewId, interviewId),
				eq(interviews.interviewerId, interviewerId),
			),
		)
		.orderBy(asc(kind))
}

/** Promises an interviewer has not kept yet, the one due first first; for her start page. */
export async function listOpenPromises(db: Db, { unitId, interviewerId }: { unitId: string; interviewerId: string }) {
	const { interviewId, kind, dueOn } = interviewPromises
	return db
		.select({ interviewId, kind, dueOn })
		.from(interviewPromises)
		.innerJoin(interviews, eq(interviews.id, interviewPromises.interviewId))
		.where(
			and(
				eq(interviewPromises.unitId, unitId),
				eq(interviews.interviewerId, interviewerId),
				isNotNull(interviews.closedAt),
				isNull(interviewPromises.keptAt),
			),
		)
		.orderBy(asc(dueOn))
}

/** She has done what she promised. @throws `isStale` when it is not hers, or done already. */
export async function changePromiseToKept(db: Db, { kind, ...scope }: HerScope & Act & { kind: PromiseKind }) {
	const { unitId, interviewId, interviewerId, by, at } = scope
	const ofHers = db
		.select({ id: interviews.id })
		.from(interviews)
		.where(and(eq(interviews.id, interviewId), eq(interviews.interviewerId, interviewerId)))
	await atomically(db, [
		db
			.update(interviewPromises)
			.set({ keptBy: by, keptAt: at })
			.where(
				and(
					eq(interviewPromises.unitId, unitId),
					inArray(interviewPromises.interviewId, ofHers),
					eq(interviewPromises.kind, kind),
					isNull(interviewPromises.keptAt),
				),
			),
		mustHaveChanged(db),
		auditEvent({ unitId, by, did: 'interview.promiseKept', to: interviewId, at }),
	])
}
