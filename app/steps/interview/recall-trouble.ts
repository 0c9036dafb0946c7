/**
 * Why a device that is called in cannot be emptied yet: what stands in the way of sending, or a conversation that goes on there. The
 * last two do not stop it: pieces of the sound that are neither there nor on the server, and what came when nobody wanted it any more.
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
	'notWanted',
] as const

export type RecallTrouble = (typeof RECALL_TROUBLES)[number]

/** Whether the device is emptied: all that can be sent from it is sent. */
export function isEmptied({ left, trouble }: { left: number; trouble: RecallTrouble | null }) {
	return left === 0 && (trouble === null || endsWith(trouble))
}

/** Whether a trouble does not stop the emptying. */
export function endsWith(trouble: RecallTrouble) {
	return trouble === 'soundMissing' || trouble === 'notWanted'
}
