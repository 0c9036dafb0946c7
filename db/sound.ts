import type { Db } from './client.ts'
import type { KeyStore } from './keys.ts'
import { listSoundDue, removeSoundRows } from './recordings.ts'
import type { RecordingStore } from './recording-store.ts'

type Stores = { db: Db; keys: KeyStore; recordings: RecordingStore }

/**
 * Destroy the sound of an interview for good: first its key, which makes every file and every backup of it
 * unreadable at once; then the files; then the rows, with a receipt. What a crash leaves half done, the sweep ends.
 */
export async function destroySound(
	{ db, keys, recordings }: Stores,
	act: { unitId: string; interviewId: string; by: string; at: Date; reason: string },
) {
	keys.destroy('sound', act.interviewId)
	await recordings.remove(act.interviewId)
	await removeSoundRows(db, act)
}

const HALF_WRITTEN_MILLISECONDS = 3_600_000

/**
 * Destroy all sound that is due by now, and what crashes left half written; twice is as once. Where one recording cannot be
 * destroyed the others still are.
 *
 * @returns how many recordings were destroyed. @throws the first error, when all have been tried.
 */
export async function sweepSound(stores: Stores, at: Date) {
	await stores.recordings.removeUnfinished(new Date(at.getTime() - HALF_WRITTEN_MILLISECONDS))
	const due = await listSoundDue(stores.db, { at })
	const errors: unknown[] = []
	for (const { interviewId, unitId } of due) {
		const act = { unitId, interviewId, by: 'sweep', at, reason: 'approved' }
		await destroySound(stores, act).catch((error: unknown) => errors.push(error))
	}
	if (errors.length > 0) throw errors[0]
	return due.length
}
