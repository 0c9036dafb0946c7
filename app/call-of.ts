type Open = { interviewId: string; kind: string; dueOn: string | null }

/** A call to a child after the conversation (X23): when, and whether its day has come. */
export type Call = { interviewId: string; on: string; isDue: boolean }

/**
 * The call that is to be made first, of promises that are not kept yet.
 *
 * @param now  The clock. A day is a Swedish one; of a child with protected identity only the month is known (X9), and due is the whole of it.
 */
export function callOf(open: readonly Open[], now: Date): Call | undefined {
	const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
	const calls = open.flatMap(({ interviewId, kind, dueOn }) =>
		kind === 'followUpCall' && dueOn ? [{ interviewId, on: dueOn, isDue: dueOn <= today.slice(0, dueOn.length) }] : [],
	)
	return calls.toSorted((one, other) => one.on.localeCompare(other.on))[0]
}
