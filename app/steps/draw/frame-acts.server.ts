import { isConflict, isStale, type Db } from '#db/client.ts'
import { saveDraw } from '#db/draws.ts'
import { findFrame, listFrameChildren, saveFrame, saveFrameLock } from '#db/frames.ts'
import { textOf } from './read-csv.ts'
import { parseFrame } from './parse-frame.ts'
import { frameHashOf, ticketListOf } from './ticket-list.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }

/**
 * Take in a frame file in place of the one before it, which stays when not a single row could come in.
 *
 * @returns the code of what was wrong, or null. @throws {FrameFileError} when the file is no frame.
 */
export async function importFrame(db: Db, { fileName, bytes, ...act }: Act & { fileName: string; bytes: Uint8Array }) {
	const { rowsRead, rows, refusals } = parseFrame(textOf(bytes), act.at.toISOString().slice(0, 7))
	if (rows.length === 0 && (await findFrame(db, act))) return 'frame.no-rows' as const
	const children = rows.map((row) => ({ ...row, childId: crypto.randomUUID() }))
	try {
		await saveFrame(db, { ...act, fileName, rowsRead, children, refusals })
		return null
	} catch (error) {
		if (isConflict(error, 'sampling_frames.') || isConflict(error, 'frame_children.')) return 'frame.locked' as const
		throw error
	}
}

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
