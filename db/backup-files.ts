import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { z } from 'zod'

/** The name of the list in a backup. It is written last: a backup without one was never finished. */
export const MANIFEST = 'manifest.json'
/** The name of the database in a backup. */
export const DATABASE = 'lyhord.db'

const File = z.object({
	path: z.string().regex(/^(lyhord\.db|recordings\/[\w-]{1,80}\/\d{1,5}\.age)$/), // our own names only: nothing climbs out of the folder
	sizeBytes: z.number().int().min(0),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a backup holds: every file with its size and SHA-256, and which migrations its database has had. Never a key. */
export const Manifest = z.object({
	format: z.literal('lyhord-backup/1'),
	madeAt: z.iso.datetime(),
	migrations: z.array(z.string()),
	/** Chunks whose sound was destroyed, as promised, while the backup was being made. */
	leftOut: z.number().int().min(0),
	files: z.array(File).min(1),
})

export type Manifest = z.infer<typeof Manifest>
export type BackupFile = z.infer<typeof File>

/** Write a file and force it out to the disk. @throws when it is there already. */
export async function writeOut(path: string, bytes: Uint8Array | string) {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 })
	const file = await open(path, 'wx', 0o600)
	try {
		await file.writeFile(bytes)
		await file.sync()
	} finally {
		await file.close()
	}
}

/** Force out a file, or the names in a folder, that something else wrote. */
export async function forceOut(path: string) {
	const handle = await open(path, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}

/** The SHA-256 of a file as 64 hex digits and its size in bytes, read piece by piece. */
export async function fingerprintOf(path: string) {
	const hash = createHash('sha256')
	let sizeBytes = 0
	for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
		hash.update(piece)
		sizeBytes += piece.length
	}
	return { sizeBytes, sha256: hash.digest('hex') }
}

/** Remove what a run that failed had begun. */
export async function removeFolder(folder: string) {
	await rm(folder, { recursive: true, force: true })
}

/** Whether one folder is the other or lies in it. */
export function isWithin(folder: string, other: string) {
	return `${resolve(folder)}${sep}`.startsWith(`${resolve(other)}${sep}`)
}

/** Where a file of a backup lies. */
export function placeOf(folder: string, { path }: Pick<BackupFile, 'path'>) {
	return join(folder, ...path.split('/'))
}

/** Something about a backup that the person at the terminal can put right; said in words that name the file. */
export class BackupMistake extends Error {
	readonly code = 'backup.mistake' as const
}
