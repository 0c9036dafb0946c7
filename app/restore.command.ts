// Put a backup back where there is no data: npm run restore -- FOLDER
import { pathOfFileUrl, readConfig } from '#db/config.ts'
import { restoreBackup } from '#db/restore-backup.ts'
import { endWithMistake, folderFrom, sayProgress } from './backup-words.server.ts'

try {
	const folder = folderFrom(process.argv, 'npm run restore -- FOLDER')
	const config = readConfig(process.env)
	const { madeAt, files } = await restoreBackup(folder, config, sayProgress())
	console.log(`${files.length} files as they were at ${madeAt} are in place.`)
	console.log(
		`Put the key file at ${pathOfFileUrl('KEYS_URL', config.keysUrl)} (from KEYS_MIRROR), and the master key at`,
	)
	console.log(
		`${config.masterKeyFile}. Then start Lyhörd: what was withdrawn after the backup is removed again at start.`,
	)
} catch (error) {
	endWithMistake(error)
}
