import { z } from 'zod'
import { isConflict, isStale, type Db } from '#db/client.ts'
import { findFrame, findFrameChild, listFrameChildren, saveExclusion, saveFrameLock } from '#db/frames.ts'
import { EXCLUSION_FIELDS, lacksNote } from './draw-codes.ts'
import { frameHashOf } from './ticket-list.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }

/** Why a child was not taken out. */
export type ExclusionFault = 'draw.needs-note' | 'draw.no-such-reference' | 'draw.already-excluded'

const Exclusion = z.object(EXCLUSION_FIELDS)

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

/**
 * Take a child out of a frame that is not locked yet, for a coded reason; `other` only with words for the manager.
 *
 * @returns the code of what was wrong, or null.
 * @throws `isStale` when the frame has been locked; for a form that no page of ours sends.
 */
export async function excludeBeforeDraw(db: Db, act: Act, form: FormData): Promise<ExclusionFault | null> {
	const { reference, code, note } = Exclusion.parse(Object.fromEntries(form))
	if (lacksNote({ code, note })) return 'draw.needs-note'
	const child = await findFrameChild(db, { ...act, reference })
	if (!child) return 'draw.no-such-reference'
	try {
		await saveExclusion(db, { ...act, childId: child.childId, code, note: note || null })
	} catch (error) {
		if (isConflict(error, 'exclusions.')) return 'draw.already-excluded'
		throw error
	}
	return null
}
