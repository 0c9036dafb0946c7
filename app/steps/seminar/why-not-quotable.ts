const YOUNGEST_WHO_IS_ASKED = 8 // report Q1: the youngest guide has no tick for quotes, so the guardian's word counts

export type NotQuotable = 'notTheChild' | 'vetoed' | 'notVerbatim' | 'notAllowed' | 'sameReader' | 'handlesChild'

type Facts = {
	speaker: 'child' | 'interviewer' | 'other' | null
	/** “Lyssnat och rätt” while the sound was there, or noted word for word at once. */
	isVerbatim: boolean
	/** The child has said of just these words that they may not be quoted. */
	isVetoed: boolean
	age: number | null
	childMayBeQuoted: boolean
	/** `no` where a guardian has said no, or taken a yes back. */
	guardianOnQuotes: 'yes' | 'no' | null
	interviewerId: string | null
	isHandledByMember: boolean
}

/**
 * Why a passage may not be cleared for the report, or undefined when it may (R-25, R-27, Q2): the child's own words,
 * known to be word for word, with a yes to being quoted and no later no to just these words, read by somebody else than who
 * held the interview or handles the child. Who may be second reader is the same as in db/second-readings.ts.
 *
 * @param readerId  The member who wants to clear it.
 */
export function whyNotQuotable(facts: Facts, readerId: string): NotQuotable | undefined {
	if (facts.speaker !== 'child') return 'notTheChild'
	if (facts.isVetoed) return 'vetoed'
	if (!facts.isVerbatim) return 'notVerbatim'
	if (!mayQuote(facts)) return 'notAllowed'
	if (facts.interviewerId === readerId) return 'sameReader'
	if (facts.isHandledByMember) return 'handlesChild'
	return undefined
}

/** A guardian who was asked and said no stops it at any age; the yes is the child's own, of the youngest the guardian's. */
function mayQuote({ age, childMayBeQuoted, guardianOnQuotes }: Facts) {
	if (guardianOnQuotes === 'no') return false
	return age !== null && age < YOUNGEST_WHO_IS_ASKED ? guardianOnQuotes === 'yes' : childMayBeQuoted
}
