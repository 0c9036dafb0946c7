import type { SoundTrouble } from './recorder-state.ts'
import {
	dropFirstHeld,
	findRecordingHere,
	firstHeld,
	forgetRecording,
	moveChunks,
	moveOn,
	openShelf,
	storeHeld,
	whereSoundStands,
	type KeptChunk,
} from './sound-shelf.client.ts'

/** A network that swallows what is sent and says nothing must not stop the next try. */
const LONGEST_ANSWER_MILLISECONDS = 30_000

/** What the server said of one chunk. `taken`: another device used the number; `next` is free. */
type Said = { is: 'safe' } | { is: 'taken'; next: number } | { is: SoundTrouble }

/**
 * Send what waits, in order; a chunk is forgotten only when the server has said its very hash. One at a time in this browser:
 * two who forget the first in memory would forget one that was never sent.
 */
export async function sendChunks(interviewId: string, onSent: () => void): Promise<SoundTrouble | undefined> {
	return navigator.locks.request(`lyhord-sending-${interviewId}`, () => sendInTurn(interviewId, onSent))
}

async function sendInTurn(interviewId: string, onSent: () => void): Promise<SoundTrouble | undefined> {
	for (;;) {
		await storeHeld(interviewId)
		const chunk = (await firstKept(interviewId)) ?? (await firstInMemory(interviewId))
		if (!chunk) return undefined
		const said = await sendChunk(chunk)
		if (said.is === 'taken' && said.next > chunk.number) await renumber(chunk, said.next)
		else if (said.is === 'safe') await forgetSent(chunk)
		else return said.is === 'taken' ? 'refused' : said.is
		onSent()
	}
}

type Waiting = KeptChunk & { isInMemory?: boolean }

/** The first chunk on the device that may be sent: those of a file that is still being read wait. */
async function firstKept(interviewId: string): Promise<Waiting | undefined> {
	const cursor = await (await openShelf()).transaction('chunks').store.index('interview').openCursor(interviewId)
	const readyUntil = (await findRecordingHere(interviewId))?.importing?.count ?? Infinity
	return cursor && cursor.value.number < readyUntil ? cursor.value : undefined
}

/** The device is full of other things: what is in memory is sent from there. */
async function firstInMemory(interviewId: string): Promise<Waiting | undefined> {
	const chunk = firstHeld(interviewId)
	if (!chunk || (await findRecordingHere(interviewId))?.importing) return undefined
	const { count, endSeconds } = await whereSoundStands(interviewId)
	const startSeconds = Math.max(chunk.startSeconds, endSeconds)
	return { ...chunk, startSeconds, interviewId, number: count, isInMemory: true }
}

async function forgetSent({ interviewId, number, startSeconds, seconds, isInMemory }: Waiting) {
	if (!isInMemory) return (await openShelf()).delete('chunks', [interviewId, number])
	dropFirstHeld(interviewId)
	await moveOn(interviewId, { count: number + 1, endSeconds: startSeconds + seconds })
}

async function renumber({ interviewId, number, isInMemory }: Waiting, next: number) {
	if (!isInMemory) return moveChunks(interviewId, number, next)
	const { endSeconds } = await whereSoundStands(interviewId)
	await moveOn(interviewId, { count: next, endSeconds })
}

async function sendChunk({ interviewId, number, startSeconds, seconds, sha256, sealed }: KeptChunk): Promise<Said> {
	try {
		const answer = await fetch(`/interviews/${interviewId}/chunks/${number}`, {
			method: 'PUT',
			body: sealed,
			signal: AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS),
			headers: {
				'Content-Type': 'application/octet-stream',
				'Lyhord-Start-Seconds': String(startSeconds),
				'Lyhord-Seconds': String(seconds),
			},
		})
		const said = (await answer.json().catch(() => ({}))) as { sha256?: string; code?: string; next?: number }
		if (answer.ok) return { is: said.sha256 === sha256 ? 'safe' : 'refused' }
		// 410: the interview was erased, or its sound destroyed; the promise is kept here too.
		if (answer.status === 410) return { is: 'safe' }
		if (answer.status === 409 && said.next !== undefined) return { is: 'taken', next: said.next }
		if (said.code === 'chunk.recording-complete') return { is: 'endedElsewhere' }
		return { is: troubleOf(answer.status) }
	} catch {
		return { is: 'offline' }
	}
}

function troubleOf(status: number): SoundTrouble {
	if (status === 401) return 'signedOut'
	if (status === 507) return 'diskFull'
	return status >= 500 ? 'serverTrouble' : 'refused'
}

/** What the server says when the device tells it that the recording is whole. */
export type Finished =
	{ isDone: true } | { isDone: false; missing: number[] } | { isDone: false; trouble: SoundTrouble }

/**
 * Tell the server how many chunks there are. Whole: the device forgets the recording. Else the missing ones are named.
 *
 * @param isPartial  Finish with what has come; the missing chunks are nowhere any more (X14).
 */
export async function finishRecording(interviewId: string, { isPartial }: { isPartial: boolean }): Promise<Finished> {
	const { count } = await whereSoundStands(interviewId)
	if (count > 0) {
		try {
			const answer = await fetch(`/interviews/${interviewId}/recording`, {
				method: 'POST',
				body: JSON.stringify({ count, isPartial }),
				headers: { 'Content-Type': 'application/json' },
			})
			if (answer.status === 409)
				return { isDone: false, missing: ((await answer.json()) as { missing: number[] }).missing }
			if (!answer.ok && answer.status !== 410) return { isDone: false, trouble: troubleOf(answer.status) }
		} catch {
			return { isDone: false, trouble: 'offline' }
		}
	}
	await forgetRecording(interviewId)
	return { isDone: true }
}
