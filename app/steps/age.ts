/** Whole years a child born in this month has lived on a day; the birthday month counts as reached. */
export function ageOn(bornMonth: string, onDay: string) {
	const [bornYear = 0, month = 1] = bornMonth.split('-').map(Number)
	const [year = 0, onMonth = 1] = onDay.split('-').map(Number)
	return year - bornYear - (onMonth < month ? 1 : 0)
}
