import { isConflict, isStale, type Db } from '#db/client.ts'
import { saveDraw } from '#db/draws.ts'
import { findFrame, listFrameChildren, saveFrameLock } from '#db/frames.ts'
import { frameHashOf, ticketListOf } from './ticket-list.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }

/**
 * Lock the frame, and only then make the draw with this seed. Whoever was faster has locked the same frame.
 *
 * @returns the code of what was wrong, or null.
 */
export async function lockAndDraw(db: Db, { newSeed, ...act }: Act & { newSeed: () => string }) {
	const frame = await findFrame(db, act)
	if (!frame) return 'frame.empty' as const
	const children = await listFrameChildren(db, act)
	const frameHash = frameHashOf(children)
	try {
		await saveFrameLock(db, { ...act, frameHash, importedAt: frame.importedAt })
	} catch (error) {
		if (isStale(error)) return 'frame.changed' as const
		if (!isConflict(error, 'frame_locks.')) throw error
	}
	const seed = newSeed()
	const tickets = ticketListOf(
		children.map(({ childId, reference }) => ({ childId, reference })),
		seed,
	)
	const { unitId, roundId, by, at } = act
	await saveDraw(db, {
		id: crypto.randomUUID(),
		roundId,
		unitId,
		frameHash,
		seed,
		drawnBy: by,
		drawnAt: at,
		tickets,
	}).catch((error: unknown) => {
		if (!isConflict(error, 'draws.')) throw error
	})
	return null
}
