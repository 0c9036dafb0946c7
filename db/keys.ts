import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { openKeyFile, type KeyKind } from './key-file.ts'
import { pathOfFileUrl } from './config.ts'

export type KeyStore = Awaited<ReturnType<typeof openKeys>>

/**
 * The keys of all interviews and contact cards, each wrapped by the unit's master key (design §7).
 *
 * Without the master key the store is *locked*: interviews can be set up and recorded, since that needs public halves
 * only, but nothing can be read. Destroying a key makes everything sealed under it unreadable at once, in every backup.
 *
 * @param config.keysUrl  `file:` and the path of the key file, apart from the database and never in a backup.
 * @param config.keysMirror  A second place to which every change, destruction included, is applied in the same act.
 * @param config.masterKeyFile  Holds the master identity; made by `createMasterKey`.
 */
export async function openKeys(config: { keysUrl: string; keysMirror?: string | undefined; masterKeyFile: string }) {
	const path = pathOfFileUrl('KEYS_URL', config.keysUrl)
	const file = openKeyFile(path, config.keysMirror && pathOfFileUrl('KEYS_MIRROR', config.keysMirror))
	/** Promises, so that three thousand utterances opened at once unwrap their key once. */
	const opened = new Map<string, Promise<string>>()

	const master = () =>
		existsSync(config.masterKeyFile) ? readFileSync(config.masterKeyFile, 'utf8').trim() : undefined

	async function identityOf(kind: KeyKind, ownerId: string): Promise<string> {
		const wrapped = file.find(kind, ownerId)
		if (!wrapped) throw new KeyDestroyed(kind, ownerId)
		const cacheKey = `${kind}:${ownerId}:${wrapped.toString('base64')}`
		const identity = opened.get(cacheKey) ?? unwrap(wrapped)
		opened.set(cacheKey, identity)
		identity.catch(() => opened.delete(cacheKey))
		return identity
	}

	async function unwrap(wrapped: Uint8Array) {
		const masterIdentity = master()
		if (!masterIdentity) throw new KeysLocked()
		const decrypter = new Decrypter()
		decrypter.addIdentity(masterIdentity)
		return decrypter.decrypt(wrapped, 'text')
	}

	async function create(kind: KeyKind, ownerId: string): Promise<string> {
		const recipient = file.masterRecipient()
		if (!recipient) throw new KeysLocked()
		const identity = await generateIdentity()
		const encrypter = new Encrypter()
		encrypter.addRecipient(recipient)
		file.save(kind, ownerId, Buffer.from(await encrypter.encrypt(identity)))
		return identityToRecipient(identity)
	}

	function destroy(kind: KeyKind, ownerId: string) {
		file.remove(kind, ownerId)
		for (const cacheKey of opened.keys()) if (cacheKey.startsWith(`${kind}:${ownerId}:`)) opened.delete(cacheKey)
	}

	return {
		/** True while the master key is not at hand: reading and transcribing wait, recording goes on. */
		isLocked: () => master() === undefined,
		/** True once a master key was made for this key file. */
		hasMaster: () => file.masterRecipient() !== undefined,
		/** Make the three keys of an interview. Call this first, then save the row that uses the public halves. */
		createInterviewKeys: async (interviewId: string) => ({
			soundRecipient: await create('sound', interviewId),
			wordsRecipient: await create('words', interviewId),
			pictureRecipient: await create('pictures', interviewId),
		}),
		/** The picture key of an interview that was set up before there were pictures: made, or as it is. @returns its public half. */
		createPictureKey: async (interviewId: string) =>
			file.find('pictures', interviewId)
				? identityToRecipient(await identityOf('pictures', interviewId))
				: create('pictures', interviewId),
		/** Make the key of one child's card in the contact list. Call this first, then save the card. */
		createContactKey: (childId: string) => create('contact', childId),
		soundIdentityOf: (interviewId: string) => identityOf('sound', interviewId),
		wordsIdentityOf: (interviewId: string) => identityOf('words', interviewId),
		pictureIdentityOf: (interviewId: string) => identityOf('pictures', interviewId),
		contactIdentityOf: (childId: string) => identityOf('contact', childId),
		/**
		 * The sound key of an interview as it lies in the key file, sealed to the master key: what an exported recording takes
		 * along. It opens nothing without the recovery kit. Undefined once it is destroyed.
		 */
		wrappedSoundIdentity: (interviewId: string): Uint8Array | undefined => file.find('sound', interviewId),
		/** Whether the key is still there; nothing is opened. */
		has: (kind: KeyKind, ownerId: string) => file.find(kind, ownerId) !== undefined,
		/** Whose keys of this kind were destroyed: what they sealed may still have rows, when a crash came between. */
		listDestroyed: (kind: KeyKind) => file.listRemoved(kind),
		/** Destroy a key for ever. First the key, then the rows it sealed. Twice is the same as once. */
		destroy,
		/** Destroy the three keys of an interview. The words go last: by them a sweep knows what was begun. */
		destroyInterviewKeys: (interviewId: string) => {
			for (const kind of ['sound', 'pictures', 'words'] as const) destroy(kind, interviewId)
		},
		/**
		 * Make the unit's master key: written to its file (mode 0600) and returned once, to be printed as recovery kit.
		 * @throws when there already is one: a second master key could not open what the first one sealed.
		 */
		createMasterKey: async () => {
			if (file.masterRecipient() || master())
				throw new Error(`There is a master key already (${config.masterKeyFile}).`)
			const identity = await generateIdentity()
			mkdirSync(dirname(config.masterKeyFile), { recursive: true, mode: 0o700 })
			writeFileSync(config.masterKeyFile, `${identity}\n`, { mode: 0o600, flag: 'wx' })
			chmodSync(config.masterKeyFile, 0o600)
			file.saveMasterRecipient(await identityToRecipient(identity))
			return identity
		},
		close: () => file.close(),
	}
}

/** The key is gone: destroyed as promised, or never made. What it sealed cannot be read by anybody. */
export class KeyDestroyed extends Error {
	readonly code = 'keys.destroyed' as const

	constructor(
		readonly kind: KeyKind,
		readonly ownerId: string,
	) {
		super(`The ${kind} key of ${ownerId} is destroyed. What it sealed cannot be read any more.`)
	}
}

/** The master key is not at hand. An administrator puts the key file back where MASTER_KEY_FILE points. */
export class KeysLocked extends Error {
	readonly code = 'keys.locked' as const

	constructor() {
		super('The master key is not at hand. Put the key file back where MASTER_KEY_FILE points.')
	}
}
