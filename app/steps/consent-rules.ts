import { MODEL_POLICY } from '#reports/asking-rules.ts'
import { ageOn } from './age.ts'

/** How a unit asks (L-22): who must say yes, and what a disagreement between guardians means (X3). */
export type ContactPolicy = {
	/** From this age, in whole years, the young person's own yes is enough. */
	ownConsentAge: number
	/** Both guardians must say yes, where there are two. */
	asksBothGuardians: boolean
	/** One guardian's no stops, also when the other says yes. */
	disagreementIsNo: boolean
	/** The guardian of somebody older is told, never asked. */
	informsGuardianOfOlder: boolean
}

/** How is asked where a unit has decided nothing else. */
export const DEFAULT_POLICY: ContactPolicy = MODEL_POLICY

/** After this many attempts on this many channels nobody was reached, and the next reserve comes. */
export const MOST_ATTEMPTS = 3
const CHANNELS_TO_TRY = 2

export type Said = { kind: string; givenBy: string; isYes: boolean; at: Date }

/** What must still be there before the interview may start. */
export type Missing =
	'information' | 'guardianConsent' | 'secondGuardianConsent' | 'childAssent' | 'guardianNo' | 'childNo'

type Asked = { bornMonth: string; consents: readonly Said[]; policy?: ContactPolicy | undefined }

/**
 * What stands between a child and the interview; empty when it may start.
 *
 * A child's no beats every yes; a younger child needs a guardian's yes too. The last word of each person counts.
 *
 * @param asked.consents  Everything said and not withdrawn, oldest first. @param onDay  `YYYY-MM-DD`.
 */
export function whatIsMissing({ bornMonth, consents, policy = DEFAULT_POLICY }: Asked, onDay: string): Missing[] {
	const missing: Missing[] = []
	if (!lastWord(consents, 'information', 'child')) missing.push('information')
	if (needsGuardian(bornMonth, onDay, policy)) missing.push(...missingOfGuardians(consents, policy))
	const child = lastWord(consents, 'participate', 'child')
	if (child === false) missing.push('childNo')
	else if (!child) missing.push('childAssent')
	return missing
}

function missingOfGuardians(consents: readonly Said[], policy: ContactPolicy): Missing[] {
	const first = lastWord(consents, 'participate', 'guardian')
	const second = lastWord(consents, 'participate', 'secondGuardian')
	const isStopped = guardiansDisagree(consents) ? policy.disagreementIsNo : first === false || second === false
	if (isStopped) return ['guardianNo']
	if (!first && !second) return ['guardianConsent']
	if (policy.asksBothGuardians && (first === undefined || second === undefined))
		return [first === undefined ? 'guardianConsent' : 'secondGuardianConsent']
	return []
}

/** Whether one guardian has said yes and the other no (X3). */
export function guardiansDisagree(consents: readonly Said[]) {
	const words = ['guardian', 'secondGuardian'].map((who) => lastWord(consents, 'participate', who))
	return words.includes(true) && words.includes(false)
}

/** The last thing a person said about one kind of yes; undefined when nothing. */
export function lastWord(consents: readonly Said[], kind: string, givenBy: string) {
	return consents.filter((one) => one.kind === kind && one.givenBy === givenBy).at(-1)?.isYes
}

/** Whether a guardian is asked first: children below the age of their own consent (domain §2.3, L-22). */
export function needsGuardian(bornMonth: string, onDay: string, policy: ContactPolicy = DEFAULT_POLICY) {
	return ageOn(bornMonth, onDay) < policy.ownConsentAge
}

/**
 * Whether enough has been tried to say that nobody could be reached. A child with protected identity is reached
 * through the appointed secretary only (X9), so there one channel is all there is.
 */
export function isUnreachable(
	attempts: readonly { channel: string; outcome: string }[],
	{ isProtected = false }: { isProtected?: boolean } = {},
) {
	const failed = failedSince(attempts)
	const channels = new Set(failed.map(({ channel }) => channel)).size
	return failed.length >= MOST_ATTEMPTS && channels >= (isProtected ? 1 : CHANNELS_TO_TRY)
}

/** The attempts in vain since somebody was last reached, oldest first: a guardian who answered begins the count for the child anew. */
export function failedSince<Attempt extends { outcome: string }>(attempts: readonly Attempt[]) {
	return attempts.slice(attempts.findLastIndex(({ outcome }) => outcome === 'reached') + 1)
}
