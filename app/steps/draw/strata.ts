import { hash } from 'node:crypto'
import { ageOn } from '../age.ts'

// The bands in which children are interviewed: one guide each (5–7, 8–11, 12–15, 16–18).
const BANDS = [
	[5, 7],
	[8, 11],
	[12, 15],
	[16, 18],
] as const

const OFFSET_DIGITS = 12 // 48 bits of the hash: exact in a double
const OFFSETS = 2 ** (OFFSET_DIGITS * 4)

/** “8–11” for an age; “–” below and above. */
export function ageBandOf(age: number) {
	const band = BANDS.find(([from, to]) => age >= from && age <= to)
	return band ? `${band[0]}–${band[1]}` : '–'
}

/** The stratum of a child: age band on the day of the draw × gender × group. */
export function stratumOf(child: { bornMonth: string; gender: string; groupName: string }, onDay: string) {
	return `${ageBandOf(ageOn(child.bornMonth, onDay))}|${child.gender}|${child.groupName}`
}

/**
 * Interleave strata in proportion. Within a stratum children stand in ticket order; its child number j of N gets the
 * number (j − 1 + u) / N, where u is between 0 and 1, of SHA-256 of `seed:stratum`. Lowest number first, ticket where two
 * are equal. Any first part of the list then holds each stratum in proportion to its size, and since u is drawn, a child
 * of a small stratum has the same chance as any other.
 *
 * @param inTicketOrder  The children in ticket order; the list is not changed.
 */
export function interleave<Child extends { stratum: string }>(inTicketOrder: readonly Child[], seed: string): Child[] {
	const sizes = new Map<string, number>()
	for (const { stratum } of inTicketOrder) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1)
	const offsets = new Map([...sizes.keys()].map((stratum) => [stratum, offsetOf(seed, stratum)]))
	const seen = new Map<string, number>()
	const keyed = inTicketOrder.map((child, index) => {
		const before = seen.get(child.stratum) ?? 0
		seen.set(child.stratum, before + 1)
		const key = (before + (offsets.get(child.stratum) ?? 0)) / (sizes.get(child.stratum) ?? 1)
		return { child, key, index }
	})
	return keyed.sort((one, other) => one.key - other.key || one.index - other.index).map(({ child }) => child)
}

function offsetOf(seed: string, stratum: string) {
	const digits = hash('sha256', `${seed}:${stratum}`, 'hex')
	return Number.parseInt(digits.slice(0, OFFSET_DIGITS), 16) / OFFSETS
}
