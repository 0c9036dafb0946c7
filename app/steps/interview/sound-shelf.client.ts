import { Encrypter } from 'age-encryption'
import type { DBSchema } from 'idb'
import { wavOf } from '#transcripts/samples-of.ts'
import { keepOpen } from './keep-open.client.ts'
import { TARGET_RATE } from './resample.ts'
import { sha256Of } from './sha256.ts'

/**
 * Five sealed seconds. The device cannot open them again: it has only the public half of the key. `isFromFile`: of a file, which
 * comes after whatever else there is; a microphone's sound has a time of its own.
 */
export type SealedChunk = {
	startSeconds: number
	seconds: number
	sha256: string
	sealed: Uint8Array<ArrayBuffer>
	isFromFile?: boolean
}
export type KeptChunk = SealedChunk & { interviewId: string; number: number }

/**
 * Where the recording of an interview stands on this device: when it began (milliseconds), how many chunks it has made, and where
 * the last one ends. `importing`: where it stood before a file that is not read to its end yet; the chunks after it wait.
 */
export type KeptRecording = {
	interviewId: string
	startedAt: number
	count: number
	endSeconds: number
	importing?: { count: number; endSeconds: number } | undefined
}

/** What the server already has of this interview, from another device or an earlier visit; `startedAt` is null where it is not kept (X9). */
export type SoundThere = { startedAt: number | null; next: number; endSeconds: number }

interface Shelf extends DBSchema {
	chunks: { key: [string, number]; value: KeptChunk; indexes: { interview: string } }
	recordings: { key: string; value: KeptRecording }
}

export const openShelf = keepOpen<Shelf>('lyhord-sound', (database) => {
	database.createObjectStore('chunks', { keyPath: ['interviewId', 'number'] }).createIndex('interview', 'interviewId')
	database.createObjectStore('recordings', { keyPath: 'interviewId' })
})

/** What did not fit on the device, in order: it lives in the memory of this page only, and is sent or stored as soon as it can be. */
const held = new Map<string, SealedChunk[]>()

/** Where the sound stands when the device was too full to note it: what was sent from memory counts too. */
const sentFromMemory = new Map<string, { count: number; endSeconds: number }>()

/** “Radera allt” was said on this page: whatever a closing microphone still hands over is not kept. */
const erased = new Set<string>()

/** Recordings that have begun and of which nothing is on the device yet. */
const begun = new Map<string, KeptRecording>()

/**
 * The recording of an interview on this device; begun at `now` (milliseconds) when there is none, after what is on the server. It
 * is noted with its first chunk, so a full device does not stop it, and a microphone that gives nothing leaves nothing.
 *
 * @param found  What is noted on the device, or undefined.
 */
export function beginRecording(
	{ interviewId, there }: { interviewId: string; there: SoundThere | null },
	found: KeptRecording | undefined,
	now: number,
): KeptRecording {
	const known = found ?? begun.get(interviewId)
	if (known) return known
	const recording = {
		interviewId,
		startedAt: there ? Math.min(there.startedAt ?? now - there.endSeconds * 1000, now) : now,
		count: there?.next ?? 0,
		endSeconds: there?.endSeconds ?? 0,
	}
	begun.set(interviewId, recording)
	return recording
}

/** The recording of an interview on this device, or undefined when none was made here. */
export async function findRecordingHere(interviewId: string) {
	return (await openShelf()).get('recordings', interviewId)
}

/** Make five seconds a WAV and seal it to the interview's public key: from here on not even this device can hear it. */
export async function sealChunk(
	soundRecipient: string,
	samples: Float32Array,
): Promise<Omit<SealedChunk, 'startSeconds'>> {
	const encrypter = new Encrypter()
	encrypter.addRecipient(soundRecipient)
	const sealed = new Uint8Array(await encrypter.encrypt(wavOf(samples)))
	const sha256 = await sha256Of(sealed)
	return { seconds: samples.length / TARGET_RATE, sha256, sealed }
}

/**
 * Keep a sealed chunk on the device before anything is sent, with the next number. Sound never runs backwards: where the clock of
 * the device was moved, a chunk begins where the one before it ended. What does not fit is held in memory, after what already is.
 *
 * @returns Where it begins and ends, and how long nothing was recorded before it, in seconds.
 */
