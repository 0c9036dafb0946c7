const BANDS = [
	[5, 7],
	[8, 11],
	[12, 14],
	[15, 18],
] as const

/** The guide band that an answer to a child of this age is worded for; empty when the age is not known. */
export function bandOf(age: number | null) {
	const band = BANDS.find(([from, to]) => age !== null && age >= from && age <= to)
	return band ? `${band[0]}–${band[1]}` : ''
}
