import { readConfig } from '#db/config.ts'
import { openDatabase } from '#db/client.ts'
import { openKeys } from '#db/keys.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openRecordings } from '#db/recording-store.ts'

// The one place where the web process opens what is kept. Everything else takes these as arguments.
export const config = readConfig(process.env)
export const db = openDatabase(config.databaseUrl)
await migrateDatabase(db, new Date())
export const keys = await openKeys(config)
export const recordings = openRecordings(config.recordingsUrl)

/** The clock of the web process; domain functions take the time as an argument. */
export function now() {
	return new Date()
}