export async function keepChunk(interviewId: string, chunk: SealedChunk) {
	if (erased.has(interviewId)) return { endSeconds: chunk.startSeconds + chunk.seconds }
	const waiting = held.get(interviewId) ?? []
	held.set(interviewId, [...waiting, chunk])
	await storeHeld(interviewId)
	if (countHeld(interviewId) > 0) return { endSeconds: chunk.startSeconds + chunk.seconds }
	return { endSeconds: (await whereSoundStands(interviewId)).endSeconds }
}

/** How many chunks are in memory only, because the device is full. */
export function countHeld(interviewId: string) {
	return held.get(interviewId)?.length ?? 0
}

/** The first chunk that is in memory only. */
export function firstHeld(interviewId: string) {
	return held.get(interviewId)?.[0]
}

/** The first chunk in memory is safe elsewhere. */
export function dropFirstHeld(interviewId: string) {
	held.set(interviewId, (held.get(interviewId) ?? []).slice(1))
}

/** The next number and where the sound ends, with what was sent from memory. */
export async function whereSoundStands(interviewId: string) {
	const here = (await findRecordingHere(interviewId)) ?? begun.get(interviewId)
	const sent = sentFromMemory.get(interviewId)
	return {
		count: Math.max(here?.count ?? 0, sent?.count ?? 0),
		endSeconds: Math.max(here?.endSeconds ?? 0, sent?.endSeconds ?? 0),
	}
}

/** Sound was sent from memory, or another device took the numbers before this one; noted on the device too, when it fits. */
export async function moveOn(interviewId: string, to: { count: number; endSeconds: number }) {
	sentFromMemory.set(interviewId, to)
	await changeRecordingHere(interviewId, to).catch(() => {})
}

/** Put what is in memory on the device, in order, as far as it fits. */
export async function storeHeld(interviewId: string) {
	for (let chunk = firstHeld(interviewId); chunk; chunk = firstHeld(interviewId)) {
		try {
			await storeChunk(interviewId, chunk)
		} catch (error) {
			if (error instanceof DOMException && error.name === 'QuotaExceededError') return
			throw error
		}
		dropFirstHeld(interviewId)
	}
}

async function storeChunk(interviewId: string, chunk: SealedChunk) {
	const database = await openShelf()
	if (erased.has(interviewId)) return
	const transaction = database.transaction(['chunks', 'recordings'], 'readwrite', { durability: 'strict' })
	const written = (async () => {
		const recording = (await transaction.objectStore('recordings').get(interviewId)) ?? begun.get(interviewId)
		const sent = sentFromMemory.get(interviewId)
		const count = Math.max(recording?.count ?? 0, sent?.count ?? 0)
		const endSeconds = Math.max(recording?.endSeconds ?? 0, sent?.endSeconds ?? 0)
		const startSeconds = Math.max(chunk.startSeconds, endSeconds)
		await transaction.objectStore('chunks').put({ ...chunk, startSeconds, interviewId, number: count })
		const after = { count: count + 1, endSeconds: startSeconds + chunk.seconds }
		await transaction.objectStore('recordings').put({ ...(recording ?? { interviewId, startedAt: 0 }), ...after })
	})()
	// A full device may say so only when the transaction ends.
	await Promise.all([written, transaction.done])
}

/** How many chunks of an interview the server has not confirmed. */
export async function countChunks(interviewId: string) {
	return countHeld(interviewId) + (await (await openShelf()).countFromIndex('chunks', 'interview', interviewId))
}

/**
 * Another device took these numbers: what waits here from `from` on comes after what is there, in the same order. A file's sound also
 * begins where that ends; a microphone's keeps its time in the room, counted from when the first of the devices began, where
 * that is known.
 */
export async function moveChunks(interviewId: string, from: number, there: SoundThere) {
	const transaction = (await openShelf()).transaction(['chunks', 'recordings'], 'readwrite')
	const kept = transaction.objectStore('chunks')
	const recording = await transaction.objectStore('recordings').get(interviewId)
	const by = there.next - from
	const first = await kept.get([interviewId, from])
	const isAfterIt = first?.isFromFile === true || there.startedAt === null
	const later = isAfterIt
		? Math.max(0, there.endSeconds - (first?.startSeconds ?? 0))
		: Math.max(0, (recording?.startedAt ?? 0) - (there.startedAt ?? 0)) / 1000
	// The last first, so that each finds its place free; one at a time, since two hours of a file may wait here.
	const waiting = IDBKeyRange.bound([interviewId, from], [interviewId, Infinity])
	for (let cursor = await kept.openCursor(waiting, 'prev'); cursor; cursor = await cursor.continue()) {
		const { number, startSeconds } = cursor.value
		await kept.put({ ...cursor.value, number: number + by, startSeconds: startSeconds + later })
		await cursor.delete()
	}
	const moved = <Place extends { count: number; endSeconds: number }>(place: Place) => ({
		...place,
		...{ count: place.count + by, endSeconds: place.endSeconds + later },
	})
	if (recording)
		await transaction.objectStore('recordings').put({
			...moved(recording),
			startedAt: isAfterIt ? recording.startedAt : Math.min(recording.startedAt, there.startedAt ?? 0),
			importing: recording.importing && moved(recording.importing),
		})
	await transaction.done
}

