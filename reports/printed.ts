import type { Printed } from './figure-types.ts'
import { LEAST_GROUP_SIZE } from './suppress-row.ts'

export const HIDDEN: Printed = { kind: 'hidden' }

/** The number, or that it is not known. */
export function known(value: number | null): Printed {
	return value === null ? { kind: 'unknown' } : { kind: 'number', value }
}

/** The number, or that it is not shown. */
export function shown(value: number | null): Printed {
	return value === null ? HIDDEN : { kind: 'number', value }
}

/** A count of the whole unit: one single child is “enstaka” (report rule C3). */
export function total(value: number | null): Printed {
	return value === 1 ? { kind: 'few' } : known(value)
}

/** A count of which one to four are “enstaka” (template 2.5). */
export function fewOr(value: number | null): Printed {
	return value !== null && value > 0 && value < LEAST_GROUP_SIZE ? { kind: 'few' } : known(value)
}
