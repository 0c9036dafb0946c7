import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isUnreachable, lastWord } from '#app/steps/consent-rules.ts'
import { contactAct } from '#app/steps/contact/contact-acts.server.ts'
import { nextStep } from '#app/steps/contact/next-step.ts'
import { isPhone, offersSound, recordingConsent } from '#app/steps/interview/recording-consent.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { saveDecline } from '#db/assignments.ts'
import { listConsents } from '#db/consents.ts'
import { findAgreedTime } from '#db/contact-needs.ts'
import { listAppointedSecretaries, listContactAttempts } from '#db/contacts.ts'
import { emptyLog } from '#db/client.ts'
import { findInterview, saveReflection } from '#db/interviews.ts'
import { readRoundArchive } from '#db/report-material.ts'
import { contacts, declines, interviews, transcriptApprovals, transcriptEdits, transcripts } from '#db/schema.ts'
import { saveTranscriptEdits } from '#db/transcript-edits.ts'
import { findTranscript, saveTranscript, saveTranscriptApproval } from '#db/transcripts.ts'
import { HEADING } from '#tests/fixtures/drawn-round.ts'
import { karinsContact } from '#tests/fixtures/karins-contact.ts'
import { makeInterview } from '#tests/fixtures/recorded-interview.ts'
import { interviewIdOf, makeSeminarRound } from '#tests/fixtures/seminar-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const TODAY = '2026-11-24'
const NAME = 'Hemliga Namnet'
const ALL_PROTECTED = [
	HEADING,
	...['ALVA', 'BILAL', 'CILLA', 'DINO', 'ELSA'].map((key) => `${key};2015-03;flicka;Barn;SARNIL;;;öppen;;;ja;svenska`),
].join('\n')

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

const protectedContact = () => karinsContact(unit, ALL_PROTECTED)

function act(scope: Awaited<ReturnType<typeof protectedContact>>, fields: Record<string, string>) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return contactAct(unit, scope, form)
}

test('a child with protected identity is drawn like any other: the same right to be heard', async () => {
	expect((await protectedContact()).isProtected).toBe(true)
})

test('no name and no phone is taken in: the server refuses the card, makes no key, and the words are nowhere on the disk', async () => {
	const scope = await protectedContact()
	const card = { act: 'card', childName: NAME, guardianName: NAME, phone: '070-HEMLIG', note: '' }
	expect(await act(scope, card)).toBe('contact.protected')
	expect(unit.keys.has('contact', scope.childId)).toBe(false)
	expect(await unit.db.select().from(contacts)).toEqual([])
	emptyLog(unit.db)
	for (const entry of readdirSync(unit.folder, { recursive: true, withFileTypes: true }))
		if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name)).includes(NAME)).toBe(false)
})

test('the page never asks for a card: the first thing is to ask through the appointed secretary', async () => {
	const scope = await protectedContact()
	const facts = { ...scope, language: null, hasNeeds: false, hasCard: false, isKeptFromGuardian: false, consents: [] }
	expect(nextStep(facts, TODAY)).toEqual({ key: 'ask', who: 'guardian' })
	expect(nextStep({ ...facts, isProtected: false }, TODAY)).toEqual({ key: 'card' })
	expect(await listAppointedSecretaries(unit.db, scope)).toEqual(['SARNIL'])
})

test('contact goes through the appointed secretary only, and nobody else is reached that way', async () => {
	const scope = await protectedContact()
	for (const channel of ['phone', 'sms', 'letter', 'visit'])
		expect(await act(scope, { act: 'attempt', channel, outcome: 'noAnswer' })).toBe('contact.protected')
	expect(await act(scope, { act: 'attempt', channel: 'secretary', outcome: 'noAnswer' })).toBe('done')
	const open = { ...scope, isProtected: false }
	expect(await act(open, { act: 'attempt', channel: 'secretary', outcome: 'noAnswer' })).toBe('contact.protected')
	expect(await listContactAttempts(unit.db, scope)).toHaveLength(1)
})

test('three attempts through the secretary are enough to say that nobody could be reached', () => {
	const attempts = Array.from({ length: 3 }, () => ({ channel: 'secretary', outcome: 'noAnswer' }))
	expect(isUnreachable(attempts, { isProtected: true })).toBe(true)
	expect(isUnreachable(attempts.slice(1), { isProtected: true })).toBe(false)
	expect(isUnreachable(attempts)).toBe(false)
})

test('no exact time is kept', async () => {
	const scope = await protectedContact()
	expect(await act(scope, { act: 'time', on: '2026-12-01', time: '14:00', minutes: '60' })).toBe('contact.protected')
	expect(await findAgreedTime(unit.db, scope)).toBeUndefined()
})

