import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { insertChildFeedback } from '#db/child-feedback.ts'
import { atomically, isConflict } from '#db/client.ts'
import { saveConsents } from '#db/consents.ts'
import { findContactCard, saveContactCard } from '#db/contacts.ts'
import { findAssignment } from '#db/assignments.ts'
import { KeyDestroyed } from '#db/keys.ts'
import { countRound } from '#db/round-counts.ts'
import { findClosing, listLessons, RoundNotReady, saveLesson, saveRoundClosing } from '#db/round-closing.ts'
import { readGateFacts } from '#db/round-gates.ts'
import { listRounds } from '#db/rounds.ts'
import {
	auditEvents,
	childFeedback,
	childHandlers,
	contacts,
	drawTickets,
	frameChildren,
	interviews,
	receipts,
	samplingFrames,
} from '#db/schema.ts'
import { openContact } from '#db/seal.ts'
import { drawTestRound, RULES } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let act: Awaited<ReturnType<typeof drawTestRound>>
let childId: string
let assignmentId: string
beforeEach(async () => {
	unit = await makeTestUnit()
	act = await drawTestRound(unit)
	const interviewerId = unit.people.karin.id
	assignmentId = String(await drawMyChild(unit.db, { ...act, interviewerId, rules: RULES, now: () => act.at }))
	const found = await findAssignment(unit.db, { ...act, assignmentId, interviewerId })
	childId = String(found?.child.childId)
	const card = { childName: 'Påhittat Barn', guardianName: '', phone: '000', note: '' }
	await saveContactCard(unit.db, unit.keys, { ...act, childId, card })
})
afterEach(() => unit.close())

const owe = (sentAt: Date | null, channel: 'letter' | 'none' = 'letter') =>
	unit.db.insert(childFeedback).values({
		...{ id: crypto.randomUUID(), roundId: act.roundId, unitId: act.unitId, childId, interviewerId: 'member-karin' },
		...{ band: '8-11', channel, areaIds: [], createdAt: act.at, sentAt },
	})

test('closing destroys the contact list’s keys and the frame but for the drawn, and leaves receipts and counts', async () => {
	await owe(act.at)
	const before = await countRound(unit.db, act)
	const [sealed] = await unit.db.select().from(contacts)
	await saveRoundClosing(unit.db, unit.keys, act)

	const left = await unit.db.select().from(frameChildren)
	expect(left.map((child) => child.childId)).toEqual([childId])
	expect(await unit.db.select().from(childHandlers)).toEqual([])
	const tickets = await unit.db.select().from(drawTickets)
	expect(tickets).toHaveLength(5)
	expect(tickets.filter(({ ticket }) => ticket !== '').map((one) => one.childId)).toEqual([childId])
	expect(await unit.db.select().from(contacts)).toEqual([])
	expect(await findContactCard(unit.db, unit.keys, { ...act, childId })).toBeUndefined()
	await expect(openContact(unit.keys, childId, sealed?.sealedCard ?? Buffer.of())).rejects.toThrow(KeyDestroyed)
	expect((await unit.db.select().from(samplingFrames))[0]).toMatchObject({ fileName: '', rowsAccepted: 5 })

	expect(await findClosing(unit.db, act)).toMatchObject({ by: act.by, contactCards: 1, frameChildren: 4 })
	expect((await unit.db.select().from(receipts)).map(({ what }) => what).sort()).toEqual(['contact', 'frame'])
	expect(await countRound(unit.db, act)).toEqual(before)
	expect(before.recruitment).toMatchObject({ frame: 5, asked: 1 })
	expect((await listRounds(unit.db, act))[0]?.closedAt).toEqual(act.at)
	const events = await unit.db.select().from(auditEvents).where(eq(auditEvents.did, 'round.closed'))
	expect(events).toHaveLength(1)
})

test('yesterday’s copy of the database opened the card before the closing, and opens it no more', async () => {
	const copy = join(unit.folder, 'yesterday.db')
	await unit.db.run('pragma wal_checkpoint(truncate)')
	copyFileSync(join(unit.folder, 'data', 'lyhord.db'), copy)
	const { openDatabase, closeDatabase } = await import('#db/client.ts')
	const yesterday = openDatabase(`file:${copy}`)
	const openIt = () => findContactCard(yesterday, unit.keys, { ...act, childId })
	expect((await openIt())?.childName).toBe('Påhittat Barn')
	await saveRoundClosing(unit.db, unit.keys, act)
	await expect(openIt()).rejects.toThrow(KeyDestroyed)
	closeDatabase(yesterday)
})

