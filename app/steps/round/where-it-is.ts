export type Progress = {
	hasFrame: boolean
	lockedAt: Date | null
	interviewers: number
	approved: number
	hasSeminar: boolean
	/** One of them is not closed yet: the report waits until they have agreed there. */
	hasOpenSeminar?: boolean
	reportApprovedAt: Date | null
	closedAt?: Date | null
}

/** What the round waits for next: the code of a sentence, and which of the four steps it is in (0–3). */
export function whereItIs(progress: Progress) {
	const { hasFrame, lockedAt, interviewers, approved, hasSeminar, reportApprovedAt } = progress
	if (progress.closedAt) return { step: 4, next: 'again' as const }
	if (reportApprovedAt) return { step: 3, next: 'committee' as const }
	if (!hasFrame) return { step: 0, next: 'frame' as const }
	if (!lockedAt) return { step: 0, next: 'lock' as const }
	if (progress.hasOpenSeminar) return { step: 1, next: 'seminarGoesOn' as const }
	if (hasSeminar) return { step: 1, next: 'report' as const }
	return approved > 0 && approved >= interviewers
		? { step: 1, next: 'seminar' as const }
		: { step: 0, next: 'interviews' as const }
}
