import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openRecordings } from '#db/recording-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'lyhord-sound-'))
const store = openRecordings(`file:${folder}/recordings`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what has been saved is read again byte for byte, and nothing half written lies beside it', async () => {
	const sealed = Buffer.from([0, 255, 13, 10, 0, 7])
	await store.save('alva', 0, sealed)
	await store.save('alva', 1, Buffer.from('one'))
	expect(await store.read('alva', 0)).toEqual(sealed)
	expect(readdirSync(join(folder, 'recordings', 'alva')).sort()).toEqual(['0.age', '1.age'])
})

test('what a crash left half written is swept away when it is old, and no chunk with it', async () => {
	await store.save('dino', 0, Buffer.from('whole'))
	writeFileSync(join(folder, 'recordings', 'dino', '1.x.part'), 'half')
	await store.removeUnfinished(new Date(Date.now() - 60_000))
	expect(readdirSync(join(folder, 'recordings', 'dino')).sort()).toEqual(['0.age', '1.x.part'])
	await store.removeUnfinished(new Date(Date.now() + 60_000))
	expect(readdirSync(join(folder, 'recordings', 'dino'))).toEqual(['0.age'])
})

test('removing an interview’s sound takes all of it and nobody else’s, and twice is as once', async () => {
	await store.save('bilal', 0, Buffer.from('bilal'))
	await store.save('cilla', 0, Buffer.from('cilla'))
	await store.remove('bilal')
	await store.remove('bilal')
	await expect(store.read('bilal', 0)).rejects.toThrow('ENOENT')
	expect((await store.read('cilla', 0)).toString()).toBe('cilla')
	expect(await store.list()).not.toContain('bilal')
})

test.each(['../alva', 'a/b', '..', '', 'a\0b', '%2e%2e%2fkeys'])(
	'no name leads out of the folder of sound: %j',
	async (name) => {
		await expect(store.save(name, 0, Buffer.from('x'))).rejects.toThrow('no interview id')
		expect(() => store.remove(name)).toThrow('no interview id')
	},
)

test('a store elsewhere is refused in words until it is built', () => {
	expect(() => openRecordings('s3://bucket')).toThrow(/RECORDINGS_URL/)
})
