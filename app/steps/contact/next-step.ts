import { lastWord, whatIsMissing, needsGuardian, type ContactPolicy, type Said } from '../consent-rules.ts'

/** Who may be asked, in the words of a consent. */
export type Person = 'guardian' | 'secondGuardian' | 'child'

/**
 * The one thing to do now: say what language is needed, write the card, ask somebody, tell a guardian, or nothing more.
 * `no` is a no that has been said and waits to be noted.
 */
export type NextStep =
	{ key: 'needs' | 'card' | 'ready' } | { key: 'ask'; who: Person } | { key: 'no'; who: 'guardian' | 'child' }

type Facts = {
	bornMonth: string
	isProtected: boolean
	/** As the frame has it; null when it says nothing. */
	language: string | null
	hasNeeds: boolean
	hasCard: boolean
	consents: readonly Said[]
	policy: ContactPolicy
}

/** In the frame, a family that speaks this needs no question about an interpreter. */
const SWEDISH = 'svenska'

/**
 * What to do next, in the order the unit has decided (L-22): below the age of own consent the guardian before the child,
 * from it the young person first. Nobody is called before it is known in what language.
 */
export function nextStep(facts: Facts, onDay: string): NextStep {
	const { bornMonth, isProtected, language, hasNeeds, hasCard, consents, policy } = facts
	const missing = whatIsMissing({ bornMonth, consents, policy }, onDay)
	if (missing.includes('childNo')) return { key: 'no', who: 'child' }
	if (missing.includes('guardianNo')) return { key: 'no', who: 'guardian' }
	if (missing.length === 0) return { key: 'ready' }
	if (language && language.toLowerCase() !== SWEDISH && !hasNeeds) return { key: 'needs' }
	if (!hasCard && !isProtected) return { key: 'card' }
	if (missing.includes('guardianConsent')) return { key: 'ask', who: 'guardian' }
	if (missing.includes('secondGuardianConsent')) return { key: 'ask', who: 'secondGuardian' }
	return { key: 'ask', who: 'child' }
}

/** Everybody whose yes counts for this child, in the order they are asked. */
export function peopleAsked(
	{ bornMonth, consents, policy }: Pick<Facts, 'bornMonth' | 'consents' | 'policy'>,
	onDay: string,
) {
	if (!needsGuardian(bornMonth, onDay, policy)) return ['child'] as const
	const isSecondAsked = policy.asksBothGuardians || lastWord(consents, 'participate', 'secondGuardian') !== undefined
	return isSecondAsked ? (['guardian', 'secondGuardian', 'child'] as const) : (['guardian', 'child'] as const)
}