test('when she was asked, answered and was met is kept to the month, and the last word of a person still counts', async () => {
	const scope = await protectedContact()
	const month = new Date('2026-11-01T00:00:00Z')
	await act(scope, { act: 'attempt', channel: 'secretary', outcome: 'reached' })
	await act(scope, { act: 'yes', who: 'guardian', how: 'oral', record: 'yes' })
	await act(scope, { act: 'yes', who: 'guardian', how: 'oral' })
	const consents = await listConsents(unit.db, scope)
	for (const { at } of [...(await listContactAttempts(unit.db, scope)), ...consents]) expect(at).toEqual(month)
	expect(lastWord(consents, 'record', 'guardian')).toBe(false)

	const interviewId = await startInterview(unit.db, unit.keys, scope)
	if (!interviewId) throw new Error('The interview must be set up')
	const hers = { ...scope, interviewId, by: scope.interviewerId }
	const held = { startedAt: NOW, endedAt: NOW, ending: 'complete' as const }
	await unit.db.update(interviews).set(held).where(eq(interviews.id, interviewId))
	const reflection = { sealedAnswers: Buffer.from('x'), feltWorry: false, feedbackChannel: 'none' as const }
	const who = { withInterpreter: false, guardianPresent: false, withSigns: false }
	await saveReflection(unit.db, { ...hers, reflection, who, promises: [] })
	const { createdAt, startedAt, endedAt, closedAt } = (await findInterview(unit.db, hers)) ?? {}
	expect([createdAt, startedAt, endedAt, closedAt]).toEqual([month, month, month, month])
})

test('a no, and every day her words were worked on, are kept to the month', async () => {
	const month = new Date('2026-11-01T00:00:00Z')
	const scope = await protectedContact()
	await saveDecline(unit.db, { ...scope, by: scope.interviewerId, saidBy: 'child', code: 'childDeclined' })
	expect((await unit.db.select().from(declines)).map(({ at }) => at)).toEqual([month])

	const other = await makeInterview(unit, 'elsa', scope.roundId)
	await unit.db.update(interviews).set({ isProtected: true }).where(eq(interviews.id, other.interviewId))
	const untimed = { startSeconds: null, endSeconds: null, questionId: null, isVerbatim: true, hasWarning: false }
	const segments = [{ ...untimed, speaker: 'child' as const, text: 'Hej' }]
	await saveTranscript(unit.db, unit.keys, { ...other, madeBy: 'person', version: 1, segments })
	const transcriptId = (await findTranscript(unit.db, unit.keys, other))?.id ?? ''
	const edits = [{ id: 'edit-1', edit: '{}' }]
	expect(await saveTranscriptEdits(unit.db, unit.keys, { ...other, transcriptId, after: 0, edits })).toBe(true)
	await saveTranscriptApproval(unit.db, { ...other, transcriptId, soundDueAt: NOW })
	const [version] = await unit.db.select().from(transcripts)
	const [edit] = await unit.db.select().from(transcriptEdits)
	const [approval] = await unit.db.select().from(transcriptApprovals)
	expect([version?.createdAt, version?.finalAt, edit?.at, approval?.at]).toEqual([month, month, month, month])
})

test('on a phone or tablet nothing is recorded, whatever was said yes to; on a computer notes are offered first', () => {
	const consents = [{ kind: 'record', givenBy: 'guardian', isYes: true, at: NOW }]
	const child = { bornMonth: '2015-03', consents, isProtected: true }
	expect(recordingConsent(child, TODAY, true)).toBe('protectedOnPhone')
	expect(offersSound('protectedOnPhone')).toBe(false)
	expect(recordingConsent(child, TODAY, false)).toBe('protected')
	expect(recordingConsent({ ...child, isProtected: false }, TODAY, true)).toBe('yes')
	expect(isPhone(new Headers({ 'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' }))).toBe(true)
	expect(isPhone(new Headers({ 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' }))).toBe(false)
})

test('in the report’s material she has neither gender, age nor group: in the totals, in no breakdown, and no quote has her age', async () => {
	const children = ['alva', 'bilal'].map((key) => ({ key, age: 9, says: ['Hej'] }))
	const scope = await makeSeminarRound(unit, children)
	await unit.db.update(interviews).set({ endedAt: NOW })
	await unit.db
		.update(interviews)
		.set({ isProtected: true })
		.where(eq(interviews.id, interviewIdOf('alva')))
	const archive = await readRoundArchive(unit.db, unit.keys, scope)
	expect(archive?.interviews.map(({ gender, age, group }) => [gender, age, group])).toEqual([
		['unknown', null, null],
		['girl', 9, null],
	])
})
