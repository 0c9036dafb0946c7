import { desc, sql } from 'drizzle-orm'
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { hashOfEvent, FIRST_HASH, type AuditEvent, type AuditFacts } from './audit.ts'
import { coarseTime, findProtectedIds } from './coarse-time.ts'
import { pathOfFileUrl } from './config.ts'
import type { Connection } from './connection.ts'
import { openRqlite } from './rqlite.ts'
import * as schema from './schema.ts'
import { openSqliteFile } from './sqlite-file.ts'

/**
 * The database: asynchronous whichever way it is reached, so that nothing has to be rewritten when the file becomes a
 * cluster (design: four addresses).
 */
export type Db = SqliteRemoteDatabase<typeof schema>

/** A write that waits to be run in a batch: anything drizzle builds for insert, update or delete. */
export type Statement = { toSQL(): { sql: string; params: unknown[] } }

/** SQLite allows 32 766 bound values in a statement; a thousand rows of our widest table stay under it. */
const ROWS_IN_ONE_INSERT = 1_000
const MOST_TRIES = 10 // design §5: where another was faster, the whole batch is built again

const connections = new WeakMap<Db, Connection>()

/**
 * Open the database at an address.
 *
 * @param url  `file:` and a path (made when missing), or `http://…` of the nodes of an rqlite cluster.
 * @throws {ConfigError} for an address of another kind.
 */
export function openDatabase(url: string): Db {
	const connection = /^https?:/.test(url) ? openRqlite(url) : openSqliteFile(pathOfFileUrl('DATABASE_URL', url))
	// drizzle reads the casing only from its third argument, so the batch call is given although `atomically` is ours.
	const db = drizzle(
		(text, params, method) => connection.query({ sql: text, params }, method),
		async (batch) => {
			await connection.writeAll(batch)
			return batch.map(() => ({ rows: [] }))
		},
		{ schema, casing: 'snake_case' },
	)
	connections.set(db, connection)
	return db
}

/** Close the database, so that another process may take the file over. */
export function closeDatabase(db: Db) {
	connectionOf(db).close()
}

/** The open SQLite file behind the database, where there is one: for copies and tests only. */
export function fileOf(db: Db) {
	const connection = connectionOf(db)
	return 'file' in connection ? (connection as ReturnType<typeof openSqliteFile>).file : undefined
}

/**
 * Empty the write-ahead log into the file, so that what was removed stands in neither (`secure_delete`). A reader that is
 * at work just then keeps it; the next time empties it.
 */
export function emptyLog(db: Db) {
	fileOf(db)?.pragma('wal_checkpoint(TRUNCATE)')
}

/** Write these plain statements, all or none; for migrations. Everything else goes through `atomically`. */
export async function writeAll(db: Db, statements: readonly string[]) {
	await connectionOf(db).writeAll(statements.map((text) => ({ sql: text, params: [] })))
}

function connectionOf(db: Db) {
	const connection = connections.get(db)
	if (!connection) throw new Error('This database was not opened by openDatabase.')
	return connection
}

/**
 * Write all of these, or none: the only way anything is written.
 *
 * Audit events get their number and their link in the chain here, those of a child with protected identity in a chain of
 * their own that tells the month (X9). Where another process was faster to the same number, the batch is tried again with
 * the next one, at most ten times.
 *
 * @param statements  Inserts, updates and deletes built with `db`, and `auditEvent(…)`s, in the order they are to run.
 * @throws the database's own error when a row may not be written; `isConflict` and `isStale` tell two kinds apart.
 */
export function atomically(db: Db, statements: readonly (Statement | AuditEvent)[]) {
	const turn = (turns.get(db) ?? Promise.resolve()).then(() => writeNumbered(db, statements))
	// The next in turn goes on whether this one was written or refused; the refusal reaches whoever asked for it.
	turns.set(
		db,
		turn.catch(() => {}),
	)
	return turn
}

/** The batch that each database is writing: those of one process take turns, so that only processes race for a number. */
const turns = new WeakMap<Db, Promise<void>>()

