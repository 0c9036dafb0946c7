import {
	forgetActs,
	forgetPictures,
	keepAct,
	keepLatestAct,
	listUnsent,
	sendActs,
	type Trouble,
} from './act-queue.client.ts'

const FIRST_WAIT_MILLISECONDS = 2_000
const LONGEST_WAIT_MILLISECONDS = 60_000

/** How it goes: acts not yet confirmed, what stands in the way, and whether the device can keep anything at all. */
export type Sending = {
	unsent: number
	trouble?: Trouble
	isKept: boolean
	/** Pictures that are on the device only, those that have arrived since, and those that the server would not take: their addresses. */
	pictures: { unsent: readonly string[]; sent: readonly string[]; refused: readonly string[] }
}

export type Sender = ReturnType<typeof startSender>

/**
 * Keeps the acts of one interview on the device and sends them, again and again, until the server has them.
 *
 * Keeping never waits for sending. A new act is kept after the one before it, so they are sent in that order too.
 */
export function startSender(interviewId: string, tell: (sending: Sending) => void) {
	let keeping: Promise<void> = Promise.resolve()
	let isSending = false
	let wait = FIRST_WAIT_MILLISECONDS
	let timer: ReturnType<typeof setTimeout> | undefined

	const sent: string[] = []
	const refused: string[] = []

	async function count(trouble?: Trouble) {
		const { unsent, pictures } = await listUnsent(interviewId)
		tell({ unsent, trouble, isKept: true, pictures: { unsent: pictures, sent: [...sent], refused: [...refused] } })
		return unsent
	}
	async function send(): Promise<void> {
		if (isSending) return
		isSending = true
		clearTimeout(timer)
		const trouble = await sendActs(interviewId, onSent).finally(() => (isSending = false))
		const unsent = await count(trouble)
		wait = trouble ? Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS) : FIRST_WAIT_MILLISECONDS
		if (unsent > 0) timer = setTimeout(() => void send().catch(notKept), trouble ? wait : 0)
	}
	function onSent({ isTaken, picture }: { isTaken: boolean; picture: string | undefined }) {
		if (picture) (isTaken ? sent : refused).push(picture)
		void count()
	}
	function notKept() {
		tell({ unsent: 0, isKept: false, pictures: { unsent: [], sent: [...sent], refused: [...refused] } })
	}
	const pathOf = (path: string) => `/interviews/${interviewId}/${path}`
	const sendNow = () => void send().catch(notKept)
	const sendWhenSeen = () => document.visibilityState === 'visible' && sendNow()
	// The network is back, or somebody comes back from signing in again in another tab.
	addEventListener('online', sendNow)
	addEventListener('focus', sendNow)
	document.addEventListener('visibilitychange', sendWhenSeen)

	return {
		/** Keep an act; what comes back is done when it is on the device. `isLatest` = in place of one that still waits there. */
		keep: (path: string, body: Promise<Uint8Array<ArrayBuffer>> | string, isLatest = false) => {
			const keepIt = isLatest ? keepLatestAct : keepAct
			keeping = keeping
				.then(async () => {
					await keepIt({ interviewId, path: pathOf(path), body: await body })
					await count()
				})
				.catch(notKept)
			void keeping.then(sendNow)
			return keeping
		},
		/** Keep a sealed picture, after what was kept before it. @returns false when the device has no room for it: then it is kept nowhere. */
		keepPicture: (path: string, { sealed, sha256 }: { sealed: Uint8Array<ArrayBuffer>; sha256: string }) => {
			const kept = keeping
				.then(() => keepAct({ interviewId, path: pathOf(path), body: sealed, sha256 }))
				.then(() => count())
				.then(
					() => true,
					() => false,
				)
			keeping = kept.then(sendNow)
			return kept
		},
		/** Forget the pictures that have not been sent. */
		forgetPictures: () => (keeping = keeping.then(() => forgetPictures(interviewId)).catch(notKept)),
		/** Forget what has not been sent. */
		forget: () => (keeping = keeping.then(() => forgetActs(interviewId)).catch(notKept)),
		sendNow,
		stop: () => {
			clearTimeout(timer)
			removeEventListener('online', sendNow)
			removeEventListener('focus', sendNow)
			document.removeEventListener('visibilitychange', sendWhenSeen)
		},
	}
}
