import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, fileOf, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { KeyDestroyed, openKeys } from '#db/keys.ts'
import { openRecordings } from '#db/recording-store.ts'
import { findRecording, findSoundReceipt, listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { destroySound, sweepSound } from '#db/sound.ts'
import { findTranscript, saveTranscript, saveTranscriptApproval } from '#db/transcripts.ts'
import { makeInterview, makeRound, recordSound } from '../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

const TWO_CHUNKS = new Float32Array(8 * 16_000)
let unit: TestUnit

beforeAll(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
})
afterAll(() => unit.close())

test('yesterday’s copy of database, files and keys opened the sound; with every key of today, recovery kit included, it cannot', async () => {
	const alva = await makeInterview(unit, 'alva')
	await recordSound(unit, alva, TWO_CHUNKS)
	const yesterday = join(unit.folder, 'yesterday')
	fileOf(unit.db)!.pragma('wal_checkpoint(TRUNCATE)')
	cpSync(unit.config.dataDir, yesterday, { recursive: true })
	expect(await openAll(yesterday, join(yesterday, 'keys.db'))).toHaveLength(2)

	await destroySound(unit, { ...alva, reason: 'approved' })
	const keysOfToday = join(unit.config.dataDir, 'keys.db')
	await expect(openAll(yesterday, keysOfToday)).rejects.toThrow(KeyDestroyed)
	const sealed = readFileSync(join(yesterday, 'recordings', alva.interviewId, '0.age'))
	for (const identity of [unit.recoveryKit, await unit.keys.wordsIdentityOf(alva.interviewId)]) {
		const decrypter = new Decrypter()
		decrypter.addIdentity(identity)
		await expect(decrypter.decrypt(sealed)).rejects.toThrow('no identity matched')
	}
})

test('the files are gone, the rows are gone, and a receipt says what and when, also when it is done twice', async () => {
	const bilal = await makeInterview(unit, 'bilal')
	await recordSound(unit, bilal, TWO_CHUNKS)
	await destroySound(unit, { ...bilal, reason: 'approved' })
	await destroySound(unit, { ...bilal, at: new Date(NOW.getTime() + 1_000), reason: 'approved' })
	expect(existsSync(join(unit.config.dataDir, 'recordings', bilal.interviewId))).toBe(false)
	expect(await listChunks(unit.db, bilal)).toEqual([])
	expect(await findRecording(unit.db, bilal)).toBeUndefined()
	expect(await findSoundReceipt(unit.db, bilal)).toEqual({ at: NOW, chunkCount: 2, reason: 'approved' })
	expect(await findSoundReceipt(unit.db, { ...bilal, unitId: 'unit-other' })).toBeUndefined()
})

test('what a crash left half done the sweep ends: the key was gone, the files and rows were not', async () => {
	const cilla = await makeInterview(unit, 'cilla')
	await recordSound(unit, cilla, TWO_CHUNKS)
	await approved(cilla, NOW)
	unit.keys.destroy('sound', cilla.interviewId)
	expect(await sweepSound(unit, NOW)).toBe(1)
	expect(existsSync(join(unit.config.dataDir, 'recordings', cilla.interviewId))).toBe(false)
	expect(await findSoundReceipt(unit.db, cilla)).toMatchObject({ chunkCount: 2 })
	expect(await sweepSound(unit, NOW)).toBe(0)
})

test('sound that is kept some days is there until its day, and not a sweep longer; the words stay', async () => {
	const dino = await makeInterview(unit, 'dino')
	await recordSound(unit, dino, TWO_CHUNKS)
	const day = new Date(NOW.getTime() + 10 * 86_400_000)
	await approved(dino, day)
	await sweepSound(unit, new Date(day.getTime() - 1_000))
	expect(await openSound(unit.keys, dino.interviewId, await unit.recordings.read(dino.interviewId, 0))).toBeDefined()
	await sweepSound(unit, day)
	expect(unit.keys.has('sound', dino.interviewId)).toBe(false)
	expect((await findTranscript(unit.db, unit.keys, dino))?.segments[0]?.text).toBe('Hej')
})

test('sound whose transcript is not approved is never swept', async () => {
	const elsa = await makeInterview(unit, 'elsa')
	await recordSound(unit, elsa, TWO_CHUNKS)
	await sweepSound(unit, new Date(NOW.getTime() + 1_000 * 86_400_000))
	expect(unit.keys.has('sound', elsa.interviewId)).toBe(true)
	expect(await listChunks(unit.db, elsa)).toHaveLength(2)
})

/** Open every chunk of a data folder with the keys of a key file, as somebody would who had both and the master key. */
async function openAll(dataDir: string, keyFile: string) {
	const config = readConfig({ DATA_DIR: dataDir, KEYS_URL: `file:${keyFile}` })
	const keys = await openKeys({ ...config, masterKeyFile: unit.config.masterKeyFile })
	const db = openDatabase(config.databaseUrl)
	const files = openRecordings(config.recordingsUrl)
	const scope = { unitId: unit.unit.id, interviewId: 'interview-alva' }
	try {
		const opened = []
		for (const { number } of await listChunks(db, scope)) {
			opened.push(await openSound(keys, scope.interviewId, await files.read(scope.interviewId, number)))
		}
		return opened
	} finally {
		closeDatabase(db)
		keys.close()
	}
}

async function approved(interview: Awaited<ReturnType<typeof makeInterview>>, soundDueAt: Date) {
	const turn = { startSeconds: 0, endSeconds: 1, speaker: 'child' as const, questionId: null }
	const segments = [{ ...turn, text: 'Hej', isVerbatim: true, hasWarning: false }]
	const id = `transcript-${interview.interviewId}`
	await saveTranscript(unit.db, unit.keys, { ...interview, madeBy: 'person', version: 1, segments, id })
	await saveTranscriptApproval(unit.db, { ...interview, transcriptId: id, soundDueAt })
}
