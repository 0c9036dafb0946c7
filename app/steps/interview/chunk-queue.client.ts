import { fetchInTime } from './fetch-in-time.client.ts'
import type { OverElsewhere, SoundTrouble } from './recorder-state.ts'
import {
	dropFirstHeld,
	eraseRecording,
	findRecordingHere,
	firstHeld,
	forgetRecording,
	moveChunks,
	moveOn,
	openShelf,
	storeHeld,
	whereSoundStands,
	type KeptChunk,
	type SoundThere,
} from './sound-shelf.client.ts'
import { thisDevice } from './this-device.client.ts'

const LONGEST_ANSWER_MILLISECONDS = 30_000

/** Before a recording begins the server is asked how it stands; without an answer it begins all the same. */
const LONGEST_QUESTION_MILLISECONDS = 2_000

/** What the server said of one chunk. `taken`: another device used the number. `over`: the conversation is, on another device. */
type Said =
	| { is: 'safe'; isOver: boolean }
	| { is: 'taken'; there: SoundThere }
	| { is: 'over'; how: OverElsewhere }
	| { is: SoundTrouble }

/** Told after each chunk: how the conversation is over elsewhere, if it is. */
type OnSent = (over: OverElsewhere | undefined) => void

/**
 * Send what waits, in order; a chunk is forgotten only when the server has said its very hash. One at a time in this browser:
 * two who forget the first in memory would forget one that was never sent.
 */
export async function sendChunks(interviewId: string, onSent: OnSent): Promise<SoundTrouble | undefined> {
	return navigator.locks.request(`lyhord-sending-${interviewId}`, () => sendInTurn(interviewId, onSent))
}

async function sendInTurn(interviewId: string, onSent: OnSent): Promise<SoundTrouble | undefined> {
	for (;;) {
		await storeHeld(interviewId)
		const chunk = (await firstKept(interviewId)) ?? (await firstInMemory(interviewId))
		if (!chunk) return undefined
		const said = await sendChunk(chunk)
		if (said.is === 'taken' && said.there.next > chunk.number) await renumber(chunk, said.there)
		else if (said.is === 'safe') await forgetSent(chunk)
		else if (said.is === 'over') await eraseRecording(interviewId)
		else return said.is === 'taken' ? 'refused' : said.is
		if (said.is !== 'taken') onSent(said.is === 'over' ? said.how : said.isOver ? 'ended' : undefined)
	}
}

/**
 * Whether another device is recording this interview just now, and where its sound stands on the server.
 *
 * @returns undefined without a network.
 */
export async function askWhereSoundIs(interviewId: string) {
	try {
		const answer = await fetch(`/interviews/${interviewId}/recording`, {
			headers: { 'Lyhord-Device': thisDevice() },
			signal: AbortSignal.timeout(LONGEST_QUESTION_MILLISECONDS),
		})
		return answer.ok ? ((await answer.json()) as { isHeardElsewhere: boolean; there: SoundThere | null }) : undefined
	} catch {
		return undefined
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

async function renumber({ interviewId, number, isInMemory }: Waiting, there: SoundThere) {
	if (!isInMemory) return moveChunks(interviewId, number, there)
	const { endSeconds } = await whereSoundStands(interviewId)
	await moveOn(interviewId, { count: there.next, endSeconds })
}

async function sendChunk({ interviewId, number, startSeconds, seconds, sha256, sealed }: KeptChunk): Promise<Said> {
	const request = {
		method: 'PUT',
		body: sealed,
		milliseconds: LONGEST_ANSWER_MILLISECONDS,
		headers: {
			'Content-Type': 'application/octet-stream',
			'Lyhord-Start-Seconds': String(startSeconds),
			'Lyhord-Seconds': String(seconds),
			'Lyhord-Device': thisDevice(),
		},
	}
	return fetchInTime(`/interviews/${interviewId}/chunks/${number}`, request, async (answer) =>
		readAnswer(answer, (await answer.json().catch(() => ({}))) as Answer, sha256),
	).catch((): Said => ({ is: 'offline' }))
}

type Answer = Partial<SoundThere> & { sha256?: string; code?: string; isOver?: boolean }

function readAnswer({ ok, status }: Response, said: Answer, sha256: string): Said {
	if (ok) return said.sha256 === sha256 ? { is: 'safe', isOver: said.isOver === true } : { is: 'refused' }
	// Erased, or the words approved and the sound destroyed: the promise is kept here too.
	if (status === 410) return { is: 'over', how: said.code === 'chunk.words-approved' ? 'approved' : 'erased' }
	const { next, startedAt, endSeconds } = said
	if (status === 409 && next !== undefined && startedAt !== undefined && endSeconds !== undefined)
		return { is: 'taken', there: { next, startedAt, endSeconds } }
	return { is: said.code === 'chunk.other-device' ? 'otherDevice' : troubleOf(status) }
}

function troubleOf(status: number): SoundTrouble {
	if (status === 401) return 'signedOut'
	if (status === 507) return 'diskFull'
	return status >= 500 ? 'serverTrouble' : 'refused'
}

/** What the server says when the device tells it that the recording is whole. */
export type Finished = { isDone: true } | Undone
type Undone = { isDone: false; missing: number[] } | { isDone: false; trouble: SoundTrouble }

async function whatIsUndone(answer: Response): Promise<Undone | undefined> {
	if (answer.status === 409) return { isDone: false, missing: ((await answer.json()) as { missing: number[] }).missing }
	return answer.ok || answer.status === 410 ? undefined : { isDone: false, trouble: troubleOf(answer.status) }
}

/**
 * Tell the server how many chunks there are. Whole: the device forgets the recording. Else the missing ones are named.
 *
 * @param isPartial  Finish with what has come; the missing chunks are nowhere any more (X14).
 */
export async function finishRecording(interviewId: string, { isPartial }: { isPartial: boolean }): Promise<Finished> {
	const { count } = await whereSoundStands(interviewId)
	if (count > 0) {
		const request = {
			method: 'POST',
			body: JSON.stringify({ count, isPartial }),
			milliseconds: LONGEST_ANSWER_MILLISECONDS,
			headers: { 'Content-Type': 'application/json', 'Lyhord-Device': thisDevice() },
		}
		const undone = await fetchInTime(`/interviews/${interviewId}/recording`, request, whatIsUndone).catch(
			(): Undone => ({ isDone: false, trouble: 'offline' }),
		)
		if (undone) return undone
	}
	await forgetRecording(interviewId)
	return { isDone: true }
}
