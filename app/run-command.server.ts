import { closeDatabase, openDatabase, type Db } from '#db/client.ts'
import { ConfigError, readConfig } from '#db/config.ts'
import { openKeys, type KeyStore } from '#db/keys.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { listUnits } from '#db/units.ts'

/** What the person at the terminal can put right; said without a stack. */
export class CommandMistake extends Error {}

/**
 * Run a command on this installation's data: opened, brought up to date, and closed again whatever happens. Mistakes of
 * the person are said in words and end with 1.
 */
export async function runCommand(
	work: (stores: { db: Db; keys: KeyStore; masterKeyFile: string; now: Date }) => Promise<void>,
) {
	try {
		const config = readConfig(process.env)
		const now = new Date()
		const db = openDatabase(config.databaseUrl)
		const keys = await openKeys(config)
		try {
			await migrateDatabase(db, now)
			await work({ db, keys, masterKeyFile: config.masterKeyFile, now })
		} finally {
			keys.close()
			closeDatabase(db)
		}
	} catch (error) {
		if (!(error instanceof CommandMistake) && !(error instanceof ConfigError)) throw error
		console.error(error.message)
		process.exitCode = 1
	}
}

/** The unit a command is about: the one named, else the only one there is. @throws {CommandMistake} when it is not clear which. */
export async function unitOf(db: Db, name: string | undefined) {
	const units = await listUnits(db)
	const names = units.map((unit) => unit.name).join(', ')
	if (name !== undefined) {
		const named = units.find((unit) => unit.name === name)
		if (!named) throw new CommandMistake(`There is no unit “${name}” here. There is: ${names || 'none yet'}.`)
		return named
	}
	const [only, ...others] = units
	if (!only) throw new CommandMistake('There is no unit here yet. Import a round first: npm run round:import -- FILE')
	if (others.length > 0) throw new CommandMistake(`There are several units here (${names}). Say which: --unit NAME`)
	return only
}
