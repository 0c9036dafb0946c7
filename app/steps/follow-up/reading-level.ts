const OLDER_FROM_AGE = 12 // report D4: from the teens on we write to a young person, below to a child

/** How plainly an answer is written, by the child's age band (`8–11`); the plainest where the band is not known. */
export function readingLevelOf(band: string) {
	const youngest = Number.parseInt(band, 10)
	return youngest >= OLDER_FROM_AGE ? 'older' : 'young'
}
