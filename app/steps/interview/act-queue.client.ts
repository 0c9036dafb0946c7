import { Encrypter } from 'age-encryption'
import type { DBSchema } from 'idb'
import { fetchInTime } from './fetch-in-time.client.ts'
import { keepOpen } from './keep-open.client.ts'

/** Something done in a conversation, on its way to the server. It stays on the device until the server has said yes. */
type Act = {
	number?: number
	interviewId: string
	path: string
	body: Uint8Array<ArrayBuffer> | string
	/** Of a picture: it is forgotten only when the server has said this very hash. */
	sha256?: string
}

/** A megabyte on a slow network. */
const LONGEST_ANSWER_MILLISECONDS = 60_000

interface Shelf extends DBSchema {
	acts: { key: number; value: Act; indexes: { interview: string } }
}

const openShelf = keepOpen<Shelf>('lyhord-acts', (database) => {
	const acts = database.createObjectStore('acts', { keyPath: 'number', autoIncrement: true })
	acts.createIndex('interview', 'interviewId')
})

/** Seal child content to the interview's words key: from here on not even this device can read it. */
export async function sealMark(wordsRecipient: string, mark: unknown): Promise<Uint8Array<ArrayBuffer>> {
	return sealTo(wordsRecipient, JSON.stringify(mark))
}

/** Seal something to the public half of a key. */
export async function sealTo(recipient: string, content: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	const encrypter = new Encrypter()
	encrypter.addRecipient(recipient)
	return new Uint8Array(await encrypter.encrypt(content))
}

/** Keep an act on the device before anything is sent. A string body is JSON without child content. */
export async function keepAct(act: Act) {
	await (await openShelf()).add('acts', act)
}

/** Keep an act in place of one that still waits on the same path: what is being written, a little longer each second. */
export async function keepLatestAct(act: Act) {
	const { store, done } = (await openShelf()).transaction('acts', 'readwrite')
	for (let at = await store.index('interview').openCursor(act.interviewId); at; at = await at.continue())
		if (at.value.path === act.path) await at.delete()
	await store.add(act)
	await done
}

/** How many acts of an interview the server has not confirmed yet. */
export async function countActs(interviewId: string) {
	return (await openShelf()).countFromIndex('acts', 'interview', interviewId)
}

/** How many acts of an interview the server has not confirmed yet, and which of them are pictures (their paths). */
export async function listUnsent(interviewId: string) {
	const acts = (await openShelf()).transaction('acts').store.index('interview')
	const pictures: string[] = []
	let unsent = 0
	for (let at = await acts.openCursor(interviewId); at; at = await at.continue()) {
		unsent += 1
		if (at.value.sha256) pictures.push(at.value.path)
	}
	return { unsent, pictures }
}

/** Forget the pictures that have not been sent: the child said no. */
export async function forgetPictures(interviewId: string) {
	const { store, done } = (await openShelf()).transaction('acts', 'readwrite')
	for (let at = await store.index('interview').openCursor(interviewId); at; at = await at.continue())
		if (at.value.sha256) await at.delete()
	await done
}

/** Forget everything of an interview that has not been sent: “Radera allt”. */
export async function forgetActs(interviewId: string) {
	const database = await openShelf()
	const keys = await database.getAllKeysFromIndex('acts', 'interview', interviewId)
	await Promise.all(keys.map((key) => database.delete('acts', key)))
}

/** What stands in the way of sending: no network, a session that ran out, or a server that will not take it. */
export type Trouble = 'offline' | 'signedOut' | 'refused'

/**
 * Send what waits, in the order it was done, and forget each act when the server has confirmed it.
 *
 * A picture that the server will never take must not stand in the way of what comes after it: it is forgotten, and told of.
 *
 * @param onSent  Told after each act that is gone from here: whether the server has it now, and the path where it was a picture.
 * @returns What stood in the way, to be tried again later; undefined when nothing is left.
 */
export async function sendActs(
	interviewId: string,
	onSent: (act: { isTaken: boolean; picture: string | undefined }) => void,
): Promise<Trouble | undefined> {
	const database = await openShelf()
	for (;;) {
		const cursor = await database.transaction('acts').store.index('interview').openCursor(interviewId)
		if (!cursor) return undefined
		const { primaryKey, value } = cursor
		const said = await sendAct(value)
		const isGone = said === 'taken' || said === 'notWanted' || (said === 'refused' && value.sha256 !== undefined)
		if (!isGone) return said
		await database.delete('acts', primaryKey)
		onSent({ isTaken: said === 'taken', picture: value.sha256 && value.path })
	}
}

/** `notWanted`: the interview is erased or over, or a no was said meanwhile. */
type Said = 'taken' | 'notWanted' | Trouble

/** The server has an act when it says 204, and a picture when it has said its hash. */
async function sendAct({ path, body, sha256 }: Act): Promise<Said> {
	const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
	const request = {
		...{ method: 'PUT', body, headers: { 'Content-Type': type } },
		milliseconds: LONGEST_ANSWER_MILLISECONDS,
	}
	return fetchInTime(path, request, async (answer): Promise<Said> => {
		if (answer.status === 410) return 'notWanted'
		if (!answer.ok) return troubleOf(answer.status)
		if (!sha256) return answer.status === 204 ? 'taken' : 'refused'
		const said = (await answer.json().catch(() => ({}))) as { sha256?: string }
		return said.sha256 === sha256 ? 'taken' : 'offline'
	}).catch((): Said => 'offline')
}

function troubleOf(status: number): Trouble {
	return status === 401 ? 'signedOut' : status >= 500 ? 'offline' : 'refused'
}
