import { eq, getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findApprovedReport, saveReportApproval, saveSubmission } from '#db/annual-reports.ts'
import { STAYS } from '#db/interview-content.ts'
import { KeyDestroyed } from '#db/keys.ts'
import { readRoundArchive } from '#db/report-material.ts'
import {
	auditEvents,
	interviewPromises,
	interviews,
	receipts,
	rounds,
	segments,
	transcriptApprovals,
	transcripts,
} from '#db/schema.ts'
import { openWords } from '#db/seal.ts'
import { saveAnswers } from '#db/transcripts.ts'
import { findWordsRetention, sweepWords, wordsDueAt } from '#db/words-retention.ts'
import { countRows, plantEverywhere } from '#tests/fixtures/plant-everywhere.ts'
import { interviewIdOf, makeSeminarRound } from '#tests/fixtures/seminar-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const CHILDREN = ['alva', 'bilal'] as const
const CANARY = 'Hon mindes att jag tycker om hästar.'
const DOCUMENT = { type: 'root', children: [{ type: 'text', value: CANARY }] }
const DUE = wordsDueAt(NOW, 3)
const DAY_BEFORE = new Date(DUE.getTime() - 86_400_000)

let unit: TestUnit
let scope: { roundId: string; unitId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	const said = CHILDREN.map((key) => ({ key, age: 9, says: [CANARY] }))
	scope = await makeSeminarRound(unit, said)
	await unit.db.update(interviews).set({ endedAt: NOW, ending: 'complete' })
	await coded('alva', 'yes')
	await coded('bilal', 'no')
})
afterEach(() => unit.close())

async function coded(child: string, feelsListenedTo: 'yes' | 'no') {
	const act = { unitId: scope.unitId, interviewId: interviewIdOf(child), by: unit.people.karin.id, at: NOW }
	const rest = { changedSecretary: 'no', knowsWhy: 'yes', feelsCanInfluence: 'partly' } as const
	await saveAnswers(unit.db, unit.keys, { ...act, answers: { ...rest, feelsListenedTo } })
}

async function approve() {
	const by = { ...scope, by: unit.people.per.id, at: NOW }
	await saveSubmission(unit.db, { ...by, contentHash: 'abc' })
	await saveReportApproval(unit.db, { ...by, document: DOCUMENT, contentHash: 'abc', bandOf: () => '8–11' })
}

const sweep = (at: Date) => sweepWords(unit.db, unit, at)
const listenedTo = async () =>
	(await readRoundArchive(unit.db, unit.keys, scope))?.interviews.map(({ answers }) => answers.feelsListenedTo).sort()

test('a month that is shorter than the one before has its last day, never the next month', () => {
	const from = (day: string, months: number) => wordsDueAt(new Date(`${day}T12:00:00Z`), months).toISOString()
	expect(from('2027-01-31', 1)).toBe('2027-02-28T12:00:00.000Z')
	expect(from('2026-11-30', 3)).toBe('2027-02-28T12:00:00.000Z')
	expect(from('2027-01-15', 0)).toBe('2027-01-15T12:00:00.000Z')
	expect(from('2027-01-15', 14)).toBe('2028-03-15T12:00:00.000Z')
})

test('while the report is not approved, and until the day has come, not a word is touched', async () => {
	expect(await sweep(new Date('2100-01-01'))).toBe(0)
	await approve()
	expect(await sweep(DAY_BEFORE)).toBe(0)
	expect(await unit.db.select().from(segments)).toHaveLength(2)
	expect(await findWordsRetention(unit.db, scope)).toEqual({ dueAt: DUE, destroyed: 0 })
	expect(await findWordsRetention(unit.db, { ...scope, unitId: 'unit-other' })).toBeUndefined()
})

test('when the day has come the words cannot be opened by anybody, and the approved report stands as it was', async () => {
	const [before] = await unit.db.select().from(segments).limit(1)
	if (!before) throw new Error('There must be words first')
	const kept = before.sealedText
	expect(await openWords(unit.keys, interviewIdOf('alva'), kept)).toContain(CANARY)
	await approve()
	expect(await sweep(DUE)).toBe(2)

	await expect(openWords(unit.keys, interviewIdOf('alva'), kept)).rejects.toThrow(KeyDestroyed)
	for (const child of CHILDREN) expect(unit.keys.has('sound', interviewIdOf(child))).toBe(false)
	expect((await findApprovedReport(unit.db, scope))?.document).toEqual(DOCUMENT)
	expect((await readRoundArchive(unit.db, unit.keys, scope))?.interviews).toMatchObject([
		{ passages: [], transcript: null },
		{ passages: [], transcript: null },
	])
	expect(await findWordsRetention(unit.db, scope)).toEqual({ dueAt: DUE, destroyed: 2 })
})

test('every table with a word is emptied; that there was a transcript, who approved it and what was promised stays', async () => {
	const interviewId = interviewIdOf('alva')
	await plantEverywhere(unit, interviewId, CANARY)
	await approve()
	await sweep(DUE)
	const after = await countRows(unit, interviewId)
	const left = Object.keys(after).filter((table) => after[table] !== 0)
	const outlive = [transcripts, transcriptApprovals, interviewPromises].map(getTableName)
	expect(left.sort()).toEqual([...Object.keys(STAYS), ...outlive].sort())
})

test('there is a receipt and an audit event for each, without content; a second sweep does nothing', async () => {
	await approve()
	await sweep(DUE)
	expect(await sweep(new Date('2100-01-01'))).toBe(0)
	const done = await unit.db.select().from(receipts).where(eq(receipts.what, 'words'))
	expect(done.map(({ interviewId, reason, at }) => [interviewId, reason, at]).sort()).toEqual(
		CHILDREN.map((child) => [interviewIdOf(child), 'retention', DUE]),
	)
	const events = await unit.db.select().from(auditEvents).where(eq(auditEvents.did, 'words.destroyed'))
	expect(events).toHaveLength(2)
	expect(JSON.stringify([done, events])).not.toContain('hästar')
})

test('next year’s report still compares the totals, and nobody can tell which answers were whose', async () => {
	expect(await listenedTo()).toEqual(['no', 'yes'])
	await approve()
	await sweep(DUE)
	expect(await listenedTo()).toEqual(['no', 'yes'])
	const archive = await readRoundArchive(unit.db, unit.keys, scope)
	for (const { gender, age, group } of archive?.interviews ?? [])
		expect([gender, age, group]).toEqual(['unknown', null, null])
})

test('what a crash left half done is ended: the keys were gone, the rows were not, and the answers are still there', async () => {
	await approve()
	await sweep(DUE)
	await unit.db.update(interviews).set({ wordsDestroyedAt: null })
	expect(await sweep(DUE)).toBe(2)
	expect(await listenedTo()).toEqual(['no', 'yes'])
})

test('with the master key away it waits, and an interview that was taken back is not emptied twice', async () => {
	await approve()
	const erased = { ending: 'erased' as const, isCounted: false }
	await unit.db
		.update(interviews)
		.set(erased)
		.where(eq(interviews.id, interviewIdOf('alva')))
	const locked = { ...unit, keys: { ...unit.keys, isLocked: () => true } }
	expect(await sweepWords(unit.db, locked, DUE)).toBe(0)
	expect(await sweep(DUE)).toBe(1)
})

test('the months are the round’s own: a unit that has decided on none destroys the words at approval', async () => {
	await unit.db.update(rounds).set({ transcriptMonths: 0 })
	await approve()
	expect(await sweep(NOW)).toBe(2)
})
