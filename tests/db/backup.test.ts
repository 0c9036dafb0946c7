import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { openKeys } from '#db/keys.ts'
import { openRecordings } from '#db/recording-store.ts'
import { listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { restoreBackup } from '#db/restore-backup.ts'
import { saveBackup } from '#db/save-backup.ts'
import { destroySound } from '#db/sound.ts'
import { makeInterview, makeRound, recordChunk, recordSound } from '#tests/fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const HOME = join(import.meta.dirname, '..', '..')
const TWO_CHUNKS = new Float32Array(8 * 16_000)

let unit: TestUnit
let whole: string
let alva: Awaited<ReturnType<typeof makeInterview>>

beforeAll(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
	alva = await makeInterview(unit, 'alva')
	await recordSound(unit, alva, TWO_CHUNKS)
	whole = join(unit.folder, 'whole')
	expect(command('backup', whole).status).toBe(0)
})
afterAll(() => unit.close())

/** The real command, in a process of its own. */
function command(name: 'backup' | 'restore', folder: string, settings: Record<string, string> = {}) {
	const env = { ...process.env, DATA_DIR: unit.config.dataDir, ...settings }
	return spawnSync('npm', ['run', '--silent', name, '--', folder], { cwd: HOME, env, encoding: 'utf8' })
}

function newFolder(name: string) {
	return join(mkdtempSync(join(unit.folder, 'case-')), name)
}

function damaged(change: (folder: string) => void) {
	const folder = newFolder('damaged')
	cpSync(whole, folder, { recursive: true })
	change(folder)
	return folder
}

test('a backup put back in another place opens with the keys, sound included, and says how far it has come', async () => {
	const dataDir = newFolder('elsewhere')
	const { status, stdout, stderr } = command('restore', whole, { DATA_DIR: dataDir })
	expect(status, stderr).toBe(0)
	expect(stdout).toContain('Checking every file: 3 of 3')
	expect(stdout).toContain('Putting the files in place: 3 of 3')
	expect(stdout).toContain(join(dataDir, 'keys.db'))
	const db = openDatabase(readConfig({ DATA_DIR: dataDir }).databaseUrl)
	const files = openRecordings(`file:${join(dataDir, 'recordings')}`)
	for (const { number } of await listChunks(db, alva))
		expect(await openSound(unit.keys, alva.interviewId, await files.read(alva.interviewId, number))).toBeDefined()
	expect(await listChunks(db, alva)).toHaveLength(2)
	closeDatabase(db)
})

test('no key is in a backup: neither the wrapped ones nor the master key', () => {
	const names = readdirSync(whole, { recursive: true }).map(String)
	expect(names.filter((name) => /key/i.test(name))).toEqual([])
	const text = names
		.filter((name) => /\.(db|json|age)$/.test(name))
		.map((name) => readFileSync(join(whole, name), 'latin1'))
		.join('')
	expect(text).not.toContain('AGE-SECRET-KEY')
})

test('a backup taken while others write is of one moment: every chunk its database knows is in it, whole', async () => {
	const bilal = await makeInterview(unit, 'bilal')
	const folder = newFolder('busy')
	const running = spawn('npm', ['run', '--silent', 'backup', '--', folder], {
		cwd: HOME,
		env: { ...process.env, DATA_DIR: unit.config.dataDir },
	})
	const ended = once(running, 'exit')
	let written = 0
	while (running.exitCode === null) {
		await recordChunk(unit, bilal, { number: written, seconds: 5, wav: Buffer.alloc(20_000, written) })
		written += 1
	}
	expect((await ended)[0]).toBe(0)
	expect(written).toBeGreaterThan(3)
	const dataDir = newFolder('busy-restored')
	expect(command('restore', folder, { DATA_DIR: dataDir }).status).toBe(0)
	const db = openDatabase(readConfig({ DATA_DIR: dataDir }).databaseUrl)
	for (const { number, sizeBytes } of await listChunks(db, bilal)) {
		const file = readFileSync(join(dataDir, 'recordings', bilal.interviewId, `${number}.age`))
		expect(file).toHaveLength(sizeBytes)
	}
	closeDatabase(db)
})

