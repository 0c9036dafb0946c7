import { isConflict, isStale, type Db } from '#db/client.ts'
import {
	changeFrameToImported,
	changeImportToFailed,
	findLatestImport,
	removeReplacedFrames,
	saveFrameImport,
	saveFramePart,
	type FrameChildRow,
} from '#db/frame-imports.ts'
import { findFrame } from '#db/frames.ts'
import { inspectFrame } from './inspect-frame.ts'
import type { Mapping } from './map-columns.ts'
import { readFrame, type FrameRow, type Refusal } from './parse-frame.ts'
import { decodeText } from './read-csv.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }
type Import = Act & { fileName: string; text: string; rowsRead: number; mapping?: Mapping }

/** Why nothing came of an import; null when it came in. */
export type ImportFault = 'frame.no-rows' | 'frame.locked'

/** Rows saved in one batch: few enough that nobody waits for it, many enough that 100 000 take seconds. */
const ROWS_IN_ONE_PART = 2_000

/** Short, since it stands in an index beside every child. */
const IMPORT_ID_DIGITS = 13

/** The imports that this process is working on: one that is `running` and not among them was broken off. */
const atWork = new Set<string>()

/**
 * Take in a frame file whose columns have their usual names, in place of the one before it, which stays when not a single
 * row could come in.
 *
 * @throws {FrameFileError} when the file is no frame, or a column looks like names or personal numbers: nothing is kept.
 */
export async function importFrame(db: Db, { bytes, ...act }: Act & { fileName: string; bytes: Uint8Array }) {
	const { text } = decodeText(bytes)
	const { rowsRead } = await inspectFrame(text)
	return takeIn(db, { ...act, text, rowsRead })
}

/**
 * Take in an inspected file, part by part: others get their turn between the parts, and the progress can be read from
 * `findLatestImport` all the while. Only the last act makes it the frame.
 *
 * @returns what was wrong, or null.
 */
export async function takeIn(db: Db, { text, mapping, ...frame }: Import): Promise<ImportFault | null> {
	const importId = crypto.randomUUID().slice(0, IMPORT_ID_DIGITS)
	const { unitId, roundId } = frame
	const before = await findFrame(db, frame)
	if (before?.lock) return 'frame.locked'
	atWork.add(importId)
	try {
		await saveFrameImport(db, { ...frame, importId })
		const rows = readFrame(text, { onMonth: frame.at.toISOString().slice(0, 7), ...(mapping ? { mapping } : {}) })
		const counted = await saveParts(db, { unitId, roundId, importId }, rows)
		const fault = counted.rowsAccepted === 0 && before ? ('frame.no-rows' as const) : null
		if (fault) await changeImportToFailed(db, { importId, code: fault })
		else await changeFrameToImported(db, { ...frame, importId, ...counted })
		return fault
	} catch (error) {
		const isLocked = isStale(error) || isConflict(error, 'sampling_frames.')
		await changeImportToFailed(db, { importId, code: isLocked ? 'frame.locked' : 'frame.broken' })
		if (isLocked) return 'frame.locked'
		throw error
	} finally {
		atWork.delete(importId)
		await removeReplacedFrames(db, { unitId, roundId })
	}
}

/**
 * Save the rows part by part. The children go in by their pseudonyms, which are random: so the file's order is in none of
 * them, and the database can write them one after the other, which is many times faster than here and there.
 */
async function saveParts(
	db: Db,
	of: { unitId: string; roundId: string; importId: string },
	rows: ReturnType<typeof readFrame>,
) {
	const byPseudonym = new Map<string, FrameRow>()
	const refusals: Refusal[] = []
	let rowsRefused = 0
	for await (const list of rows) {
		for (const result of list) {
			if ('child' in result) byPseudonym.set(crypto.randomUUID(), result.child)
			else refusals.push(...result.refusals)
			if ('refusals' in result) rowsRefused += 1
		}
	}
	// Strings alone are sorted faster than children by a string of theirs, and nobody waits as long.
	const pseudonyms = [...byPseudonym.keys()].sort()
	await saveFramePart(db, { ...of, rowsDone: rowsRefused, children: [], refusals })
	for (let start = 0; start < pseudonyms.length; start += ROWS_IN_ONE_PART) {
		const part = pseudonyms.slice(start, start + ROWS_IN_ONE_PART).flatMap((childId): FrameChildRow[] => {
			const row = byPseudonym.get(childId)
			return row ? [Object.assign({ childId }, row)] : []
		})
		await saveFramePart(db, { ...of, rowsDone: rowsRefused + start + part.length, children: part, refusals: [] })
		await new Promise((resolve) => setImmediate(resolve))
	}
	return { rowsAccepted: pseudonyms.length, rowsRefused }
}

/** How far the latest import of a round has come. `isBroken`: the server stopped in the middle, the file must be read again. */
export async function viewImport(db: Db, scope: { unitId: string; roundId: string }) {
	const latest = await findLatestImport(db, scope)
	if (!latest) return null
	const { state, rowsRead, rowsDone, code } = latest
	return { state, rowsRead, rowsDone, code, isBroken: state === 'running' && !atWork.has(latest.id) }
}
