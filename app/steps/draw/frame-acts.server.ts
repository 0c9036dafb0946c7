import { isConflict, isStale, type Db } from '#db/client.ts'
import { findFrame, listFrameChildren, saveFrameLock } from '#db/frames.ts'
import { frameHashOf } from './ticket-list.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }

/**
 * Lock the frame under its hash; only then may it be drawn from. Whoever was faster has locked the same frame.
 *
 * @returns the code of what was wrong, or null.
 */
export async function lockFrame(db: Db, act: Act) {
	const frame = await findFrame(db, act)
	if (!frame) return 'frame.empty' as const
	const frameHash = frameHashOf(await listFrameChildren(db, act))
	try {
		await saveFrameLock(db, { ...act, frameHash, importedAt: frame.importedAt })
	} catch (error) {
		if (isStale(error)) return 'frame.changed' as const
		if (!isConflict(error, 'frame_locks.')) throw error
	}
	return null
}
