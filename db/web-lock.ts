import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Keep other web servers away from this data for as long as this process lives. The lock is one that SQLite holds
 * through the operating system, so a crash, a kill or a power cut lets go of it by itself.
 *
 * @returns A function that lets go.
 * @throws {SecondWebServer} when another process holds it. Workers and commands do not ask for it.
 */
export function lockForWeb(dataDir: string) {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 })
	const file = new Database(join(dataDir, 'web.lock'), { timeout: 0 })
	try {
		file.pragma('journal_mode = DELETE')
		file.exec('begin exclusive')
	} catch (error) {
		file.close()
		if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw new SecondWebServer(dataDir)
		throw error
	}
	return () => file.close()
}

/** Another web server already serves this folder. Stop that one, or give this one a folder of its own. */
export class SecondWebServer extends Error {
	readonly code = 'web.second-server' as const

	constructor(readonly dataDir: string) {
		super(
			`Another Lyhörd web server already uses ${dataDir}. Two would get in each other's way: stop that one, or set DATA_DIR to another folder.`,
		)
	}
}
