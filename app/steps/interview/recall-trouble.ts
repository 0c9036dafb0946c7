/**
 * Why a device that is called in cannot be emptied yet: what stands in the way of sending, a conversation that goes on there, or
 * pieces of the sound that are neither there nor on the server. The last does not stop it.
 */
export const RECALL_TROUBLES = [
	'offline',
	'signedOut',
	'diskFull',
	'serverTrouble',
	'otherDevice',
	'refused',
	'talkOpen',
	'soundMissing',
] as const

export type RecallTrouble = (typeof RECALL_TROUBLES)[number]
