import type { YearFacts } from './next-thing.ts'
import { whereItIs } from './steps/round/where-it-is.ts'

/** Which of the model's four steps the year is in (0–3); undefined before there is anything to show. */
export function stepOfYear({ round, latestReport }: YearFacts) {
	if (!round) return latestReport ? 3 : undefined
	if (round.seminar && !round.seminar.isOpen) return 2
	const { hasFrame, isLocked, isEverythingApproved, seminar } = round
	const counted = isEverythingApproved ? { interviewers: 1, approved: 1 } : { interviewers: 1, approved: 0 }
	return whereItIs({
		hasFrame,
		lockedAt: isLocked ? new Date(0) : null,
		...counted,
		hasSeminar: seminar !== null,
		reportApprovedAt: null,
	}).step
}
