// Back up database and recordings, while Lyhörd runs: npm run backup -- FOLDER
// Keys are never in it. FOLDER must be new or empty; with `$(date +%F)` in its name each day gets one of its own.
import { existsSync } from 'node:fs'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { pathOfFileUrl, readConfig } from '#db/config.ts'
import { BackupMistake } from '#db/backup-files.ts'
import { openRecordings } from '#db/recording-store.ts'
import { saveBackup } from '#db/save-backup.ts'
import { endWithMistake, folderFrom, sayProgress } from './backup-words.server.ts'

try {
	const folder = folderFrom(process.argv, 'npm run backup -- FOLDER')
	const { databaseUrl, recordingsUrl, dataDir } = readConfig(process.env)
	if (databaseUrl.startsWith('file:') && !existsSync(pathOfFileUrl('DATABASE_URL', databaseUrl)))
		throw new BackupMistake(`There is no database in ${dataDir}. Set DATA_DIR to where the data lies.`)
	const db = openDatabase(databaseUrl)
	try {
		const stores = { db, recordings: openRecordings(recordingsUrl) }
		const { files, leftOut } = await saveBackup(stores, { folder, dataDir, at: new Date(), say: sayProgress() })
		console.log(`${files.length} files are in ${folder}, listed in manifest.json. The keys are not among them.`)
		if (leftOut > 0) console.log(`${leftOut} chunks were destroyed, as they should be, while the backup was made.`)
	} finally {
		closeDatabase(db)
	}
} catch (error) {
	endWithMistake(error)
}
