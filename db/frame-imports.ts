import { and, desc, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, mustHaveChanged, type Db } from './client.ts'
import { insertMany } from './insert-many.ts'
import {
	childHandlers,
	exclusions,
	frameChildren,
	frameImports,
	frameLocks,
	frameRefusals,
	rounds,
	samplingFrames,
} from './schema.ts'

type Scope = { unitId: string; roundId: string }
type Act = { by: string; at: Date }

export type FrameChildRow = Omit<typeof frameChildren.$inferInsert, 'roundId' | 'importId'> & {
	handlers: readonly { signature: string; kind: 'handler' | 'coHandler' | 'formerHandler' }[]
}
export type FrameRefusalRow = { row: number; code: string; facts: Record<string, string> }

/** Rows deleted in one statement: few enough that nobody else has to wait for long. */
const ROWS_IN_ONE_REMOVAL = 2_000

/** An import begins: from now on its progress can be read. Nothing of it counts before `changeFrameToImported`. */
export async function saveFrameImport(
	db: Db,
	{ importId, ...started }: Scope & Act & { importId: string; fileName: string; rowsRead: number },
) {
	await atomically(db, [db.insert(frameImports).values({ ...started, id: importId, state: 'running' })])
}

type Part = Scope & {
	importId: string
	rowsDone: number
	children: readonly FrameChildRow[]
	refusals: readonly FrameRefusalRow[]
}

/** Some of an import's rows, and how many of the file are done with them. */
export async function saveFramePart(db: Db, { unitId, roundId, importId, rowsDone, children, refusals }: Part) {
	const handlers = children.flatMap(({ childId, handlers: hers }) =>
		hers.map(({ signature, kind }) => ({ childId, signature, kind })),
	)
	const rows = children.map((child) => Object.assign({}, child, { roundId, importId }))
	await atomically(db, [
		insertMany(db, frameChildren, rows),
		insertMany(db, childHandlers, handlers).onConflictDoNothing(),
		insertMany(
			db,
			frameRefusals,
			refusals.map((refusal) => ({ ...refusal, roundId, importId })),
		).onConflictDoNothing(),
		db
			.update(frameImports)
			.set({ rowsDone })
			.where(and(eq(frameImports.id, importId), eq(frameImports.unitId, unitId))),
	])
}

type Finished = Scope &
	Act & { importId: string; fileName: string; rowsRead: number; rowsAccepted: number; rowsRefused: number }

/**
 * The import takes the place of the frame before it, whole, in one act; exclusions follow their reference. The rows of
 * the one before are removed afterwards, by `removeReplacedFrames`.
 *
 * @throws a conflict when the frame has been locked: a locked frame stays as it is.
 */
export async function changeFrameToImported(db: Db, { unitId, roundId, by, at, ...frame }: Finished) {
	const isUnlocked = notExists(db.select().from(frameLocks).where(eq(frameLocks.roundId, roundId)))
	const ofRound = and(eq(frameImports.roundId, roundId), eq(frameImports.unitId, unitId))
	const kept = await listExclusionsByReference(db, { roundId, importId: frame.importId })
	await atomically(db, [
		db.delete(samplingFrames).where(and(eq(samplingFrames.roundId, roundId), isUnlocked)),
		db.insert(samplingFrames).values({ ...frame, roundId, importedBy: by, importedAt: at }),
		db
			.update(frameImports)
			.set({ state: 'replaced' })
			.where(and(ofRound, eq(frameImports.state, 'done'))),
		db
			.update(frameImports)
			.set({ state: 'done', rowsDone: frame.rowsRead })
			.where(and(ofRound, eq(frameImports.id, frame.importId), eq(frameImports.state, 'running'))),
		mustHaveChanged(db),
		db.delete(exclusions).where(eq(exclusions.roundId, roundId)),
		...inThousands(kept).map((some) => db.insert(exclusions).values(some).onConflictDoNothing()),
		auditEvent({ unitId, by, did: 'frame.imported', to: roundId, at }),
	])
}

/** What was excluded in the round so far, as rows for the children of a new import with the same reference. */
async function listExclusionsByReference(db: Db, { roundId, importId }: { roundId: string; importId: string }) {
	const excluded = await db
		.select({ exclusion: exclusions, reference: frameChildren.reference })
		.from(exclusions)
		.innerJoin(frameChildren, eq(frameChildren.childId, exclusions.childId))
		.where(eq(exclusions.roundId, roundId))
	if (excluded.length === 0) return []
	const references = excluded.map(({ reference }) => reference)
	const children = await db
		.select({ childId: frameChildren.childId, reference: frameChildren.reference })
		.from(frameChildren)
		.where(and(eq(frameChildren.importId, importId), inArray(frameChildren.reference, references)))
	return children.flatMap(({ childId, reference }) =>
		excluded.filter((one) => one.reference === reference).map(({ exclusion }) => ({ ...exclusion, childId })),
	)
}

/** The import could not be finished. What came before it stays. @param code  Why, for the words on screen. */
export async function changeImportToFailed(db: Db, { importId, code }: { importId: string; code: string }) {
	await atomically(db, [
		db
			.update(frameImports)
			.set({ state: 'failed', code })
			.where(and(eq(frameImports.id, importId), eq(frameImports.state, 'running'))),
	])
}

/** The latest import of a round and how far it has come; undefined before the first, and for another unit. */
export async function findLatestImport(db: Db, { unitId, roundId }: Scope) {
	const [latest] = await db
		.select()
		.from(frameImports)
		.where(and(eq(frameImports.unitId, unitId), eq(frameImports.roundId, roundId), ne(frameImports.state, 'replaced')))
		.orderBy(desc(frameImports.at), sql`rowid desc`)
		.limit(1)
	return latest
}

/** Remove, a little at a time, the rows of imports that another has replaced or that failed. */
export async function removeReplacedFrames(db: Db, { unitId, roundId }: Scope) {
	const over = db
		.select({ id: frameImports.id })
		.from(frameImports)
		.innerJoin(rounds, eq(rounds.id, frameImports.roundId))
		.where(
			and(
				eq(rounds.unitId, unitId),
				eq(frameImports.roundId, roundId),
				inArray(frameImports.state, ['replaced', 'failed']),
			),
		)
	const isOver = and(eq(frameChildren.roundId, roundId), inArray(frameChildren.importId, over))
	const some = (limit: number) =>
		db.select({ id: frameChildren.childId }).from(frameChildren).where(isOver).limit(limit)
	while ((await some(1)).length > 0) {
		await atomically(db, [db.delete(frameChildren).where(inArray(frameChildren.childId, some(ROWS_IN_ONE_REMOVAL)))])
		await new Promise((resolve) => setImmediate(resolve))
	}
	await atomically(db, [
		db.delete(frameRefusals).where(inArray(frameRefusals.importId, over)),
		db
			.delete(frameImports)
			.where(
				and(eq(frameImports.roundId, roundId), eq(frameImports.unitId, unitId), eq(frameImports.state, 'replaced')),
			),
	])
}
