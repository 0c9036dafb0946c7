import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { fileOf, writeAll, type Db } from './client.ts'

const MIGRATIONS = join(import.meta.dirname, 'migrations')

/**
 * Bring the database to this program's schema. Before anything is changed in a file that already holds something, a
 * copy of it is put beside it (without keys: they live elsewhere), so that a failed step loses nothing.
 *
 * Each migration is one batch together with the row that remembers it: it is done, or it is not.
 *
 * @returns The path of the copy, or undefined when there was nothing to change or nothing to save.
 */
export async function migrateDatabase(db: Db, now: Date): Promise<string | undefined> {
	await db.run(sql`create table if not exists applied_migrations (hash text primary key, applied_at integer not null)`)
	const waiting = await findWaiting(db)
	if (waiting.length === 0) return undefined
	const copy = waiting.length < ours().length ? copyBeside(db, now) : undefined
	for (const { hash, sql: statements } of waiting) {
		const remember = `insert into applied_migrations (hash, applied_at) values ('${hash}', ${now.getTime()})`
		await writeAll(db, [...statements.filter((text) => text.trim() !== ''), remember])
	}
	return copy
}

/** Whether the database has this program's schema; the worker refuses to run on an older one. */
export async function isCurrent(db: Db) {
	const known = await db.values(sql`select 1 from sqlite_master where name = 'applied_migrations'`)
	return known.length > 0 && (await findWaiting(db)).length === 0
}

async function findWaiting(db: Db) {
	const applied = await db.values<[string]>(sql`select hash from applied_migrations`)
	const hashes = new Set(applied.map(([hash]) => hash))
	return ours().filter(({ hash }) => !hashes.has(hash))
}

/** The migrations this program knows, by their hash: a backup with another one was made by another version. */
export function knownMigrations() {
	return ours().map(({ hash }) => hash)
}

function ours() {
	return readMigrationFiles({ migrationsFolder: MIGRATIONS })
}

function copyBeside(db: Db, now: Date) {
	const file = fileOf(db)
	if (!file) return undefined // a cluster is backed up by its own means
	const path = `${file.name}.before-migration-${now.toISOString().replaceAll(':', '-')}`
	file.prepare('vacuum into ?').run(path)
	return path
}
