import { Encrypter } from 'age-encryption'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { wavOf } from '#transcripts/samples-of.ts'
import { TARGET_RATE } from './resample.ts'

/** A network that swallows what is sent and says nothing must not stop the next try. */
const LONGEST_ANSWER_MILLISECONDS = 30_000

/** Five sealed seconds on the device. It cannot open them again: it has only the public half of the key. */
type KeptChunk = {
	interviewId: string
	number: number
	startSeconds: number
	seconds: number
	sha256: string
	sealed: Uint8Array<ArrayBuffer>
}

/** Where the recording of an interview stands on this device: when it began, and how many chunks it has made. */
type KeptRecording = { interviewId: string; startedAt: number; count: number }

interface Shelf extends DBSchema {
	chunks: { key: [string, number]; value: KeptChunk; indexes: { interview: string } }
	recordings: { key: string; value: KeptRecording }
}

const shelf = new Map<'open', Promise<IDBPDatabase<Shelf>>>()

function openShelf() {
	const open =
		shelf.get('open') ??
		openDB<Shelf>('lyhord-sound', 1, {
			upgrade: (database) => {
				database
					.createObjectStore('chunks', { keyPath: ['interviewId', 'number'] })
					.createIndex('interview', 'interviewId')
				database.createObjectStore('recordings', { keyPath: 'interviewId' })
			},
		})
	shelf.set('open', open)
	return open
}

/** The recording of an interview on this device; begun at `now` (milliseconds) when there is none. */
export async function beginRecording(interviewId: string, now: number): Promise<KeptRecording> {
	const database = await openShelf()
	const found = await database.get('recordings', interviewId)
	if (found) return found
	const begun = { interviewId, startedAt: now, count: 0 }
	await database.put('recordings', begun)
	return begun
}

/** The recording of an interview on this device, or undefined when none was made here. */
export async function findRecordingHere(interviewId: string) {
	return (await openShelf()).get('recordings', interviewId)
}

/**
 * Keep five seconds on the device before anything is sent: made a WAV, sealed to the interview's public key, and stored
 * with the next number in one transaction.
 */
export async function keepChunk({
	interviewId,
	soundRecipient,
	startSeconds,
	samples,
}: {
	interviewId: string
	soundRecipient: string
	startSeconds: number
	samples: Float32Array
}) {
	const encrypter = new Encrypter()
	encrypter.addRecipient(soundRecipient)
	const sealed = new Uint8Array(await encrypter.encrypt(wavOf(samples)))
	const sha256 = hexOf(await crypto.subtle.digest('SHA-256', sealed))
	const transaction = (await openShelf()).transaction(['chunks', 'recordings'], 'readwrite', { durability: 'strict' })
	const recording = await transaction.objectStore('recordings').get(interviewId)
	const number = recording?.count ?? 0
	await transaction
		.objectStore('chunks')
		.put({ interviewId, number, startSeconds, seconds: samples.length / TARGET_RATE, sha256, sealed })
	await transaction
		.objectStore('recordings')
		.put({ interviewId, startedAt: recording?.startedAt ?? 0, count: number + 1 })
	await transaction.done
}

/** How many chunks of an interview the server has not confirmed. */
export async function countChunks(interviewId: string) {
	return (await openShelf()).countFromIndex('chunks', 'interview', interviewId)
}

/** What stands in the way: no network or server, a session that ran out, a full disk there, or a server that will not have it. */
export type SoundTrouble = 'offline' | 'signedOut' | 'diskFull' | 'refused'

/** Send what waits, in order; a chunk is forgotten only when the server has said its very hash. */
export async function sendChunks(interviewId: string, onSent: () => void): Promise<SoundTrouble | undefined> {
	const database = await openShelf()
	for (;;) {
		const cursor = await database.transaction('chunks').store.index('interview').openCursor(interviewId)
		if (!cursor) return undefined
		const trouble = await sendChunk(cursor.value)
		if (trouble) return trouble
		await database.delete('chunks', [interviewId, cursor.value.number])
		onSent()
	}
}

async function sendChunk({
	interviewId,
	number,
	startSeconds,
	seconds,
	sha256,
	sealed,
}: KeptChunk): Promise<SoundTrouble | undefined> {
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
		// 410: the interview was erased, or its sound destroyed; the promise is kept here too.
		if (answer.status === 410) return undefined
		if (answer.ok) return ((await answer.json()) as { sha256?: string }).sha256 === sha256 ? undefined : 'refused'
		if (answer.status === 401) return 'signedOut'
		if (answer.status === 507) return 'diskFull'
		return answer.status >= 500 ? 'offline' : 'refused'
	} catch {
		return 'offline'
	}
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
	const recording = await findRecordingHere(interviewId)
	if (!recording) return { isDone: true }
	if (recording.count === 0) {
		await forgetRecording(interviewId)
		return { isDone: true }
	}
	try {
		const answer = await fetch(`/interviews/${interviewId}/recording`, {
			method: 'POST',
			body: JSON.stringify({ count: recording.count, isPartial }),
			headers: { 'Content-Type': 'application/json' },
		})
		if (answer.status === 409)
			return { isDone: false, missing: ((await answer.json()) as { missing: number[] }).missing }
		if (!answer.ok && answer.status !== 410)
			return { isDone: false, trouble: answer.status === 401 ? 'signedOut' : 'offline' }
	} catch {
		return { isDone: false, trouble: 'offline' }
	}
	await forgetRecording(interviewId)
	return { isDone: true }
}

/** Forget everything of a recording on this device: when it is whole on the server, or the child said “radera allt”. */
export async function forgetRecording(interviewId: string) {
	const transaction = (await openShelf()).transaction(['chunks', 'recordings'], 'readwrite')
	for (const key of await transaction.objectStore('chunks').index('interview').getAllKeys(interviewId))
		await transaction.objectStore('chunks').delete(key)
	await transaction.objectStore('recordings').delete(interviewId)
	await transaction.done
}

function hexOf(bytes: ArrayBuffer) {
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
