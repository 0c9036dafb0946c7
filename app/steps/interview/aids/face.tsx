export type Mood = 'verySad' | 'sad' | 'neutral' | 'happy' | 'veryHappy'

/** From the saddest to the happiest; three of them are enough for the youngest. */
export const FACES: readonly { mood: Mood; isOfThree: boolean }[] = [
	{ mood: 'verySad', isOfThree: false },
	{ mood: 'sad', isOfThree: true },
	{ mood: 'neutral', isOfThree: true },
	{ mood: 'happy', isOfThree: true },
	{ mood: 'veryHappy', isOfThree: false },
]

/** Drawn so that the mouth and the brows alone tell them apart, without any colour. */
const LINES: Record<Mood, string> = {
	verySad: 'M26 35 Q33 27 43 27 M74 35 Q67 27 57 27 M27 78 Q50 48 73 78',
	sad: 'M31 72 Q50 58 69 72',
	neutral: 'M31 67 H69',
	happy: 'M30 62 Q50 81 70 62',
	veryHappy: 'M28 32 Q35 25 42 32 M58 32 Q65 25 72 32',
}

/** A round face with a mood. The word stands beside it, so the picture itself is silent to a screen reader. */
export function Face({ mood }: { mood: Mood }) {
	return (
		<svg viewBox="0 0 100 100" className="aid-face" data-mood={mood} aria-hidden="true" focusable="false">
			<circle cx="50" cy="50" r="46" className="aid-skin" />
			<ellipse cx="35" cy="44" rx="4.5" ry="6" className="aid-ink-fill" />
			<ellipse cx="65" cy="44" rx="4.5" ry="6" className="aid-ink-fill" />
			<path d={LINES[mood]} className="aid-ink" />
			{mood === 'veryHappy' && (
				<>
					<path d="M26 58 Q50 65 74 58 Q72 88 50 88 Q28 88 26 58 Z" className="aid-ink-fill" />
					<path d="M37 82 Q50 70 63 82 Q57 88 50 88 Q43 88 37 82 Z" className="aid-tongue" />
				</>
			)}
			{mood === 'verySad' && <path d="M30 55 Q23 66 30 70 Q37 66 30 55 Z" className="aid-tear" />}
		</svg>
	)
}
