const ZONE = 'Europe/Stockholm'

/**
 * The instant at which clocks in Sweden show this day and time.
 *
 * @param on  `YYYY-MM-DD`. @param time  `HH:MM`. An hour that is skipped in spring is read as an hour later; of the hour
 *   that comes twice in autumn the first is meant.
 */
export function instantInStockholm(on: string, time: string): Date {
	const asUtc = Date.parse(`${on}T${time}:00Z`)
	const guess = asUtc - offsetAt(asUtc)
	const better = asUtc - offsetAt(guess)
	const first = Math.min(guess, better)
	return new Date(first + offsetAt(first) === asUtc ? first : Math.max(guess, better))
}

/** How many milliseconds clocks in Sweden are ahead of UTC at an instant. */
function offsetAt(instant: number) {
	const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' })
	return Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000
}

/** The day and the time of an instant as clocks in Sweden show them: `YYYY-MM-DD` and `HH:MM`. */
export function shownInStockholm(instant: Date) {
	const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
	const [on = '', time = ''] = shown.format(instant).split(' ')
	return { on, time }
}
