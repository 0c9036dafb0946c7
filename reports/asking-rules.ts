import type { AskingPolicy } from './draft-types.ts'

/**
 * How the model asks where a unit has decided nothing else: branch practice asks guardians below fifteen; guardians who
 * disagree are a no (domain §2.3, L-22, X3). The contact card follows it, and the report tells it.
 */
export const MODEL_POLICY: Omit<AskingPolicy, 'motive'> = {
	ownConsentAge: 15,
	asksBothGuardians: false,
	disagreementIsNo: true,
	informsGuardianOfOlder: false,
}

/**
 * The nine requirements of children's participation in General Comment 12, §134, in its order (L-21): a checklist when a round
 * is set up, and a line each in the report's method section.
 */
export const NINE_REQUIREMENTS = [
	'transparent',
	'voluntary',
	'respectful',
	'relevant',
	'childFriendly',
	'inclusive',
	'trained',
	'safe',
	'accountable',
] as const