async function writeNumbered(db: Db, statements: readonly (Statement | AuditEvent)[]) {
	for (let attempt = 1; ; attempt += 1) {
		const numbered = await withAuditNumbers(db, statements)
		try {
			return await connectionOf(db).writeAll(numbered.map((statement) => statement.toSQL()))
		} catch (error) {
			if (attempt === MOST_TRIES || !isConflict(error, 'audit_events.number')) throw error
		}
	}
}

async function withAuditNumbers(db: Db, statements: readonly (Statement | AuditEvent)[]): Promise<Statement[]> {
	const events = statements.filter(isAuditEvent)
	if (events.length === 0) return statements as Statement[]
	const hidden = await findProtectedIds(
		db,
		events.flatMap((event) => idsOf(event)),
	)
	const isHers = (event: AuditEvent) => idsOf(event).some((id) => hidden.has(id))
	const exact = events.every(isHers) ? undefined : await chainOf(db, schema.auditEvents)
	const monthly = events.some(isHers) ? await chainOf(db, schema.monthlyAuditEvents) : undefined
	return statements.map((statement) => {
		if (!isAuditEvent(statement)) return statement
		const chain = isHers(statement) ? monthly : exact
		return chain!.next({ ...statement.auditEvent, at: coarseTime(statement.auditEvent.at, isHers(statement)) })
	})
}

function idsOf({ auditEvent: { to }, of }: AuditEvent) {
	return [to, ...of]
}

/** The audit log as it stands, to which `next` adds. */
async function chainOf(db: Db, table: typeof schema.auditEvents | typeof schema.monthlyAuditEvents) {
	const [found] = await db
		.select({ number: table.number, hash: table.hash })
		.from(table)
		.orderBy(desc(table.number))
		.limit(1)
	let last = found ?? { number: 0, hash: FIRST_HASH }
	return {
		next(facts: AuditFacts): Statement {
			const number = last.number + 1
			const previousHash = last.hash
			last = { number, hash: hashOfEvent(previousHash, number, facts) }
			return db.insert(table).values({ ...facts, ...last, previousHash })
		},
	}
}

function isAuditEvent(statement: Statement | AuditEvent): statement is AuditEvent {
	return 'auditEvent' in statement
}

/**
 * A guard to put right after an update in a batch: when the update changed no row (another was faster, the version is
 * old), the whole batch is undone and `isStale` is true of the error.
 */
export function mustHaveChanged(db: Db): Statement {
	const changed = sql`case when changes() = 0 then null else 1 end`
	return db
		.insert(schema.batchGuards)
		.values({ id: 1, changed })
		.onConflictDoUpdate({ target: schema.batchGuards.id, set: { changed: sql`excluded.changed` } })
}

/** Rows in lists of at most a thousand, since one insert cannot bind more. */
export function inThousands<Row>(rows: readonly Row[]): Row[][] {
	const lists: Row[][] = []
	for (let start = 0; start < rows.length; start += ROWS_IN_ONE_INSERT) {
		lists.push(rows.slice(start, start + ROWS_IN_ONE_INSERT))
	}
	return lists
}

/** Whether a unique key said no: of any table, or of `column` as SQLite names it (`audit_events.number`). */
export function isConflict(error: unknown, column = ''): boolean {
	return messagesOf(error).some((message) => message.includes('UNIQUE constraint failed') && message.includes(column))
}

/** Whether `mustHaveChanged` undid the batch: what was to be changed had already been changed by somebody else. */
export function isStale(error: unknown): boolean {
	return messagesOf(error).some((message) => message.includes('NOT NULL constraint failed: batch_guards.changed'))
}

/** Whether there was no room left on the disk. */
export function isDiskFull(error: unknown): boolean {
	return messagesOf(error).some((message) => /database or disk is full|ENOSPC/.test(message))
}

/** Whether the disk itself failed or may not be written: nothing may be called saved until somebody has looked at it. */
export function isDiskBroken(error: unknown): boolean {
	return messagesOf(error).some((message) => /\bEIO\b|\bEROFS\b|disk I\/O error|readonly database/.test(message))
}

function messagesOf(error: unknown): string[] {
	return error instanceof Error ? [error.message, ...messagesOf(error.cause)] : []
}
