import { needsGuardian, type Said } from '../consent-rules.ts'

/**
 * May sound be recorded, as far as has been said before the conversation? The child's own tick comes on top.
 *
 * @returns `no` when somebody said no to recording, `notAsked` when a child under fifteen has no guardian's yes to it.
 */
export function recordingConsent(
	{ bornMonth, consents }: { bornMonth: string; consents: readonly Said[] },
	onDay: string,
): 'yes' | 'no' | 'notAsked' {
	const lastWords = new Map(consents.filter(({ kind }) => kind === 'record').map((one) => [one.givenBy, one.isYes]))
	if ([...lastWords.values()].includes(false)) return 'no'
	const guardianSaidYes = lastWords.get('guardian') || lastWords.get('secondGuardian')
	return needsGuardian(bornMonth, onDay) && !guardianSaidYes ? 'notAsked' : 'yes'
}
