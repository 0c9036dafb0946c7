/** Whom the model listens to, in whole years (domain §2.1). */
export const AGE_MIN = 5
export const AGE_MAX = 18

/** No figure is reported for fewer than this (domain §2.1, R-37); a unit may choose more, never fewer. */
export const MIN_GROUP_SIZE = 5

/** A contact that ended longer ago than this is not in the frame by default, in months. */
const PERIOD_MONTHS = 12

/** The month from which ended contacts are in the frame: twelve months before `onMonth` (`YYYY-MM`). */
export function periodFromMonth(onMonth: string) {
	const [year = 0, month = 1] = onMonth.split('-').map(Number)
	const months = year * 12 + (month - 1) - PERIOD_MONTHS
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Months from the report's approval until the words are destroyed, unless the unit decides otherwise (L-8). */
export const TRANSCRIPT_MONTHS = 3
