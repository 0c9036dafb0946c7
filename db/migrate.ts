import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { fileOf, type Db } from './client.ts'

const MIGRATIONS = join(import.meta.dirname, 'migrations')

/**
 * Bring the database to this program's schema. Before anything is changed in a database that already holds something,
 * a copy of it is put beside it (without keys: they live elsewhere), so that a failed step loses nothing.
 *
 * @returns The path of the copy, or undefined when there was nothing to change or nothing to save.
 */
export function migrateDatabase(db: Db, now: Date): string | undefined {
	if (isCurrent(db)) return undefined
	const copy = appliedCount(db) > 0 ? copyBeside(db, now) : undefined
	migrate(db as unknown as BetterSQLite3Database, { migrationsFolder: MIGRATIONS })
	return copy
}

/** Whether the database has exactly this program's schema; the worker refuses to run on another. */
export function isCurrent(db: Db) {
	return appliedCount(db) === readMigrationFiles({ migrationsFolder: MIGRATIONS }).length
}

function appliedCount(db: Db): number {
	const file = fileOf(db)
	const known = file.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
	return known ? (file.prepare('select count(*) from __drizzle_migrations').pluck().get() as number) : 0
}

function copyBeside(db: Db, now: Date) {
	const file = fileOf(db)
	const path = `${file.name}.before-migration-${now.toISOString().replaceAll(':', '-')}`
	if (!existsSync(path)) file.prepare('vacuum into ?').run(path)
	return path
}
