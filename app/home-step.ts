import type { YearFacts } from './next-thing.ts'
import { whereItIs } from './steps/round/where-it-is.ts'

/** Which of the model's four steps the year is in (0–3); undefined before there is anything to show. */
export function stepOfYear({ round, latestReport }: YearFacts) {
	if (!round) return latestReport ? 3 : undefined
	const { hasFrame, isLocked, isEverythingApproved, seminarId } = round
	const counted = isEverythingApproved ? { interviewers: 1, approved: 1 } : { interviewers: 1, approved: 0 }
	return whereItIs({
		hasFrame,
		lockedAt: isLocked ? new Date(0) : null,
		...counted,
		hasSeminar: seminarId !== null,
		reportApprovedAt: null,
	}).step
}
