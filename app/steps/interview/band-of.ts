/** The four age bands of the guides, which decide how the child's face looks: warmer for the young, calmer from twelve. */
export type Band = '5-7' | '8-11' | '12-14' | '15-18'

/** The band of a guide, by the oldest age it is for. */
export function bandOf({ ageMax }: { ageMax: number }): Band {
	if (ageMax <= 7) return '5-7'
	if (ageMax <= 11) return '8-11'
	return ageMax <= 14 ? '12-14' : '15-18'
}
