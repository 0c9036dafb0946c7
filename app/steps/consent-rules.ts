import { ageOn } from './age.ts'

/** From this age the young person's own yes is enough (domain §2.3, R-18). */
const OWN_CONSENT_AGE = 15

/** After this many attempts on this many channels nobody was reached, and the next reserve comes. */
const MOST_ATTEMPTS = 3
const CHANNELS_TO_TRY = 2

export type Said = { kind: string; givenBy: string; isYes: boolean; at: Date }

/** What must still be there before the interview may start. */
export type Missing = 'information' | 'guardianConsent' | 'childAssent' | 'guardianNo' | 'childNo'

/**
 * What stands between a child and the interview; empty when it may start.
 *
 * A child's no beats every yes; under fifteen a guardian's yes is needed too. The last word of each person counts.
 *
 * @param said  Everything said and not withdrawn, oldest first. @param onDay  `YYYY-MM-DD`.
 */
export function whatIsMissing(
	{ bornMonth, consents }: { bornMonth: string; consents: readonly Said[] },
	onDay: string,
): Missing[] {
	const lastWord = (kind: string, givenBy: string) =>
		consents.filter((one) => one.kind === kind && one.givenBy === givenBy).at(-1)?.isYes
	const missing: Missing[] = []
	if (!lastWord('information', 'child')) missing.push('information')
	const guardians = [lastWord('participate', 'guardian'), lastWord('participate', 'secondGuardian')]
	if (needsGuardian(bornMonth, onDay)) {
		if (guardians.includes(false)) missing.push('guardianNo')
		else if (!guardians.includes(true)) missing.push('guardianConsent')
	}
	const child = lastWord('participate', 'child')
	if (child === false) missing.push('childNo')
	else if (!child) missing.push('childAssent')
	return missing
}

/** Whether a guardian is asked first: children under fifteen (domain §2.3). */
export function needsGuardian(bornMonth: string, onDay: string) {
	return ageOn(bornMonth, onDay) < OWN_CONSENT_AGE
}

/** Whether enough has been tried to say that nobody could be reached. */
export function isUnreachable(attempts: readonly { channel: string; outcome: string }[]) {
	const failed = attempts.filter(({ outcome }) => outcome !== 'reached')
	return failed.length >= MOST_ATTEMPTS && new Set(failed.map(({ channel }) => channel)).size >= CHANNELS_TO_TRY
}