test('a round does not close while a child awaits her answer, and then no key is touched (R-10)', async () => {
	await owe(null)
	await expect(saveRoundClosing(unit.db, unit.keys, act)).rejects.toThrow(RoundNotReady)
	expect(unit.keys.has('contact', childId)).toBe(true)
	expect(await unit.db.select().from(frameChildren)).toHaveLength(5)
	expect(await findClosing(unit.db, act)).toBeUndefined()
	expect((await readGateFacts(unit.db, act))?.feedbackWaiting).toBe(1)
})

test('a child who said “nej tack” to an answer keeps no round open', async () => {
	await owe(null, 'none')
	await saveRoundClosing(unit.db, unit.keys, act)
	expect(await findClosing(unit.db, act)).toBeDefined()
})

test('a round is closed once, and by nobody from another unit', async () => {
	await expect(saveRoundClosing(unit.db, unit.keys, { ...act, unitId: 'unit-other' })).rejects.toThrow(RoundNotReady)
	await saveRoundClosing(unit.db, unit.keys, act)
	const again = await saveRoundClosing(unit.db, unit.keys, act).catch((error: unknown) => error)
	expect(again instanceof RoundNotReady || isConflict(again)).toBe(true)
	expect(await findClosing(unit.db, { ...act, unitId: 'unit-other' })).toBeUndefined()
	expect(await readGateFacts(unit.db, { ...act, unitId: 'unit-other' })).toBeUndefined()
})

test('the gates read what is there: a round that is drawn and no more lacks all that comes after', async () => {
	expect(await readGateFacts(unit.db, act)).toMatchObject({
		...{ year: 2026, interviewers: 2, isConsentConfirmed: false, retentionDecision: 'EXEMPEL 1', areas: [] },
		...{ withoutConsent: 0, soundLeft: 0, transcriptsWaiting: 0, isReportApproved: false, meetings: [] },
	})
	expect((await readGateFacts(unit.db, act))?.draw).toMatchObject({ drawnBy: act.by })
})

test('a conversation that began and was never ended holds the round, and the child is owed an answer (R-4, R-10)', async () => {
	const asked = { unitId: act.unitId, assignmentId, interviewerId: unit.people.karin.id, at: act.at }
	await startInterview(unit.db, unit.keys, asked)
	expect(await readGateFacts(unit.db, act)).toMatchObject({ transcriptsWaiting: 0, feedbackWaiting: 0 })
	await unit.db.update(interviews).set({ startedAt: act.at })
	expect(await readGateFacts(unit.db, act)).toMatchObject({ transcriptsWaiting: 1, feedbackWaiting: 1 })
	const owing = { ...act, bandOf: () => '8-11', newId: () => crypto.randomUUID() }
	await atomically(unit.db, await insertChildFeedback(unit.db, owing))
	expect(await unit.db.select().from(childFeedback)).toMatchObject([{ childId, sentAt: null }])
})

test('a guardian’s yes alone is no yes of the child’s (R-3)', async () => {
	await startInterview(unit.db, unit.keys, { ...act, assignmentId, interviewerId: unit.people.karin.id })
	await unit.db.update(interviews).set({ startedAt: act.at })
	const say = (givenBy: 'guardian' | 'child') =>
		saveConsents(unit.db, {
			...{ ...act, assignmentId, textVersion: '2026' },
			said: [{ kind: 'participate', givenBy, how: 'oral', isYes: true }],
		})
	await say('guardian')
	expect((await readGateFacts(unit.db, act))?.withoutConsent).toBe(1)
	await say('child')
	expect((await readGateFacts(unit.db, act))?.withoutConsent).toBe(0)
})

test('a lesson is there for whoever sets up the next round, and for no other unit', async () => {
	await saveLesson(unit.db, { ...act, id: 'l1', text: 'Fråga 4 var för svår.' })
	expect(await listLessons(unit.db, act)).toEqual([{ id: 'l1', text: 'Fråga 4 var för svår.' }])
	expect(await listLessons(unit.db, { ...act, unitId: 'unit-other' })).toEqual([])
})
