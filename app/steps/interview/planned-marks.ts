import type { Circumstance, InterviewMark } from '#transcripts/notes-of-marks.ts'

type Planned = { withInterpreter: boolean | null; guardianPresent: boolean | null; withSigns: boolean | null }

const LONG_AGO = new Date(0).toISOString()

/** Who was expected, as said while preparing: ticked on the first screen, older than any mark made there. */
export function plannedMarks({ withInterpreter, guardianPresent, withSigns }: Planned): InterviewMark[] {
	const expected: Record<Circumstance, boolean | null> = {
		interpreter: withInterpreter,
		guardian: guardianPresent,
		signs: withSigns,
	}
	return Object.entries(expected).flatMap(([who, isYes]) =>
		isYes ? [{ kind: 'present' as const, who: who as Circumstance, isYes, id: `planned-${who}`, at: LONG_AGO }] : [],
	)
}
