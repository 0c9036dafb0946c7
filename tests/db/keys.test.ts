import { readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeys, KeyDestroyed, KeysLocked } from '#db/keys.ts'
import { openContact, openSound, openWords, sealContact, sealWords } from '#db/seal.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

const CANARY = 'Hon lyssnade på mig // sen blev det bra.'

let unit: TestUnit
beforeAll(async () => void (unit = await makeTestUnit()))
afterAll(() => unit.close())

test('a child’s words are read back as they were said, and are nowhere on the disk in the clear', async () => {
	await unit.keys.createInterviewKeys('alva')
	const sealed = await sealWords(unit.keys, 'alva', CANARY)

	expect(await openWords(unit.keys, 'alva', sealed)).toBe(CANARY)
	expect(sealed.includes(Buffer.from('lyssnade'))).toBe(false)
})

test('what a device sealed to the public half is read with the same call', async () => {
	const { wordsRecipient, soundRecipient } = await unit.keys.createInterviewKeys('bilal')
	const sealFor = async (recipient: string) => {
		const encrypter = new Encrypter()
		encrypter.addRecipient(recipient)
		return encrypter.encrypt(CANARY)
	}

	expect(await openWords(unit.keys, 'bilal', await sealFor(wordsRecipient))).toBe(CANARY)
	const sound = await openSound(unit.keys, 'bilal', await sealFor(soundRecipient))
	expect(Buffer.from(sound).toString()).toBe(CANARY)
})

test('one interview’s key does not open another’s words', async () => {
	await unit.keys.createInterviewKeys('cilla')
	await unit.keys.createInterviewKeys('dino')
	const sealed = await sealWords(unit.keys, 'cilla', CANARY)

	await expect(openWords(unit.keys, 'dino', sealed)).rejects.toThrow()
})

test('when the key is destroyed nobody can open the words any more, not even with the copy of the key file', async () => {
	const mirror = join(unit.folder, 'mirror.db')
	const config = {
		...unit.config,
		keysUrl: `file:${join(unit.folder, 'other-keys.db')}`,
		keysMirror: `file:${mirror}`,
		masterKeyFile: join(unit.folder, 'other.key'),
	}
	const keys = await openKeys(config)
	await keys.createMasterKey()
	await keys.createInterviewKeys('elsa')
	const sealed = await sealWords(keys, 'elsa', CANARY)
	const inMirror = await openKeys({ ...config, keysUrl: `file:${mirror}`, keysMirror: undefined })
	expect(await openWords(inMirror, 'elsa', sealed)).toBe(CANARY) // first: it did open

	keys.destroy('words', 'elsa')

	await expect(openWords(keys, 'elsa', sealed)).rejects.toThrow(KeyDestroyed)
	await expect(openWords(inMirror, 'elsa', sealed)).rejects.toThrow(KeyDestroyed)
	expect(keys.has('sound', 'elsa')).toBe(true)
	keys.close()
	inMirror.close()
})

test('without the master key nothing can be read, but a new interview can be set up and recorded', async () => {
	await unit.keys.createContactKey('alva')
	const card = await sealContact(unit.keys, 'alva', '070-000 00 00')
	expect(await openContact(unit.keys, 'alva', card)).toBe('070-000 00 00')

	renameSync(unit.config.masterKeyFile, `${unit.config.masterKeyFile}.away`)
	const locked = await openKeys(unit.config)
	expect(locked.isLocked()).toBe(true)
	await expect(openContact(locked, 'alva', card)).rejects.toThrow(KeysLocked)
	await expect(locked.createInterviewKeys('new while locked')).resolves.toHaveProperty('soundRecipient')
	locked.close()
	renameSync(`${unit.config.masterKeyFile}.away`, unit.config.masterKeyFile)
})

test('the master key is readable by its owner only, lies outside the data, and is made once', async () => {
	expect(statSync(unit.config.masterKeyFile).mode & 0o777).toBe(0o600)
	expect(unit.config.masterKeyFile.startsWith(`${unit.config.dataDir}/`)).toBe(false)
	expect(readFileSync(unit.config.masterKeyFile, 'utf8').trim()).toBe(unit.recoveryKit)
	await expect(unit.keys.createMasterKey()).rejects.toThrow(/already/)
})
