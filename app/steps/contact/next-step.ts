import { lastWord, whatIsMissing, needsGuardian, type ContactPolicy, type Said } from '../consent-rules.ts'
import { isSwedish } from '../is-swedish.ts'

/** Who may be asked, in the words of a consent. */
export type Person = 'guardian' | 'secondGuardian' | 'child'

/**
 * The one thing to do now: say what language is needed, write the card, ask somebody, tell a guardian, or nothing more.
 * `no` is a no that has been said and waits to be noted; `kept` is a guardian whose yes is needed and whom the child does not
 * want to know (L-4): nobody is called.
 */
export type NextStep =
	{ key: 'needs' | 'card' | 'ready' | 'kept' } | { key: 'ask'; who: Person } | { key: 'no'; who: 'guardian' | 'child' }

type Facts = {
	bornMonth: string
	isProtected: boolean
	/** As the frame has it; null when it says nothing. */
	language: string | null
	hasNeeds: boolean
	hasCard: boolean
	/** The child does not want the guardian to know (L-4). */
	isKeptFromGuardian: boolean
	consents: readonly Said[]
	policy: ContactPolicy
}

/**
 * What to do next, in the order the unit has decided (L-22): below the age of own consent the guardian before the child,
 * from it the young person first. Nobody is called before it is known in what language.
 */
export function nextStep(facts: Facts, onDay: string): NextStep {
	const { bornMonth, isProtected, language, hasNeeds, hasCard, isKeptFromGuardian, consents, policy } = facts
	const missing = whatIsMissing({ bornMonth, consents, policy }, onDay)
	if (missing.includes('childNo')) return { key: 'no', who: 'child' }
	if (missing.includes('guardianNo')) return { key: 'no', who: 'guardian' }
	if (missing.length === 0) return { key: 'ready' }
	if (language && !isSwedish(language) && !hasNeeds) return { key: 'needs' }
	const asksGuardian = missing.includes('guardianConsent') || missing.includes('secondGuardianConsent')
	if (isKeptFromGuardian && asksGuardian) return { key: 'kept' }
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
