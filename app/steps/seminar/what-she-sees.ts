/** What decides whether a member of the seminar may read an interview. */
export type Blinding = {
	isLinked: boolean
	isHandledByMember: boolean
	hasSteppedAside: boolean
	hasOpenReminder: boolean
}

/**
 * Whether a member may read what a child said in the seminar, turn by turn.
 *
 * Never the child's own handler; nobody who has stepped aside; nobody until the mentor has
 * decided about a worry (X7). Once the link child ↔ transcript is destroyed nobody can tell whose case it was, so then only the
 * mentor reads, who reads every raw transcript anyway (domain §5).
 */
export function mayReadInterview(interview: Blinding, { isMentor }: { isMentor: boolean }) {
	if (interview.hasOpenReminder || interview.hasSteppedAside || interview.isHandledByMember) return false
	return interview.isLinked || isMentor
}

/**
 * Whether a member sees the passages of an interview among the others, without their source. The child's own handler
 * does (R-32: in the seminar, source hidden), whoever stepped aside does not.
 */
export function maySeePassages(interview: Blinding) {
	return !interview.hasOpenReminder && !interview.hasSteppedAside
}

/**
 * Whether the source of a passage (“Barn 3”) is shown on the board: to the mentor only, and never of a child she
 * handles. To all others no source is shown at all, since a source that is missing only on some would point them out.
 */
export function maySeeSource(interview: Blinding, { isMentor }: { isMentor: boolean }) {
	return isMentor && !interview.isHandledByMember
}
