/** Levels as the meter shows them, 0–1: below the first is a microphone that is off, below the second one that is far. */
const SILENT_BELOW = 0.02
const QUIET_BELOW = 0.12

/** What a loudest level means for a recording of a child who speaks softly. */
export function howHeard(loudest: number): 'silent' | 'quiet' | 'good' {
	if (loudest < SILENT_BELOW) return 'silent'
	return loudest < QUIET_BELOW ? 'quiet' : 'good'
}
