import { mkdir, open, readFile, rename, rm, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathOfFileUrl } from './config.ts'

export type RecordingStore = ReturnType<typeof openRecordings>

/**
 * Sealed sound as files, a folder for each interview: `file:` and a path (design: four addresses).
 *
 * What is acknowledged is on the disk: a chunk is written beside its place, forced out, moved into place, and the folder
 * forced out too, so a crash at any moment leaves either the whole chunk or none.
 *
 * @throws {ConfigError} for an address of a kind that is not built yet.
 */
export function openRecordings(url: string) {
	const folder = pathOfFileUrl('RECORDINGS_URL', url)
	const folderOf = (interviewId: string) => join(folder, safeName(interviewId))
	const pathOf = (interviewId: string, number: number) => join(folderOf(interviewId), `${number}.age`)

	return {
		/** Keep the sealed bytes of a chunk; the same number again replaces them. */
		save: async (interviewId: string, number: number, sealed: Uint8Array) => {
			const made = await mkdir(folderOf(interviewId), { recursive: true, mode: 0o700 })
			if (made) await forceOut(dirname(made))
			if (made && made !== folderOf(interviewId)) await forceOut(folder)
			const temporary = join(folderOf(interviewId), `${number}.${crypto.randomUUID()}.part`)
			try {
				await writeOut(temporary, sealed)
				await rename(temporary, pathOf(interviewId, number))
			} catch (error) {
				await rm(temporary, { force: true })
				throw error
			}
			await forceOut(folderOf(interviewId))
		},
		/** The sealed bytes of a chunk. @throws when the file is gone. */
		read: (interviewId: string, number: number) => readFile(pathOf(interviewId, number)),
		/** Remove all sound of an interview. Twice is as once. */
		remove: (interviewId: string) => rm(folderOf(interviewId), { recursive: true, force: true }),
		/** Remove what a crash left half written before this time; a chunk in its place is never touched. */
		removeUnfinished: async (before: Date) => {
			for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
				const path = join(folder, name)
				const isOld = name.endsWith('.part') && (await stat(path)).mtimeMs < before.getTime()
				if (isOld) await rm(path, { force: true })
			}
		},
		/** Interviews that have any sound here: a sweep looks for those whose key is gone. */
		list: async () => readdir(folder).catch(() => []),
	}
}

async function writeOut(path: string, bytes: Uint8Array) {
	const file = await open(path, 'wx', 0o600)
	try {
		await file.writeFile(bytes)
		await file.sync()
	} finally {
		await file.close()
	}
}

async function forceOut(folder: string) {
	const handle = await open(folder, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}

/** Ids are made by us; whatever is not letters, digits and hyphens never becomes a path. */
function safeName(interviewId: string) {
	if (!/^[\w-]{1,80}$/.test(interviewId)) throw new Error('This is no interview id.')
	return interviewId
}
