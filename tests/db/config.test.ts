import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { ConfigError, readConfig } from '#db/config.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'lyhord-config-'))))
afterAll(() => rmSync(folder, { recursive: true }))

test('children’s data never lie inside a git work tree, where one “git add .” would publish them', () => {
	mkdirSync(join(folder, 'work', '.git'), { recursive: true })
	expect(() => readConfig({ DATA_DIR: join(folder, 'work', 'data') })).toThrow(/git work tree/)
})

test('the master key never lies with the data it opens', () => {
	const dataDir = join(folder, 'data')
	expect(() => readConfig({ DATA_DIR: dataDir, MASTER_KEY_FILE: join(dataDir, 'key') })).toThrow(/MASTER_KEY_FILE/)
	expect(readConfig({ DATA_DIR: dataDir }).masterKeyFile).toBe(`${dataDir}.master-key`)
})

test('every wrong setting is named at once', () => {
	const wrong = () => readConfig({ DATA_DIR: folder, PORT: 'sju', SOUND_DAYS: '31' })
	expect(wrong).toThrow(ConfigError)
	expect(wrong).toThrow(/SOUND_DAYS[\s\S]*PORT/)
})

test('sound is destroyed at approval unless somebody chose otherwise, and never later than thirty days', () => {
	expect(readConfig({ DATA_DIR: folder }).soundDays).toBe(0)
	expect(readConfig({ DATA_DIR: folder, SOUND_DAYS: '30' }).soundDays).toBe(30)
})

test('an address of a kind that is not built yet is refused in words, not half served', () => {
	expect(() => openDatabase('postgres://127.0.0.1')).toThrow(/DATABASE_URL: an address of this kind is not built yet/)
})
