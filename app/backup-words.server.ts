import { resolve } from 'node:path'
import { BackupMistake } from '#db/backup-files.ts'
import { ConfigError } from '#db/config.ts'

const SAY_EVERY_MILLISECONDS = 1_000
const WORDS = {
	database: 'Copying the database',
	recordings: 'Copying the recordings',
	checking: 'Checking every file',
	copying: 'Putting the files in place',
}

/** The folder named on the command line. @throws {BackupMistake} saying how to write it. */
export function folderFrom([, , folder, ...more]: readonly string[], usage: string) {
	if (!folder || more.length > 0) throw new BackupMistake(`Say which folder: ${usage}`)
	return resolve(folder)
}

/** Tell the person at the terminal how far it has come: at each new part, each second, and at the end of a part. */
export function sayProgress(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)) {
	let last = { part: '', at: 0 }
	return ({ part, count, of }: { part: keyof typeof WORDS; count: number; of: number }) => {
		const at = Date.now()
		if (part === last.part && count < of && at - last.at < SAY_EVERY_MILLISECONDS) return
		last = { part, at }
		write(`${WORDS[part]}: ${count} of ${of}`)
	}
}

/** Say what the person can put right, without a stack, and end with 1; anything else is thrown on. */
export function endWithMistake(error: unknown) {
	if (!(error instanceof BackupMistake) && !(error instanceof ConfigError)) throw error
	process.stderr.write(`${error.message}\n`)
	process.exitCode = 1
}
