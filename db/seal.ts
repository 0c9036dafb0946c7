import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import type { KeyStore } from './keys.ts'

// Child content at rest: AES-256-GCM by node:crypto under a key derived from the interview's words identity, and
// age for what a device sealed to the public half (design §7). One format byte tells which.
const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const AGE_HEADER = Buffer.from('age-encryption.org/v1')

/** Seal a child's words under the interview's key; what comes back is what a `sealed…` column holds. */
export async function sealWords(keys: KeyStore, interviewId: string, words: string): Promise<Buffer> {
	return seal(derivedKey(await keys.wordsIdentityOf(interviewId)), Buffer.from(words))
}

/**
 * Open what `sealWords` sealed, or what a device sealed with age to the words key.
 *
 * @throws {KeyDestroyed} when the key is gone: then nothing can open it any more, and nobody should.
 * @throws {KeysLocked} when the master key is not at hand.
 */
export async function openWords(keys: KeyStore, interviewId: string, sealed: Uint8Array): Promise<string> {
	const identity = await keys.wordsIdentityOf(interviewId)
	if (isAge(sealed)) return Buffer.from(await openAge(identity, sealed)).toString()
	return open(derivedKey(identity), sealed).toString()
}

/** Seal one child's card in the contact list under that child's contact key. */
export async function sealContact(keys: KeyStore, childId: string, card: string): Promise<Buffer> {
	return seal(derivedKey(await keys.contactIdentityOf(childId)), Buffer.from(card))
}

/** Open one child's card in the contact list. Throws as `openWords` does. */
export async function openContact(keys: KeyStore, childId: string, sealed: Uint8Array): Promise<string> {
	return open(derivedKey(await keys.contactIdentityOf(childId)), sealed).toString()
}

/** Open one chunk of sound, as a device sealed it to the interview's sound key: a WAV of at most five seconds. */
export async function openSound(keys: KeyStore, interviewId: string, sealed: Uint8Array): Promise<Uint8Array> {
	return openAge(await keys.soundIdentityOf(interviewId), sealed)
}

/** Open a photograph of a drawing, as a device sealed it to the interview's picture key. Throws as `openWords` does. */
export async function openPicture(keys: KeyStore, interviewId: string, sealed: Uint8Array): Promise<Uint8Array> {
	return openAge(await keys.pictureIdentityOf(interviewId), sealed)
}

function seal(key: Buffer, plain: Buffer) {
	const nonce = randomBytes(NONCE_BYTES)
	const cipher = createCipheriv('aes-256-gcm', key, nonce)
	const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
	return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), sealed])
}

function open(key: Buffer, sealed: Uint8Array) {
	const bytes = Buffer.from(sealed)
	if (bytes[0] !== FORMAT) throw new Error(`Sealed content has format ${bytes[0]}; this program knows ${FORMAT}.`)
	const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
	const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
	const decipher = createDecipheriv('aes-256-gcm', key, nonce)
	decipher.setAuthTag(tag)
	return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()])
}

function derivedKey(identity: string) {
	return Buffer.from(hkdfSync('sha256', identity, '', 'lyhord words 1', 32))
}

function isAge(bytes: Uint8Array) {
	return Buffer.from(bytes.subarray(0, AGE_HEADER.length)).equals(AGE_HEADER)
}

async function openAge(identity: string, sealed: Uint8Array) {
	const decrypter = new Decrypter()
	decrypter.addIdentity(identity)
	return decrypter.decrypt(sealed)
}
