/**
 * What stands in the way of sending: no network, a session that ran out, a full disk there, a server that cannot take anything now, another
 * device whose turn it is, or a server that will not have it.
 */
export type SoundTrouble = 'offline' | 'signedOut' | 'diskFull' | 'serverTrouble' | 'otherDevice' | 'refused'

/** What was done to this conversation from another device: ended, so that what lies here is sent; erased, or its words approved. */
export type OverElsewhere = 'ended' | 'erased' | 'approved'

/** How it goes with the sound of one interview on this device. */
export type RecorderState = {
	phase: 'idle' | 'starting' | 'recording' | 'interrupted' | 'paused' | 'finishing' | 'done'
	/** The microphone could not be opened, or another tab or device records already, or the device cannot keep anything. */
	problem?: 'refused' | 'noMicrophone' | 'otherTab' | 'otherDevice' | 'notKept' | undefined
	trouble?: SoundTrouble | undefined
	over?: OverElsewhere | undefined
	/** Chunks that the server has not confirmed, and how many of them are in memory only because the device is full. */
	unsent: number
	held: number
	/** Chunks that the server has confirmed since this page was opened. */
	confirmed: number
	missing: readonly number[]
	/** Where the sound ends, in seconds of the recording. */
	seconds: number
	/** Time without sound inside the recording, in seconds: a locked phone, a call, a page that died. */
	gapSeconds: number
	isSilent: boolean
	/** The browser promised not to throw the sound away when the disk runs full; null until asked. */
	isPersistent: boolean | null
	/** The browser keeps the screen awake; null until asked. */
	isAwake: boolean | null
}

export const FIRST_STATE: RecorderState = {
	phase: 'idle',
	...{ unsent: 0, held: 0, confirmed: 0, missing: [], seconds: 0, gapSeconds: 0 },
	...{ isSilent: false, isPersistent: null, isAwake: null },
}

/** Shorter than this is the time between two runs of one recording, not a gap that anybody must know of. */
const SHORTEST_GAP_SECONDS = 1

/** Seconds in which nothing was recorded between what was last kept and what now begins. */
export function gapBetween(endSeconds: number, startSeconds: number) {
	const gap = startSeconds - endSeconds
	return gap >= SHORTEST_GAP_SECONDS ? gap : 0
}
