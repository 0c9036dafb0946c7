import { finishRecording, sendChunks } from './chunk-queue.client.ts'
import type { OverElsewhere, RecorderState } from './recorder-state.ts'
import { countChunks, countHeld } from './sound-shelf.client.ts'

const FIRST_WAIT_MILLISECONDS = 1_000
const LONGEST_WAIT_MILLISECONDS = 30_000
/** Another device has its turn: it ends soon after it falls silent. */
const TURN_WAIT_MILLISECONDS = 4_000

/**
 * Sends what waits of one interview's sound, again and again, until the server has each chunk; and then, when the recording is over,
 * tells the server that it is whole.
 *
 * @param tell  Told what has changed. @param wantsEnd  Whether the recording is over.
 */
export function makeSoundSender(
	interviewId: string,
	tell: (change: Partial<RecorderState>) => void,
	wantsEnd: () => boolean,
) {
	let isSending = false
	let wait = FIRST_WAIT_MILLISECONDS
	let timer: ReturnType<typeof setTimeout> | undefined
	let confirmed = 0

	async function count() {
		const unsent = await countChunks(interviewId)
		tell({ unsent, held: countHeld(interviewId), confirmed })
		return unsent
	}
	async function send(): Promise<void> {
		if (isSending) return
		isSending = true
		clearTimeout(timer)
		const onSent = (over: OverElsewhere | undefined) => {
			if (over === undefined || over === 'ended') confirmed += 1
			if (over) tell({ over })
			void count()
		}
		const trouble = await sendChunks(interviewId, onSent).finally(() => (isSending = false))
		const unsent = await count()
		tell({ trouble })
		const next = trouble === 'otherDevice' ? TURN_WAIT_MILLISECONDS : Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)
		wait = trouble ? next : FIRST_WAIT_MILLISECONDS
		if (trouble) timer = setTimeout(sendNow, wait)
		else if (unsent === 0 && wantsEnd()) await finish(false)
	}
	async function finish(isPartial: boolean) {
		const finished = await finishRecording(interviewId, { isPartial })
		if (finished.isDone) return tell({ phase: 'done', missing: [], trouble: undefined })
		if ('missing' in finished) return tell({ missing: finished.missing })
		tell({ trouble: finished.trouble })
		timer = setTimeout(() => void finish(isPartial), wait)
	}

	const sendNow = () => void send().catch(() => tell({ problem: 'notKept' }))
	const sendWhenSeen = () => document.visibilityState === 'visible' && sendNow()
	// The network is back, or somebody comes back from signing in again in another tab.
	addEventListener('online', sendNow)
	addEventListener('focus', sendNow)
	document.addEventListener('visibilitychange', sendWhenSeen)

	return {
		send,
		sendNow,
		finish,
		count,
		close: () => {
			clearTimeout(timer)
			removeEventListener('online', sendNow)
			removeEventListener('focus', sendNow)
			document.removeEventListener('visibilitychange', sendWhenSeen)
		},
	}
}
