export type Mood = 'verySad' | 'sad' | 'neutral' | 'happy' | 'veryHappy'

/** From the saddest to the happiest; three of them are enough for the youngest. */
export const FACES: readonly { mood: Mood; isOfThree: boolean }[] = [
	{ mood: 'verySad', isOfThree: false },
	{ mood: 'sad', isOfThree: true },
	{ mood: 'neutral', isOfThree: true },
	{ mood: 'happy', isOfThree: true },
	{ mood: 'veryHappy', isOfThree: false },
]

/** Drawn so that the mouth alone tells them apart. */
const MOUTHS: Record<Mood, string> = {
	verySad: 'M26 74 Q50 46 74 74',
	sad: 'M30 70 Q50 58 70 70',
	neutral: 'M30 66 L70 66',
	happy: 'M30 62 Q50 78 70 62',
	veryHappy: 'M24 58 Q50 96 76 58 Z',
}

/** A round face with a mood. The word stands beside it, so the picture itself is silent to a screen reader. */
export function Face({ mood }: { mood: Mood }) {
	return (
		<svg viewBox="0 0 100 100" className="interview-face" data-mood={mood} aria-hidden="true" focusable="false">
			<circle cx="50" cy="50" r="46" className="interview-skin" />
			<circle cx="35" cy="42" r="5" className="interview-ink-fill" />
			<circle cx="65" cy="42" r="5" className="interview-ink-fill" />
			<path d={MOUTHS[mood]} className={mood === 'veryHappy' ? 'interview-ink-both' : 'interview-ink'} />
		</svg>
	)
}
