export const STRENGTHS = [
	'brave',
	'wise',
	'fair',
	'funny',
	'stubborn',
	'open',
	'calm',
	'kind',
	'curious',
	'determined',
] as const
export type Strength = (typeof STRENGTHS)[number]

/** A quiet sign for each word, in one line: for young people, so nothing cute. */
const SIGNS: Record<Strength, string> = {
	// A flag on a mountain
	brave: 'M4 42 L19 18 L28 31 L32 25 L44 42 Z M19 18 V5 L30 9 L19 13',
	// A lamp
	wise: 'M24 5 a13 13 0 0 1 7 24 v5 h-14 v-5 a13 13 0 0 1 7 -24 M18 39 h12 M20 44 h8 M24 34 v-9 l-4 -4 M24 25 l4 -4',
	// Scales
	fair: 'M24 5 V43 M14 43 H34 M9 12 H39 M9 12 L3 28 H15 Z M39 12 L33 28 H45 Z',
	// Laughter
	funny: 'M24 4 a20 20 0 1 0 .1 0 M13 26 h22 a11 11 0 0 1 -22 0 M12 18 l6 3 l-6 3 M36 18 l-6 3 l6 3',
	// An anchor
	stubborn:
		'M24 14 V44 M24 4 a5 5 0 1 0 .1 0 M14 20 H34 M6 29 Q8 44 24 44 Q40 44 42 29 M6 29 l-2 6 M6 29 l6 3 M42 29 l2 6 M42 29 l-6 3',
	// An open door
	open: 'M10 44 V5 H36 V44 M4 44 H44 M10 44 L26 38 V11 L10 5 M22 25 v3',
	// Waves
	calm: 'M4 15 q5 -6 10 0 t10 0 t10 0 t10 0 M4 25 q5 -6 10 0 t10 0 t10 0 t10 0 M4 35 q5 -6 10 0 t10 0 t10 0 t10 0',
	// A heart
	kind: 'M24 42 C4 28 4 10 15 8 C20 7 23 11 24 14 C25 11 28 7 33 8 C44 10 44 28 24 42 Z',
	// A magnifying glass
	curious: 'M20 5 a15 15 0 1 0 .1 0 M31 31 L44 44 M13 20 a7 7 0 0 1 7 -7',
	// An arrow in the middle of its mark
	determined: 'M22 8 a18 18 0 1 0 18 18 M22 17 a9 9 0 1 0 9 9 M22 26 L42 6 M35 6 h7 v7',
}

export function StrengthSign({ strength }: { strength: Strength }) {
	return (
		<svg viewBox="0 0 48 48" className="aid-sign" aria-hidden="true" focusable="false">
			<path d={SIGNS[strength]} />
		</svg>
	)
}
