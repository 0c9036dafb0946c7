/** A pause this long ends one sitting and begins the next. */
const PAUSE_MILLISECONDS = 10 * 60_000

type Kept = { number: number; by: string; at: Date }
/** A sitting at the text: from when to when, how many changes, and after which one the text stood. */
export type Sitting = { after: number; changes: number; by: string; from: Date; until: Date }

/** The changes of a version as a person remembers them: a sitting at a time, the newest first. */
export function sittingsOf(edits: readonly Kept[]): Sitting[] {
	const sittings: Sitting[] = []
	for (const { number, by, at } of edits) {
		const last = sittings.at(-1)
		if (last?.by === by && at.getTime() - last.until.getTime() < PAUSE_MILLISECONDS)
			Object.assign(last, { after: number, changes: last.changes + 1, until: at })
		else sittings.push({ after: number, changes: 1, by, from: at, until: at })
	}
	return sittings.toReversed()
}
