import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { desc, sql } from 'drizzle-orm'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import Database from 'better-sqlite3'
import { hashOfEvent, FIRST_HASH, type AuditEvent } from './audit.ts'
import { pathOfFileUrl } from './config.ts'
import * as schema from './schema.ts'

/**
 * The database, seen as asynchronous whichever way it is reached, so that every caller awaits and nothing has to be
 * rewritten when the file becomes a cluster (design §5).
 */
export type Db = SqliteRemoteDatabase<typeof schema>

/** A write that waits to be run in a batch: anything drizzle builds for insert, update or delete. */
export type Statement = { toSQL(): { sql: string; params: unknown[] } }

/** SQLite allows 32 766 bound values in a statement; a thousand rows of our widest table stay under it. */
const ROWS_IN_ONE_INSERT = 1_000
const BUSY_MILLISECONDS = 5_000
const MOST_TRIES = 10 // design §5: where another was faster, the whole batch is built again

/**
 * Open the database at an address. The file and its folder are made when they are missing.
 *
 * @param url  `file:` and a path.
 * @throws {ConfigError} for an address of another kind.
 */
export function openDatabase(url: string): Db {
	const path = pathOfFileUrl('DATABASE_URL', url)
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
	const file = new Database(path, { timeout: BUSY_MILLISECONDS })
	file.pragma('journal_mode = WAL')
	file.pragma('synchronous = FULL')
	file.pragma('foreign_keys = ON')
	file.pragma('secure_delete = ON')
	return drizzle(file, { schema, casing: 'snake_case' }) as unknown as Db
}

/** Close the file, so that another process may take it over. */
export function closeDatabase(db: Db) {
	fileOf(db).close()
}

/** The open SQLite file behind the database: for migrations, backups and the sign-in library only. */
export function fileOf(db: Db) {
	return (db as unknown as BetterSQLite3Database & { $client: Database.Database }).$client
}

/**
 * Write all of these, or none: the only way anything is written.
 *
 * Audit events get their number and their link in the chain here. Where another process was faster to the same number,
 * the batch is tried again with the next one, at most ten times.
 *
 * @param statements  Inserts, updates and deletes built with `db`, and `auditEvent(…)`s, in the order they are to run.
 * @throws the database's own error when a row may not be written; `isConflict` and `isStale` tell two kinds apart.
 */
export async function atomically(db: Db, statements: readonly (Statement | AuditEvent)[]) {
	for (let attempt = 1; ; attempt += 1) {
		const numbered = await withAuditNumbers(db, statements)
		try {
			runAll(db, numbered)
			return
		} catch (error) {
			if (attempt === MOST_TRIES || !isConflict(error, 'audit_events.number')) throw error
		}
	}
}

async function withAuditNumbers(db: Db, statements: readonly (Statement | AuditEvent)[]): Promise<Statement[]> {
	let last = statements.some(isAuditEvent) ? await findLastEvent(db) : undefined
	return statements.map((statement) => {
		if (!isAuditEvent(statement)) return statement
		const number = (last?.number ?? 0) + 1
		const previousHash = last?.hash ?? FIRST_HASH
		const hash = hashOfEvent(previousHash, number, statement.auditEvent)
		last = { number, hash }
		return db.insert(schema.auditEvents).values({ ...statement.auditEvent, number, previousHash, hash })
	})
}

async function findLastEvent(db: Db) {
	const { number, hash } = schema.auditEvents
	const [last] = await db.select({ number, hash }).from(schema.auditEvents).orderBy(desc(number)).limit(1)
	return last
}

function runAll(db: Db, statements: readonly Statement[]) {
	const file = fileOf(db)
	file.transaction(() => {
		for (const statement of statements) {
			const { sql: text, params } = statement.toSQL()
			file.prepare(text).run(...params)
		}
	}).immediate()
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

function messagesOf(error: unknown): string[] {
	return error instanceof Error ? [error.message, ...messagesOf(error.cause)] : []
}