/** Change what is noted about the recording of an interview on this device. */
async function changeRecordingHere(interviewId: string, change: Partial<KeptRecording>) {
	const recording = (await findRecordingHere(interviewId)) ?? begun.get(interviewId)
	if (recording) await (await openShelf()).put('recordings', { ...recording, ...change })
}

/** A file begins to be read, or has been read to its end: from then on its chunks may be sent. */
export async function markImport(interviewId: string, isReading: boolean) {
	const { count, endSeconds } = await whereSoundStands(interviewId)
	await changeRecordingHere(interviewId, { importing: isReading ? { count, endSeconds } : undefined })
}

/** A file was not read to its end (cancelled, broken, the page died): nothing of it is kept, and all is as it was before. */
export async function dropHalfImport(interviewId: string) {
	const recording = await findRecordingHere(interviewId)
	if (!recording?.importing) return
	const { count, endSeconds } = recording.importing
	held.delete(interviewId)
	begun.delete(interviewId)
	await (await openShelf()).delete('chunks', IDBKeyRange.bound([interviewId, count], [interviewId, Infinity]))
	if (count === 0) await (await openShelf()).delete('recordings', interviewId)
	else await changeRecordingHere(interviewId, { count, endSeconds, importing: undefined })
}

/**
 * The child said no to sound: what has not been sent is deleted from this device, and the recording stands where the server's
 * part of it ends. A chunk that is on its way at this moment the server itself refuses.
 */
export async function dropUnsent(interviewId: string) {
	held.delete(interviewId)
	const transaction = (await openShelf()).transaction(['chunks', 'recordings'], 'readwrite')
	const kept = transaction.objectStore('chunks')
	const first = await kept.index('interview').openCursor(interviewId)
	if (first) {
		const { number: count, startSeconds: endSeconds } = first.value
		await kept.delete(IDBKeyRange.bound([interviewId, count], [interviewId, Infinity]))
		const recordings = transaction.objectStore('recordings')
		const recording = await recordings.get(interviewId)
		if (count === 0) await recordings.delete(interviewId)
		else if (recording) await recordings.put({ ...recording, count, endSeconds })
	}
	await transaction.done
}

/**
 * Forget a recording whose chunks the server has confirmed, each of them.
 *
 * @returns how many things were forgotten; undefined, and nothing is, when a chunk is still here.
 */
export async function forgetSentRecording(interviewId: string) {
	const transaction = (await openShelf()).transaction(['chunks', 'recordings'], 'readwrite')
	const isSent = (await transaction.objectStore('chunks').index('interview').count(interviewId)) === 0
	const isNoted = (await transaction.objectStore('recordings').count(interviewId)) > 0
	if (isSent && isNoted) await transaction.objectStore('recordings').delete(interviewId)
	await transaction.done
	if (!isSent || countHeld(interviewId) > 0) return undefined
	for (const memory of [begun, sentFromMemory]) memory.delete(interviewId)
	return isNoted ? 1 : 0
}

/** The child said “radera allt”, or the words are approved: nothing of the sound is on this device, nor comes to it from this page. */
export async function eraseRecording(interviewId: string) {
	erased.add(interviewId)
	await forgetRecording(interviewId)
}

/** Forget everything of a recording on this device. */
export async function forgetRecording(interviewId: string) {
	for (const memory of [held, begun, sentFromMemory]) memory.delete(interviewId)
	const transaction = (await openShelf()).transaction(['chunks', 'recordings'], 'readwrite')
	await transaction.objectStore('chunks').delete(IDBKeyRange.bound([interviewId, 0], [interviewId, Infinity]))
	await transaction.objectStore('recordings').delete(interviewId)
	await transaction.done
}
