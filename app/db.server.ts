import { readConfig } from '#db/config.ts'
import { openDatabase } from '#db/client.ts'
import { openKeys } from '#db/keys.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openRecordings } from '#db/recording-store.ts'
import { sweepWithdrawals } from '#db/withdrawals.ts'

// The one place where the web process opens what is kept. Everything else takes these as arguments.
export const config = readConfig(process.env)
export const db = openDatabase(config.databaseUrl)
await migrateDatabase(db, new Date())
export const keys = await openKeys(config)
export const recordings = openRecordings(config.recordingsUrl)
// A crash, or a backup put back, may have left rows of what was withdrawn; their keys are gone, now the rows go too.
await sweepWithdrawals(db, { keys, recordings }, new Date())

/** The clock of the web process; domain functions take the time as an argument. */
export function now() {
	return new Date()
}
