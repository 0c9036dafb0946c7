import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import {
	BackupMistake,
	DATABASE,
	fingerprintOf,
	forceOut,
	Manifest,
	MANIFEST,
	placeOf,
	removeFolder,
	type BackupFile,
} from './backup-files.ts'
import { pathOfFileUrl } from './config.ts'
import { knownMigrations } from './migrate.ts'

type Where = { dataDir: string; databaseUrl: string; recordingsUrl: string }
type Say = (done: { part: 'checking' | 'copying'; count: number; of: number }) => void

/**
 * Put a backup in place of data that is gone. Everything is checked first, and nothing is written unless all of it is
 * whole: no file missing, too short or altered, and a database this program knows. It is copied beside its place and moved
 * there last, so a crash leaves no half of it behind under the right name.
 *
 * @param where  Where this installation keeps its data: nothing may be there yet.
 * @throws {BackupMistake} saying which file is wrong, or what stands in the way.
 */
export async function restoreBackup(folder: string, where: Where, say: Say): Promise<Manifest> {
	const database = pathOfFileUrl('DATABASE_URL', where.databaseUrl)
	const recordings = pathOfFileUrl('RECORDINGS_URL', where.recordingsUrl)
	refuseOverwriting([where.dataDir, recordings], database)
	const manifest = readManifest(folder)
	for (const [index, file] of manifest.files.entries()) {
		await checkFile(folder, file)
		say({ part: 'checking', count: index + 1, of: manifest.files.length })
	}
	checkDatabase(join(folder, DATABASE))

	const [newDatabase, newRecordings] = [`${database}.restoring`, `${recordings}.restoring`]
	await removeFolder(newRecordings)
	await removeFolder(newDatabase)
	await mkdir(newRecordings, { recursive: true, mode: 0o700 })
	mkdirSync(dirname(database), { recursive: true, mode: 0o700 })
	for (const [index, file] of manifest.files.entries()) {
		const target = file.path === DATABASE ? newDatabase : join(newRecordings, ...file.path.split('/').slice(1))
		await mkdir(dirname(target), { recursive: true, mode: 0o700 })
		await copyFile(placeOf(folder, file), target)
		await forceOut(target)
		say({ part: 'copying', count: index + 1, of: manifest.files.length })
	}
	await rename(newRecordings, recordings)
	await rename(newDatabase, database)
	await forceOut(dirname(database))
	return manifest
}

function refuseOverwriting(folders: readonly string[], database: string) {
	for (const folder of folders) {
		if (existsSync(folder) && readdirSync(folder).length > 0)
			throw new BackupMistake(
				`${folder} already holds something. Nothing is overwritten: move it away first, or set DATA_DIR to a new folder.`,
			)
	}
	if (existsSync(database))
		throw new BackupMistake(`${database} is there already. Nothing is overwritten: move it away first.`)
}

function readManifest(folder: string): Manifest {
	const path = join(folder, MANIFEST)
	if (!existsSync(path))
		throw new BackupMistake(`${path} is missing: this is no backup, or it was never finished. Take another one.`)
	const read = Manifest.safeParse(jsonOf(readFileSync(path, 'utf8')))
	if (!read.success)
		throw new BackupMistake(`${path} is damaged: it cannot be read as a list of files. Take another backup.`)
	const { migrations } = read.data
	const known = knownMigrations()
	if (migrations.length === 0 || migrations.some((hash) => !known.includes(hash)))
		throw new BackupMistake(
			'The backup was made by another version of Lyhörd, whose tables this one does not know. Install that version, or a later one.',
		)
	return read.data
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

async function checkFile(folder: string, file: BackupFile) {
	const path = placeOf(folder, file)
	if (!existsSync(path)) throw new BackupMistake(`${path} is missing. The backup is not whole; take another one.`)
	const { sizeBytes, sha256 } = await fingerprintOf(path)
	if (sizeBytes !== file.sizeBytes)
		throw new BackupMistake(
			`${path} has ${sizeBytes} bytes and should have ${file.sizeBytes}. The backup is damaged; take another one.`,
		)
	if (sha256 !== file.sha256)
		throw new BackupMistake(
			`${path} is not as it was written (its SHA-256 differs). The backup is damaged; take another one.`,
		)
}

function checkDatabase(path: string) {
	const file = new Database(path, { readonly: true })
	try {
		if (file.pragma('integrity_check', { simple: true }) !== 'ok')
			throw new BackupMistake(`${path} is damaged inside. Take another backup.`)
	} finally {
		file.close()
	}
}
