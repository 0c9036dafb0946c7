import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import {
	BackupMistake,
	DATABASE,
	fingerprintOf,
	forceOut,
	isWithin,
	MANIFEST,
	placeOf,
	writeOut,
	type BackupFile,
	type Manifest,
} from './backup-files.ts'
import { closeDatabase, fileOf, openDatabase, type Db } from './client.ts'
import type { RecordingStore } from './recording-store.ts'
import { chunks } from './schema.ts'

type Chunk = { interviewId: string; number: number; sha256: string }
type Say = (done: { part: 'database' | 'recordings'; count: number; of: number }) => void

/**
 * Put a backup of everything but the keys into an empty folder: the database as it stood at one moment (`VACUUM INTO`, while
 * others go on writing), every chunk of sound that database knows, and last the manifest with the SHA-256 of each.
 *
 * The words and the sound in it are sealed; without `keys.db` and the master key nobody reads them, and what was
 * destroyed after it was made nobody ever reads again.
 *
 * @param say  Called as the copying goes on.
 * @throws {BackupMistake} when the folder is not empty, lies inside the data, or a chunk on the disk is not the one that came in.
 */
export async function saveBackup(
	{ db, recordings }: { db: Db; recordings: RecordingStore },
	{ folder, dataDir, at, say }: { folder: string; dataDir: string; at: Date; say: Say },
): Promise<Manifest> {
	refuseUnfit(folder, dataDir)
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	say({ part: 'database', count: 0, of: 1 })
	const copy = join(folder, DATABASE)
	copyDatabase(db, copy)
	await forceOut(copy)
	say({ part: 'database', count: 1, of: 1 })

	const { known, migrations } = await readCopy(copy)
	const files: BackupFile[] = [{ path: DATABASE, ...(await fingerprintOf(copy)) }]
	let leftOut = 0
	for (const [index, chunk] of known.entries()) {
		const kept = await copyChunk({ db, recordings }, folder, chunk)
		if (kept) files.push(kept)
		else leftOut += 1
		say({ part: 'recordings', count: index + 1, of: known.length })
	}
	const manifest: Manifest = { format: 'lyhord-backup/1', madeAt: at.toISOString(), migrations, leftOut, files }
	await writeOut(join(folder, MANIFEST), `${JSON.stringify(manifest, null, '\t')}\n`)
	await forceOut(folder)
	return manifest
}

function refuseUnfit(folder: string, dataDir: string) {
	if (isWithin(folder, dataDir))
		throw new BackupMistake(`${folder} lies inside DATA_DIR. Choose a folder on another disk.`)
	if (namesIn(folder).length > 0)
		throw new BackupMistake(`${folder} is not empty. Give each backup a folder of its own: nothing is overwritten.`)
}

function namesIn(folder: string) {
	try {
		return readdirSync(folder)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw new BackupMistake(`${folder} is not a folder that can be read.`)
	}
}

function copyDatabase(db: Db, path: string) {
	const file = fileOf(db)
	if (!file)
		throw new BackupMistake(
			'DATABASE_URL is a cluster, which is backed up by its own means. This command copies a file.',
		)
	file.prepare('vacuum into ?').run(path)
}

/** What the copy itself says, not the database that has gone on since: the two halves of a backup are of one moment. */
async function readCopy(path: string) {
	const copy = openDatabase(`file:${path}`)
	try {
		const known = await copy
			.select({ interviewId: chunks.interviewId, number: chunks.number, sha256: chunks.sha256 })
			.from(chunks)
			.orderBy(asc(chunks.interviewId), asc(chunks.number))
		const applied = await copy.values<[string]>(sql`select hash from applied_migrations order by applied_at, rowid`)
		fileOf(copy)?.pragma('journal_mode = DELETE') // one file, without a log beside it
		return { known, migrations: applied.map(([hash]) => hash) }
	} finally {
		closeDatabase(copy)
	}
}

/** @returns undefined when the sound was destroyed after the database was copied: then it is rightly missing. */
async function copyChunk(
	{ db, recordings }: { db: Db; recordings: RecordingStore },
	folder: string,
	chunk: Chunk,
): Promise<BackupFile | undefined> {
	const { interviewId, number, sha256 } = chunk
	const name = `chunk ${number} of interview ${interviewId}`
	let bytes: Buffer
	try {
		bytes = await recordings.read(interviewId, number)
	} catch {
		if (!(await isStillKnown(db, interviewId))) return undefined
		throw new BackupMistake(`The file of ${name} is missing. The backup is not finished; look at the disk first.`)
	}
	const found = createHash('sha256').update(bytes).digest('hex')
	if (found !== sha256)
		throw new BackupMistake(`The file of ${name} is damaged (its SHA-256 differs). The backup is not finished.`)
	const file = { path: `recordings/${interviewId}/${number}.age`, sizeBytes: bytes.length, sha256 }
	await writeOut(placeOf(folder, file), bytes)
	return file
}

async function isStillKnown(db: Db, interviewId: string) {
	const rows = await db
		.select({ number: chunks.number })
		.from(chunks)
		.where(eq(chunks.interviewId, interviewId))
		.limit(1)
	return rows.length > 0
}
