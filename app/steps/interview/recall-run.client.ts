/** What this device has done so far for one recall: kept until the server has heard it, so that a reload does not count anew. */
type Run = { answerId: string; sent: number; refused: number; deleted: number; isTold: boolean }

const nameOf = (recallId: string) => `lyhord-run-${recallId}`

/** What has been done for a recall; its answer has an id of its own, so that it can be said twice. */
export function runOf(recallId: string): Run & { hasBegun: boolean } {
	const kept = localStorage.getItem(nameOf(recallId))
	const nothing = { sent: 0, refused: 0, deleted: 0, isTold: false }
	const run = kept ? (JSON.parse(kept) as Run) : { answerId: crypto.randomUUID() }
	const whole = { ...nothing, ...run }
	return { ...whole, hasBegun: whole.sent + whole.refused + whole.deleted > 0 }
}

/** Add to what has been done. */
export function noteRun(recallId: string, { sent = 0, refused = 0, deleted = 0, isTold = false }: Partial<Run>) {
	const run = runOf(recallId)
	const next = {
		...{ answerId: run.answerId, isTold: run.isTold || isTold },
		...{ sent: run.sent + sent, refused: run.refused + refused, deleted: run.deleted + deleted },
	}
	localStorage.setItem(nameOf(recallId), JSON.stringify(next satisfies Run))
}

/** The server has heard it. */
export function forgetRun(recallId: string) {
	localStorage.removeItem(nameOf(recallId))
}

/** What was begun for recalls that are not asked for any more is forgotten. */
export function forgetOtherRuns(recallIds: readonly string[]) {
	const kept = new Set(recallIds.map(nameOf))
	for (const name of Object.keys(localStorage))
		if (name.startsWith(nameOf('')) && !kept.has(name)) localStorage.removeItem(name)
}
