import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Decrypter } from 'age-encryption'
import { getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#app/steps/consent-rules.ts'
import { contactAct } from '#app/steps/contact/contact-acts.server.ts'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { withdraw } from '#app/steps/contact/withdraw.server.ts'
import { findAssignment } from '#db/assignments.ts'
import { closeDatabase, isStale, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { findContactCard } from '#db/contacts.ts'
import { GOES_WITH_INTERVIEW, STAYS } from '#db/interview-content.ts'
import { findErasure } from '#db/interview-erasures.ts'
import { findInterview } from '#db/interviews.ts'
import { KeyDestroyed, openKeys } from '#db/keys.ts'
import { listPassages } from '#db/passages.ts'
import { consents, reportApprovals, reportResolutions, reportSubmissions } from '#db/schema.ts'
import { openWords } from '#db/seal.ts'
import { sweepWithdrawals, withdrawInterview, WithdrawnTooLate } from '#db/withdrawals.ts'
import { drawTestRound, RULES } from '#tests/fixtures/drawn-round.ts'
import { countRows, plantEverywhere, tablesOfInterview } from '#tests/fixtures/plant-everywhere.ts'
import { keepPicture, recordChunk } from '#tests/fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const HOME = join(import.meta.dirname, '..', '..')
const CANARY = 'Kanariefågeln sjöng högt om gula skor'

let unit: TestUnit
let alva: { unitId: string; interviewId: string; roundId: string; assignmentId: string; childId: string; by: string }

beforeEach(async () => {
	unit = await withMirror(await makeTestUnit())
	await unit.keys.createInterviewKeys('interview-of-another')
	alva = await interviewWithEverything()
})
afterEach(() => {
	unit.keys.close()
	unit.close()
})

/** The same unit whose keys are kept in two places. */
async function withMirror(made: TestUnit): Promise<TestUnit> {
	const mirror = join(made.folder, 'mirror', 'keys.db')
	made.keys.close()
	cpSync(join(made.config.dataDir, 'keys.db'), mirror)
	return { ...made, keys: await openKeys({ ...made.config, keysMirror: `file:${mirror}` }) }
}

/** Karin's interview, with a card, consents, sound and a row that says the canary in every table there is. */
async function interviewWithEverything() {
	const { unitId, roundId } = await drawTestRound(unit)
	const interviewerId = unit.people.karin.id
	const assignmentId = await drawMyChild(unit.db, { unitId, roundId, interviewerId, rules: RULES, now: () => NOW })
	const found = assignmentId && (await findAssignment(unit.db, { unitId, assignmentId, interviewerId }))
	if (!found) throw new Error('Karin was given nobody')
	const { childId, bornMonth, isProtected } = found.child
	const who = { unitId, roundId, assignmentId, childId, bornMonth, isProtected, interviewerId }
	const act = { ...who, interviewId: null, hasStarted: false, policy: DEFAULT_POLICY, at: NOW }
	const CARD = { act: 'card', childName: CANARY, guardianName: '', phone: '000-00', note: '' }
	const YES = { act: 'yes', information: 'yes' }
	for (const fields of [CARD, { ...YES, who: 'guardian' }, { ...YES, who: 'child' }])
		expect(await contactAct(unit, act, formOf(fields))).toBe('done')
	const interviewId = String(await startInterview(unit.db, unit.keys, { ...act, at: NOW }))
	const { soundRecipient, pictureRecipient } = (await findInterview(unit.db, { unitId, interviewId })) ?? {}
	const scope = { unitId, interviewId, by: interviewerId, at: NOW }
	const wav = Buffer.from(CANARY)
	const interview = { ...scope, soundRecipient: String(soundRecipient), wordsRecipient: '', pictureRecipient: '' }
	await recordChunk(unit, interview, { number: 0, seconds: 5, wav })
	await keepPicture(unit, { ...scope, pictureRecipient: String(pictureRecipient) }, { id: 'sun', jpeg: wav })
	await plantEverywhere(unit, interviewId, CANARY)
	return { unitId, roundId, interviewId, assignmentId, childId, by: interviewerId }
}

function formOf(fields: Record<string, string>) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return form
}

async function withdrawAlva(saidBy: 'child' | 'guardian' = 'child') {
	const interview = await findInterview(unit.db, alva)
	if (!interview) throw new Error('no interview')
	await withdraw(unit, interview, { saidBy, by: alva.by, at: NOW })
}

test('every table that hangs on an interview either goes with it or stays for a reason that is written down', () => {
	const goes = GOES_WITH_INTERVIEW.map(({ table }) => getTableName(table))
	const walked = tablesOfInterview().map(getTableName)
	expect([...goes, ...Object.keys(STAYS)].sort()).toEqual(walked.sort())
	expect(walked).toEqual(
		expect.arrayContaining(['segments', 'tags', 'area_evidence', 'interview_marks', 'pictures', 'chunks']),
	)
})

test('a withdrawal empties every one of them, and leaves those that stay', async () => {
	const before = await countRows(unit, alva.interviewId)
	for (const [table, count] of Object.entries(before)) expect(count, `planted in ${table}`).toBeGreaterThan(0)
	await withdrawAlva()
	const after = await countRows(unit, alva.interviewId)
	const left = Object.keys(after).filter((table) => after[table] !== 0)
	expect(left.sort()).toEqual(Object.keys(STAYS).sort())
})

test('yesterday’s backup, made by the command, opened with the words in it; after the withdrawal no key that is left opens it', async () => {
	const backup = join(unit.folder, 'yesterday')
	const { status, stderr } = spawnSync('npm', ['run', '--silent', 'backup', '--', backup], {
		cwd: HOME,
		env: { ...process.env, DATA_DIR: unit.config.dataDir },
		encoding: 'utf8',
	})
	expect(status, stderr).toBe(0)
	const keysOfYesterday = join(unit.folder, 'keys-yesterday.db')
	cpSync(join(unit.config.dataDir, 'keys.db'), keysOfYesterday)
	expect(await wordsIn(backup, keysOfYesterday)).toContain(CANARY)
	const sealed = sealedIn(backup)
	const ofYesterday = await everyKeyIn(keysOfYesterday)
	expect(sealed.length).toBeGreaterThanOrEqual(7)
	for (const bytes of sealed) expect(await opensWithOneOf(bytes, ofYesterday)).toBe(true)

	await withdrawAlva()
	await expect(wordsIn(backup, join(unit.config.dataDir, 'keys.db'))).rejects.toThrow(KeyDestroyed)
	const left = ['data/keys.db', 'mirror/keys.db'].map((path) => everyKeyIn(join(unit.folder, path)))
	const ofToday = [unit.recoveryKit, ...(await Promise.all(left)).flat()]
	expect(ofToday).toHaveLength(1 + 2 * 3)
	for (const bytes of sealed) expect(await opensWithOneOf(bytes, ofToday)).toBe(false)
})

test('nothing on the disk holds the words in the clear: not the database, its log, the recordings, the keys, the mirror, nor the backup', async () => {
	await withdrawAlva()
	for (const path of everyFile(unit.folder)) {
		const bytes = readFileSync(path)
		for (const encoding of ['utf8', 'utf16le'] as const)
			expect(bytes.includes(Buffer.from(CANARY, encoding)), `the words in ${path}`).toBe(false)
	}
	expect(everyFile(unit.folder).some((path) => path.includes(alva.interviewId))).toBe(false)
})

test('the receipt says when and how much, and nothing that was said; the consents are marked as taken back, the card is gone', async () => {
	await withdrawAlva('guardian')
	expect(await findErasure(unit.db, alva)).toMatchObject({
		...{ at: NOW, chunkCount: 1, reason: 'withdrawnByGuardian' },
		pictureCount: 2, // of a drawing, and the one planted in its table
	})
	expect((await unit.db.select().from(consents)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
	expect(await findContactCard(unit.db, unit.keys, alva)).toBeUndefined()
	expect(unit.keys.has('contact', alva.childId)).toBe(false)
	expect(await listPassages(unit.db, unit.keys, alva)).toEqual([])
	const own = await findAssignment(unit.db, { ...alva, interviewerId: alva.by })
	expect(own?.assignment).toMatchObject({ endedCode: 'withdrawn', isReleased: false })
})

test('what was written on it in the report is removed and must be written anew, and a report handed over is taken back', async () => {
	const decision = { roundId: alva.roundId, kind: 'written' as const, reason: null, by: 'maj', at: NOW }
	await unit.db.insert(reportResolutions).values([
		{ ...decision, sentenceKey: 'rests', text: CANARY, sourceHash: 'a' },
		{ ...decision, sentenceKey: 'rests-not', text: 'Annat', sourceHash: 'b' },
	])
	await unit.db
		.insert(reportSubmissions)
		.values({ roundId: alva.roundId, unitId: alva.unitId, contentHash: 'h', by: 'maj', at: NOW })
	await withdrawInterview(unit.db, unit, { ...alva, reason: 'withdrawnByChild', at: NOW, affected: ['rests'] })
	expect(await unit.db.select().from(reportResolutions)).toMatchObject([
		{ sentenceKey: 'rests', text: null, note: 'withdrawal', sourceHash: '' },
		{ sentenceKey: 'rests-not', text: 'Annat', note: null },
	])
	expect(await unit.db.select().from(reportSubmissions)).toEqual([])
	for (const path of everyFile(unit.folder)) expect(readFileSync(path).includes(CANARY)).toBe(false)
})

test('once the report is approved it is too late: nothing is destroyed and the person is told', async () => {
	const approval = { roundId: alva.roundId, unitId: alva.unitId, document: {}, contentHash: 'h', by: 'per', at: NOW }
	await unit.db.insert(reportApprovals).values(approval)
	await expect(withdrawAlva()).rejects.toThrow(WithdrawnTooLate)
	expect(unit.keys.has('words', alva.interviewId)).toBe(true)
	expect(await findErasure(unit.db, alva)).toBeUndefined()
})

test('twice is as once, and another unit cannot withdraw it', async () => {
	await withdrawInterview(unit.db, unit, { ...alva, unitId: 'unit-other', reason: 'x', at: NOW, affected: [] })
	expect(unit.keys.has('words', alva.interviewId)).toBe(true)
	await withdrawAlva()
	const first = await findErasure(unit.db, alva)
	await withdrawAlva().catch((error: unknown) => expect(isStale(error)).toBe(false))
	expect(await findErasure(unit.db, alva)).toEqual(first)
})

test('what a crash left half done the sweep ends: the keys were gone, the rows and files were not', async () => {
	unit.keys.destroy('words', alva.interviewId)
	expect(await sweepWithdrawals(unit.db, unit, NOW)).toBe(1)
	expect(await findErasure(unit.db, alva)).toMatchObject({ reason: 'withdrawn' })
	expect(unit.keys.has('sound', alva.interviewId)).toBe(false)
	expect(unit.keys.has('pictures', alva.interviewId)).toBe(false)
	expect(await sweepWithdrawals(unit.db, unit, NOW)).toBe(0)
})

test('a key file that is merely missing erases nothing: only what is known to be destroyed is swept', async () => {
	const elsewhere = await openKeys({ ...unit.config, keysUrl: `file:${join(unit.folder, 'other', 'keys.db')}` })
	expect(await sweepWithdrawals(unit.db, { ...unit, keys: elsewhere }, NOW)).toBe(0)
	elsewhere.close()
	expect((await findInterview(unit.db, alva))?.ending).toBeNull()
})

/** Every sealed thing in the backup, opened by our own programs with the keys of one key file. */
async function wordsIn(backup: string, keyFile: string) {
	const config = readConfig({ DATA_DIR: join(unit.folder, 'elsewhere'), KEYS_URL: `file:${keyFile}` })
	const keys = await openKeys({ ...config, masterKeyFile: unit.config.masterKeyFile })
	const db = openDatabase(`file:${join(backup, 'lyhord.db')}`)
	try {
		await keys.wordsIdentityOf(alva.interviewId)
		return (await listPassages(db, keys, alva)).map(({ text }) => text)
	} finally {
		closeDatabase(db)
		keys.close()
	}
}

function sealedIn(backup: string) {
	const file = new Database(join(backup, 'lyhord.db'), { readonly: true })
	const tables = file.prepare(`select name from sqlite_master where type = 'table'`).pluck().all() as string[]
	const blobs = tables.flatMap((table) =>
		(file.prepare(`select * from ${table}`).raw().all() as unknown[][]).flat().filter((one) => Buffer.isBuffer(one)),
	)
	file.close()
	const sounds = everyFile(join(backup, 'recordings')).map((path) => readFileSync(path))
	return [...blobs, ...sounds]
}

async function everyKeyIn(keyFile: string) {
	const file = new Database(keyFile, { readonly: true })
	const wrapped = file.prepare('select wrapped from wrapped_keys').pluck().all() as Buffer[]
	file.close()
	const master = new Decrypter()
	master.addIdentity(unit.recoveryKit)
	return Promise.all(wrapped.map((one) => master.decrypt(one, 'text')))
}

async function opensWithOneOf(sealed: Buffer, identities: readonly string[]) {
	for (const identity of identities) if (await opensWith(sealed, identity)) return true
	return false
}

async function opensWith(sealed: Buffer, identity: string) {
	const decrypter = new Decrypter()
	decrypter.addIdentity(identity)
	const asAge = await decrypter.decrypt(sealed).then(
		() => true,
		() => false,
	)
	return asAge || opensAsWords(sealed, identity)
}

/** The other seal of this house: AES under a key derived from an identity. */
async function opensAsWords(sealed: Buffer, identity: string) {
	const keys = { ...unit.keys, wordsIdentityOf: async () => identity }
	return openWords(keys, '', sealed).then(
		() => true,
		() => false,
	)
}

function everyFile(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
}