test('a backup cut short, altered, without a file or never finished is refused, saying which file', async () => {
	const cases: [string, (folder: string) => void][] = [
		['lyhord.db has', (folder) => truncateSync(join(folder, 'lyhord.db'), 4096)],
		['manifest.json is missing', (folder) => rmSync(join(folder, 'manifest.json'))],
		['manifest.json is damaged', (folder) => truncateSync(join(folder, 'manifest.json'), 100)],
		['1.age is missing', (folder) => rmSync(join(folder, 'recordings', alva.interviewId, '1.age'))],
		['0.age is not as it was written', (folder) => flip(join(folder, 'recordings', alva.interviewId, '0.age'))],
		['lyhord.db is not as it was written', (folder) => flip(join(folder, 'lyhord.db'))],
		[
			'another version of Lyhörd',
			(folder) => replaceIn(join(folder, 'manifest.json'), /("migrations": \[\s*")[^"]+/, '$1other'),
		],
		['manifest.json is damaged', (folder) => replaceIn(join(folder, 'manifest.json'), 'lyhord.db', '../../outside.db')],
	]
	for (const [says, change] of cases) {
		const dataDir = newFolder('untouched')
		const restoring = restoreBackup(damaged(change), readConfig({ DATA_DIR: dataDir }), () => {})
		await expect(restoring).rejects.toThrow(says)
		expect(existsSync(dataDir), says).toBe(false)
	}
	const cut = command('restore', damaged(cases[0]![1]), { DATA_DIR: newFolder('untouched') })
	expect([cut.status, cut.stderr]).toEqual([1, expect.stringContaining('The backup is damaged; take another one.')])
})

test('what is there already is never overwritten, and a backup never lands among the data or on another backup', async () => {
	const onData = command('restore', whole)
	expect([onData.status, onData.stderr]).toEqual([1, expect.stringContaining('already holds something')])
	const twice = command('backup', whole)
	expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining('is not empty')])
	const inside = join(unit.config.dataDir, 'backup')
	const saving = saveBackup(unit, { folder: inside, dataDir: unit.config.dataDir, at: NOW, say: () => {} })
	await expect(saving).rejects.toThrow('inside DATA_DIR')
	const nowhere = command('backup', newFolder('x'), { DATA_DIR: join(tmpdir(), 'lyhord-nothing-here') })
	expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringContaining('There is no database')])
	expect(command('backup', '').stderr).toContain('Say which folder')
})

test('without the keys, or with those of another unit, a backup put back cannot be read', async () => {
	const other = await makeTestUnit('Provby')
	const keys = await openKeys({ ...unit.config, keysUrl: other.config.keysUrl })
	const sealed = readFileSync(join(whole, 'recordings', alva.interviewId, '0.age'))
	await expect(openSound(keys, alva.interviewId, sealed)).rejects.toThrow('destroyed')
	keys.close()
	other.close()
})

test('a chunk that is damaged on the disk stops the backup, and one rightly destroyed in the middle does not', async () => {
	const cilla = await makeInterview(unit, 'cilla')
	await recordSound(unit, cilla, TWO_CHUNKS)
	const path = join(unit.config.dataDir, 'recordings', cilla.interviewId, '0.age')
	flip(path)
	const { status, stderr } = command('backup', newFolder('stopped'))
	expect([status, stderr]).toEqual([1, expect.stringContaining(`chunk 0 of interview ${cilla.interviewId} is damaged`)])
	flip(path)
	const dataDir = unit.config.dataDir
	const read = async (interviewId: string, number: number) => {
		if (interviewId === cilla.interviewId) await destroySound(unit, { ...cilla, reason: 'approved' })
		return unit.recordings.read(interviewId, number)
	}
	const destroying = { ...unit, recordings: { ...unit.recordings, read } }
	const { leftOut } = await saveBackup(destroying, { folder: newFolder('goes-on'), dataDir, at: NOW, say: () => {} })
	expect(leftOut).toBe(2)
})

function flip(path: string) {
	const bytes = readFileSync(path)
	const place = bytes.length - 10
	bytes[place] = (bytes[place] ?? 0) ^ 1
	writeFileSync(path, bytes)
}

function replaceIn(path: string, what: string | RegExp, by: string) {
	mkdirSync(join(path, '..'), { recursive: true })
	writeFileSync(path, readFileSync(path, 'utf8').replace(what, by))
}
