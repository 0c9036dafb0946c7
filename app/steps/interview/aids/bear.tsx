export const FEELINGS = ['happy', 'sad', 'angry', 'scared', 'tired', 'calm'] as const
export type Feeling = (typeof FEELINGS)[number]

/** Brows, eyes and mouth of each bear: own drawings, not the cards that lie on the table. */
const MARKS: Record<Feeling, { eyes: string; mouth: string }> = {
	happy: { eyes: 'M34 50 v4 M66 50 v4', mouth: 'M36 72 Q50 88 64 72' },
	sad: { eyes: 'M34 52 v4 M66 52 v4 M28 44 L40 40 M72 44 L60 40', mouth: 'M38 82 Q50 70 62 82' },
	angry: { eyes: 'M34 52 v4 M66 52 v4 M28 40 L42 46 M72 40 L58 46', mouth: 'M38 80 L62 76' },
	scared: {
		eyes: 'M34 46 v10 M66 46 v10 M28 38 L40 34 M72 38 L60 34',
		mouth: 'M44 76 a6 7 0 1 0 12 0 a6 7 0 1 0 -12 0',
	},
	tired: { eyes: 'M28 52 Q34 56 40 52 M60 52 Q66 56 72 52', mouth: 'M42 78 L58 78' },
	calm: { eyes: 'M28 54 Q34 48 40 54 M60 54 Q66 48 72 54', mouth: 'M40 74 Q50 80 60 74' },
}

/** A bear that feels something; the word stands beside it. */
export function Bear({ feeling }: { feeling: Feeling }) {
	const { eyes, mouth } = MARKS[feeling]
	return (
		<svg viewBox="0 0 100 100" className="interview-face" aria-hidden="true" focusable="false">
			<circle cx="22" cy="22" r="15" className="interview-fur" />
			<circle cx="78" cy="22" r="15" className="interview-fur" />
			<circle cx="50" cy="54" r="42" className="interview-fur" />
			<ellipse cx="50" cy="70" rx="24" ry="19" className="interview-muzzle" />
			<ellipse cx="50" cy="62" rx="6" ry="4" className="interview-ink-fill" />
			<path d={eyes} className="interview-ink" />
			<path d={mouth} className="interview-ink" />
		</svg>
	)
}
