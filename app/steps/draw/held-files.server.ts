import { looksLikeFullName, looksLikePersonalNumber } from './sensitive-columns.ts'
import type { FrameFault } from './frame-fault.tsx'
import type { FrameFile } from './inspect-frame.ts'

/** A file somebody has chosen and not yet confirmed: in memory only, so that nothing is kept before she has seen it. */
export type HeldFile = FrameFile & {
	fileName: string
	text: string
	encoding: string
	/** Why it could not be taken in, when that was tried. */
	fault?: FrameFault
}

type Whose = { unitId: string; roundId: string; by: string }

const HELD_MINUTES = 30
const MOST_HELD = 8

const held = new Map<string, { file: HeldFile; until: number }>()

/** Hold a file for the person who chose it, in place of the one she chose before. */
export function holdFile(whose: Whose, file: HeldFile, now: Date) {
	forgetOld(now)
	held.delete(keyOf(whose))
	const oldest = held.keys().next().value
	if (held.size >= MOST_HELD && oldest !== undefined) held.delete(oldest)
	held.set(keyOf(whose), {
		file: { ...file, fileName: plainFileName(file.fileName) },
		until: now.getTime() + HELD_MINUTES * 60_000,
	})
}

/** The file she chose, or undefined when she has chosen none or has waited too long. */
export function findHeldFile(whose: Whose, now: Date) {
	forgetOld(now)
	return held.get(keyOf(whose))?.file
}

/** Forget the file: it has been taken in, or was not wanted. */
export function dropHeldFile(whose: Whose) {
	held.delete(keyOf(whose))
}

function forgetOld(now: Date) {
	for (const [key, { until }] of held) if (until < now.getTime()) held.delete(key)
}

function keyOf({ unitId, roundId, by }: Whose) {
	return JSON.stringify([unitId, roundId, by])
}

/** A file may be called after a child: then its name is not kept. */
function plainFileName(name: string) {
	const words = name.replace(/\.[^.]+$/, '').replaceAll(/[_-]+/g, ' ')
	return looksLikeFullName(words) || looksLikePersonalNumber(words) ? 'ram.csv' : name
}
