import { afterEach, beforeEach, expect, test } from 'vitest'
import { contactAct } from '#app/steps/contact/contact-acts.server.ts'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { findAssignment } from '#db/assignments.ts'
import { findStartFacts, listConsents } from '#db/consents.ts'
import { findContactCard, listContactAttempts } from '#db/contacts.ts'
import { contacts, declines, receipts } from '#db/schema.ts'
import { drawTestRound, RULES } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let scope: Parameters<typeof contactAct>[1]
beforeEach(async () => {
	unit = await makeTestUnit()
	const { unitId, roundId } = await drawTestRound(unit)
	const interviewerId = unit.people.karin.id
	const draw = { unitId, roundId, interviewerId }
	const assignmentId = await drawMyChild(unit.db, { ...draw, rules: RULES, now: () => NOW })
	const found = assignmentId && (await findAssignment(unit.db, { ...draw, assignmentId }))
	if (!found) throw new Error('Karin was given nobody')
	scope = { ...draw, assignmentId, childId: found.child.childId, hasInterview: false, at: NOW }
})
afterEach(() => unit.close())

function act(fields: Record<string, string>, changes: Partial<typeof scope> = {}) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return contactAct(unit, { ...scope, ...changes }, form)
}

const CARD = { childName: 'Alva Påhittad', guardianName: 'Påhittad Vuxen', phone: '000-00', note: 'ring efter tre' }

test('the card is kept sealed: it can be read by her interviewer, and stands nowhere in the file of the database', async () => {
	expect(await act({ act: 'card', ...CARD })).toBe('done')
	expect(await findContactCard(unit.db, unit.keys, scope)).toEqual(CARD)
	const [row] = await unit.db.select().from(contacts)
	expect(Buffer.from(row?.sealedCard ?? []).toString('latin1')).not.toContain('Alva')
	expect(await findContactCard(unit.db, unit.keys, { ...scope, unitId: 'unit-other' })).toBeUndefined()
})

test('a card can be written anew', async () => {
	await act({ act: 'card', ...CARD })
	await act({ act: 'card', ...CARD, phone: '111-11' })
	expect((await findContactCard(unit.db, unit.keys, scope))?.phone).toBe('111-11')
})

test('attempts are kept in order, and a way that does not exist is refused', async () => {
	await act({ act: 'attempt', channel: 'letter', outcome: 'noAnswer' })
	await act({ act: 'attempt', channel: 'phone', outcome: 'reached' }, { at: new Date(NOW.getTime() + 1) })
	expect((await listContactAttempts(unit.db, scope)).map(({ channel }) => channel)).toEqual(['letter', 'phone'])
	expect(await act({ act: 'attempt', channel: 'pigeon', outcome: 'reached' })).toBe('contact.fill-in')
})

test('what each person says is kept as a row of its own; what was left open says nothing', async () => {
	await act({ act: 'consent', information: 'yes', guardian: 'yes', secondGuardian: '', child: 'no', how: 'written' })
	const said = await listConsents(unit.db, scope)
	expect(said.map(({ kind, givenBy, isYes }) => [kind, givenBy, isYes])).toEqual(
		expect.arrayContaining([
			['information', 'child', true],
			['participate', 'guardian', true],
			['participate', 'child', false],
		]),
	)
	expect(said.filter(({ givenBy }) => givenBy === 'secondGuardian')).toEqual([])
	await act({ act: 'consent', child: 'yes' }, { at: new Date(NOW.getTime() + 1) })
	expect(await listConsents(unit.db, scope)).toHaveLength(said.length + 1)
})

test('a guardian’s yes to the interview is no yes to sound or quotes: those are ticked one by one', async () => {
	await act({ act: 'consent', guardian: 'yes', guardianRecord: 'yes' })
	const said = (await listConsents(unit.db, scope)).map(({ kind, isYes }) => [kind, isYes])
	expect(said).toHaveLength(3)
	expect(said).toEqual(
		expect.arrayContaining([
			['participate', true],
			['record', true],
			['quote', false],
		]),
	)
})

test('a form on which nobody has answered saves nothing, and says so', async () => {
	expect(await act({ act: 'consent', guardian: '', child: '', how: 'oral' })).toBe('contact.nothing-said')
	expect(await listConsents(unit.db, scope)).toEqual([])
})

test('only her own interviewer learns whether the interview may start', async () => {
	expect(await findStartFacts(unit.db, scope)).toMatchObject({ consents: [] })
	expect(await findStartFacts(unit.db, { ...scope, interviewerId: unit.people.ahmed.id })).toBeUndefined()
	expect(await findStartFacts(unit.db, { ...scope, unitId: 'unit-other' })).toBeUndefined()
})

test('a no is kept with who said it, destroys the card and its key with a receipt, and another child can be drawn', async () => {
	await act({ act: 'card', ...CARD })
	expect(await act({ act: 'decline', saidBy: 'child', code: 'noReason' })).toBe('ended')
	expect(unit.keys.has('contact', scope.childId)).toBe(false)
	expect(await findContactCard(unit.db, unit.keys, scope)).toBeUndefined()
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'child', code: 'noReason' }])
	expect(await unit.db.select().from(receipts)).toMatchObject([{ what: 'contact' }])
	const next = await drawMyChild(unit.db, { ...scope, rules: RULES, now: () => NOW })
	expect(next).not.toBe(scope.assignmentId)
	const found = next && (await findAssignment(unit.db, { ...scope, assignmentId: next }))
	expect(found && found.child.childId).not.toBe(scope.childId)
})

test('a no before any card was written leaves no receipt for what never was', async () => {
	expect(await act({ act: 'decline', saidBy: 'guardian', code: 'noTime' })).toBe('ended')
	expect(await unit.db.select().from(receipts)).toEqual([])
})

test('a reason that is not in the list is refused, and the card stays', async () => {
	await act({ act: 'card', ...CARD })
	expect(await act({ act: 'decline', saidBy: 'child', code: 'stubborn' })).toBe('contact.fill-in')
	expect(unit.keys.has('contact', scope.childId)).toBe(true)
})

test('nobody can be called unreachable before three attempts in two ways', async () => {
	expect(await act({ act: 'unreachable' })).toBe('contact.keep-trying')
	for (const channel of ['phone', 'letter', 'sms']) await act({ act: 'attempt', channel, outcome: 'noAnswer' })
	expect(await act({ act: 'unreachable' })).toBe('ended')
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'nobody', code: 'unreachable' }])
})

test('once the interview has begun a no is not kept here', async () => {
	expect(await act({ act: 'decline', saidBy: 'child', code: 'noReason' }, { hasInterview: true })).toBe(
		'contact.has-started',
	)
})
