/** Why a child may be taken out before contact. “Her handler thinks it unsuitable” is not a reason. */
export const EXCLUSION_CODES = [
	'acuteCrisis',
	'policeInvestigation',
	'protectedIdentity',
	'movedAbroad',
	'deceased',
	'other',
] as const
