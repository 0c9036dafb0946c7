/** Whether only the month is kept, as of a child with protected identity (X9): then the time is its first moment, UTC. */
export function isOnlyMonth(at: Date) {
	return at.getTime() === Date.UTC(at.getUTCFullYear(), at.getUTCMonth())
}

/** The day something happened, YYYY-MM-DD; YYYY-MM where no more is kept. */
export function dayOf(at: Date) {
	return at.toISOString().slice(0, isOnlyMonth(at) ? 'yyyy-mm'.length : 'yyyy-mm-dd'.length)
}

/** The moment as a file writes it, ISO 8601 to the millisecond; YYYY-MM where no more is kept. */
export function instantOf(at: Date) {
	return isOnlyMonth(at) ? dayOf(at) : at.toISOString()
}

const SWEDISH_CLOCK = new Intl.DateTimeFormat('sv-SE', {
	dateStyle: 'short',
	timeStyle: 'short',
	timeZone: 'Europe/Stockholm',
})

/** The moment as those who were there read it off a clock in Sweden, YYYY-MM-DD hh:mm; YYYY-MM where no more is kept. */
export function clockTimeOf(at: Date) {
	return isOnlyMonth(at) ? dayOf(at) : SWEDISH_CLOCK.format(at)
}
