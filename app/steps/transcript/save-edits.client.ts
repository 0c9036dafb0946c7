import type { TranscriptStore, Unsent } from './transcript-store.ts'

/** Where the saving stands: everything kept, on its way, not through yet (tried again), or refused for good. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'stale' | 'refused'

/** Short enough that hardly anything is unsent, long enough that a fast typist is not sent letter by letter. */
const PAUSE_MILLISECONDS = 400
const AGAIN_MILLISECONDS = 3_000
const MOST_AT_ONCE = 100

/**
 * Send every change as it is made, in order, and say honestly how it goes. What is not answered is sent again; the server
 * keeps each change once.
 *
 * @param after  How many changes are kept already. @param tell  `merged`: somebody has read meanwhile, and it is taken in.
 * @returns how to send what is left now, and how to stop.
 */
export function startSaving(
	store: TranscriptStore,
	{ url, transcriptId, after }: { url: string; transcriptId: string; after: number },
	tell: (saving: Saving | 'merged') => void,
) {
	let kept = after
	let timer: ReturnType<typeof setTimeout> | undefined
	let isSending = false
	let isOver = false

	async function send() {
		timer = undefined
		const some = store.unsent().slice(0, MOST_AT_ONCE)
		if (isSending || isOver || some.length === 0) return
		isSending = true
		tell('saving')
		const { status, missed } = await post({ transcriptId, after: kept, edits: some })
		isSending = false
		if (missed && store.merge(missed)) {
			kept += missed.length
			tell('merged')
			if (store.unsent().length > 0) await send()
			else tell('saved')
		} else if (status === 204) {
			kept += some.length
			store.forget(some)
			if (store.unsent().length > 0) await send()
			else tell('saved')
		} else if (status === 409 || status === 422) {
			isOver = true
			tell(status === 409 ? 'stale' : 'refused')
		} else {
			tell('waiting')
			timer ??= setTimeout(() => void send(), AGAIN_MILLISECONDS)
		}
	}

	async function post(body: unknown) {
		const headers = { 'Content-Type': 'application/json' }
		const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined)
		const told = answer?.status === 409 ? await answer.json().catch(() => null) : null
		return { status: answer?.status ?? 0, missed: (told as { missed?: Unsent[] | null } | null)?.missed }
	}

	const stop = store.onAny(() => {
		if (store.unsent().length > 0 && !isSending && !isOver) timer ??= setTimeout(() => void send(), PAUSE_MILLISECONDS)
	})
	return {
		now: send,
		stop: () => {
			stop()
			clearTimeout(timer)
			isOver = true
		},
	}
}
