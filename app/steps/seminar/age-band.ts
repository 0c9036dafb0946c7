const BANDS = [
	[5, 7],
	[8, 11],
	[12, 14],
	[15, 18],
] as const // the four guides of the model, one per band

/** The guide band of an age, `8–11`; null when the age is not known. Exact ages are never shown in a seminar. */
export function ageBand(age: number | null) {
	const band = age === null ? undefined : BANDS.find(([youngest, oldest]) => age >= youngest && age <= oldest)
	return band ? band.join('–') : null
}
