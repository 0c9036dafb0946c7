import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { Connection } from './connection.ts'

const BUSY_MILLISECONDS = 5_000

/** A database in a file of this machine: the default (design: embedded). The file and its folder are made when missing. */
export function openSqliteFile(path: string): Connection & { file: Database.Database } {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
	const file = new Database(path, { timeout: BUSY_MILLISECONDS })
	file.pragma('journal_mode = WAL')
	file.pragma('synchronous = FULL') // “saved” is said only of what would survive a power cut
	file.pragma('foreign_keys = ON')
	file.pragma('secure_delete = ON')
	file.pragma('cache_size = -65536') // KiB: an import of 100 000 children touches more pages than the 2 MB that are usual

	return {
		file,
		query: async ({ sql, params }, method) => {
			const statement = file.prepare(sql)
			if (method === 'run' || !statement.reader) {
				statement.run(...params)
				return { rows: [] }
			}
			statement.raw()
			return { rows: (method === 'get' ? statement.get(...params) : statement.all(...params)) as unknown[] }
		},
		writeAll: async (statements) => {
			file.transaction(() => statements.forEach(({ sql, params }) => file.prepare(sql).run(...params))).immediate()
		},
		close: () => file.close(),
	}
}
