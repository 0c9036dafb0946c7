import { afterEach, beforeEach, expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { sv } from '#app/i18n/sv.ts'
import { DEFAULT_POLICY } from '#app/steps/consent-rules.ts'
import { contactAct, minutesToPlan } from '#app/steps/contact/contact-acts.server.ts'
import { DECLINE_CODES } from '#app/steps/contact/contact-forms.ts'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { findAssignment } from '#db/assignments.ts'
import { findStartFacts, listConsents } from '#db/consents.ts'
import { countContact } from '#db/contact-counts.ts'
import { saveContactLetter } from '#db/contact-letters.ts'
import { findAgreedTime } from '#db/contact-needs.ts'
import { findContactCard, listContactAttempts, removeContactCardsOfRound } from '#db/contacts.ts'
import { countRound } from '#db/round-counts.ts'
import {
	agreedTimes,
	consents,
	contactAttempts,
	contactNeeds,
	contacts,
	declines,
	receipts,
	reportApprovals,
} from '#db/schema.ts'
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
	const { childId, bornMonth } = found.child
	scope = {
		...draw,
		assignmentId,
		childId,
		bornMonth,
		isProtected: false,
		interviewId: null,
		hasStarted: false,
		policy: DEFAULT_POLICY,
		at: NOW,
	}
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

const YES = { act: 'yes', how: 'oral', information: 'yes' }
const later = (minutes: number) => ({ at: new Date(NOW.getTime() + minutes * 60_000) })

test('what each person says is kept as a row of its own, with how, and which text was read', async () => {
	expect(await act({ ...YES, who: 'guardian', how: 'written', record: 'yes' })).toBe('done')
	expect(await act({ ...YES, who: 'child', feedbackChannel: 'yes' }, later(1))).toBe('done')
	const rows = await unit.db.select().from(consents)
	expect(rows.map(({ kind, givenBy, how, isYes, textVersion }) => [kind, givenBy, how, isYes, textVersion])).toEqual(
		expect.arrayContaining([
			['participate', 'guardian', 'written', true, 'guardian/sv/lyhord-1'],
			['record', 'guardian', 'written', true, 'guardian/sv/lyhord-1'],
			['quote', 'guardian', 'written', false, 'guardian/sv/lyhord-1'],
			['photo', 'guardian', 'written', false, 'guardian/sv/lyhord-1'],
			['information', 'child', 'oral', true, 'child-8-11/sv/lyhord-1'],
			['participate', 'child', 'oral', true, 'child-8-11/sv/lyhord-1'],
			['feedbackChannel', 'child', 'oral', true, 'child-8-11/sv/lyhord-1'],
		]),
	)
	expect(rows.some(({ kind, givenBy }) => givenBy === 'child' && (kind === 'record' || kind === 'quote'))).toBe(false)
})

test('a consent names the unit’s own text once it has one, and the old consents keep theirs', async () => {
	await act({ ...YES, who: 'guardian' })
	const letter = { unitId: scope.unitId, letter: 'guardian' as const, language: 'sv', by: 'maj', at: NOW }
	await saveContactLetter(unit.db, { ...letter, markdown: '# Vårt brev' })
	await saveContactLetter(unit.db, { ...letter, markdown: '# Vårt bättre brev' })
	await act({ ...YES, who: 'guardian' }, later(1))
	const versions = new Set((await unit.db.select().from(consents)).map(({ textVersion }) => textVersion))
	expect([...versions].sort()).toEqual(['guardian/sv/2', 'guardian/sv/lyhord-1'])
})

test('the guardian answers before a child under fifteen, and the child is told before she answers', async () => {
	expect(await act({ ...YES, who: 'child' })).toBe('contact.guardian-first')
	await act({ ...YES, who: 'guardian' })
	expect(await act({ act: 'yes', who: 'child' })).toBe('contact.inform-first')
	expect(await act({ ...YES, who: 'child' })).toBe('done')
})

test('from fifteen the young person answers alone: a guardian is neither a yes nor a no', async () => {
	const older = { bornMonth: '2010-01' }
	expect(await act({ ...YES, who: 'guardian' }, older)).toBe('contact.not-asked')
	expect(await act({ act: 'no', who: 'guardian' }, older)).toBe('contact.not-asked')
	expect(await act({ ...YES, who: 'child' }, older)).toBe('done')
})

test('one yes can be taken back: the row stays with when, and no longer counts', async () => {
	await act({ ...YES, who: 'guardian', record: 'yes' })
	const record = (await listConsents(unit.db, scope)).find(({ kind }) => kind === 'record')
	expect(await act({ act: 'takeBack', consentId: String(record?.id) }, later(5))).toBe('done')
	expect((await listConsents(unit.db, scope)).some(({ kind }) => kind === 'record')).toBe(false)
	const kept = (await unit.db.select().from(consents)).find(({ kind }) => kind === 'record')
	expect(kept?.withdrawnAt).toEqual(later(5).at)
})

test('only her own interviewer learns whether the interview may start', async () => {
	expect(await findStartFacts(unit.db, scope)).toMatchObject({ consents: [] })
	expect(await findStartFacts(unit.db, { ...scope, interviewerId: unit.people.ahmed.id })).toBeUndefined()
	expect(await findStartFacts(unit.db, { ...scope, unitId: 'unit-other' })).toBeUndefined()
})

const FAMILY = [contactAttempts, consents, contactNeeds, agreedTimes] as const

test('a no is kept with who said it and nothing else of the family is: card, key, attempts, answers and needs are gone, and another child can be drawn', async () => {
	await act({ act: 'card', ...CARD })
	await act({ act: 'attempt', channel: 'phone', outcome: 'reached' })
	await act({ act: 'needs', needsInterpreter: 'yes', language: 'arabiska' })
	await act({ act: 'time', on: '2026-12-01', time: '14:00', minutes: '60' })
	await act({ ...YES, who: 'guardian' })
	for (const table of FAMILY) expect(await unit.db.select().from(table)).not.toEqual([])
	expect(await act({ act: 'no', who: 'child', code: 'childDeclined' })).toBe('ended')
	expect(unit.keys.has('contact', scope.childId)).toBe(false)
	expect(await findContactCard(unit.db, unit.keys, scope)).toBeUndefined()
	for (const table of FAMILY) expect(await unit.db.select().from(table)).toEqual([])
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'child', code: 'childDeclined' }])
	expect(await unit.db.select().from(receipts)).toMatchObject([{ what: 'contact' }])
	const next = await drawMyChild(unit.db, { ...scope, rules: RULES, now: () => NOW })
	const found = next && (await findAssignment(unit.db, { ...scope, assignmentId: next }))
	expect(found && found.child.childId).not.toBe(scope.childId)
})

test('every reason can be noted for a child and for a guardian, none has to be, and the two are counted apart', async () => {
	expect(await act({ act: 'no', who: 'guardian' })).toBe('ended')
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'guardian', code: 'noReason' }])
	expect(await countContact(unit.db, scope)).toEqual({
		asked: 1,
		childNo: 0,
		guardianNo: 1,
		unreachable: 0,
		withdrawn: 0,
	})
	expect(await countContact(unit.db, { ...scope, unitId: 'unit-other' })).toMatchObject({ asked: 0, guardianNo: 0 })
})

const NOES = (['child', 'guardian'] as const).flatMap((who) => DECLINE_CODES.map((code) => [who, code] as const))

test.each(NOES)(
	'a no from %s for the reason %s is kept as it was said, and the next reserve can be drawn',
	async (who, code) => {
		await act({ act: 'card', ...CARD })
		expect(await act({ act: 'no', who, code })).toBe('ended')
		expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: who, code }])
		expect(await countContact(unit.db, scope)).toMatchObject({
			childNo: who === 'child' ? 1 : 0,
			guardianNo: who === 'child' ? 0 : 1,
		})
		expect((await countRound(unit.db, scope)).recruitment.declined).toEqual([{ code, count: 1 }])
		expect(unit.keys.has('contact', scope.childId)).toBe(false)
		const next = await drawMyChild(unit.db, { ...scope, rules: RULES, now: () => NOW })
		expect(next).toBeTruthy()
		expect(next).not.toBe(scope.assignmentId)
	},
)

test.each(['child', 'guardian'] as const)(
	'no reason is ever pressed for: %s says no, and nothing more is asked',
	async (who) => {
		expect(await act({ act: 'no', who })).toBe('ended')
		expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: who, code: 'noReason' }])
	},
)

test('every reason of the rule is there to choose, and none but those', () => {
	const ofTheRule = [
		'childDeclined',
		'recentlyClosedWorry',
		'enoughProfessionals',
		'noTime',
		'noReason',
		'language',
		'other',
	]
	expect([...DECLINE_CODES].sort()).toEqual(ofTheRule.sort())
	for (const t of [sv, en]) for (const code of DECLINE_CODES) expect(t.contact.declineCodes[code]).toBeTruthy()
})

test('a no before any card was written leaves no receipt for what never was', async () => {
	expect(await act({ act: 'no', who: 'guardian', code: 'noTime' })).toBe('ended')
	expect(await unit.db.select().from(receipts)).toEqual([])
})

test('guardians who disagree are a no with a code of its own, unless the manager has decided otherwise', async () => {
	await act({ ...YES, who: 'guardian' })
	const lenient = { ...DEFAULT_POLICY, disagreementIsNo: false }
	expect(await act({ act: 'no', who: 'secondGuardian' }, { policy: lenient, ...later(1) })).toBe('done')
	expect(await unit.db.select().from(declines)).toEqual([])
	expect(await act({ act: 'no', who: 'secondGuardian' }, later(2))).toBe('ended')
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'guardian', code: 'guardiansDisagree' }])
})

test('a reason that is not in the list is refused, and the card stays', async () => {
	await act({ act: 'card', ...CARD })
	expect(await act({ act: 'no', who: 'child', code: 'stubborn' })).toBe('contact.fill-in')
	expect(await act({ act: 'whatever' })).toBe('contact.fill-in')
	expect(unit.keys.has('contact', scope.childId)).toBe(true)
})

test('nobody can be called unreachable before three attempts in two ways', async () => {
	expect(await act({ act: 'unreachable' })).toBe('contact.keep-trying')
	for (const minute of [1, 2, 3]) await act({ act: 'attempt', channel: 'phone', outcome: 'noAnswer' }, later(minute))
	expect(await act({ act: 'unreachable' })).toBe('contact.keep-trying')
	await act({ act: 'attempt', channel: 'letter', outcome: 'noAnswer' }, later(4))
	expect(await act({ act: 'unreachable' })).toBe('ended')
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'nobody', code: 'unreachable' }])
})

test('after three attempts in two ways no further one is made, but that the family called back is kept', async () => {
	for (const minute of [1, 2]) await act({ act: 'attempt', channel: 'phone', outcome: 'noAnswer' }, later(minute))
	expect(await act({ act: 'attempt', channel: 'letter', outcome: 'noAnswer' }, later(3))).toBe('done')
	expect(await act({ act: 'attempt', channel: 'phone', outcome: 'noAnswer' }, later(4))).toBe('contact.tried-enough')
	expect(await listContactAttempts(unit.db, scope)).toHaveLength(3)
	expect(await act({ act: 'attempt', channel: 'phone', outcome: 'reached' }, later(5))).toBe('done')
	// The guardian has answered: asking the child begins its own count.
	expect(await act({ act: 'unreachable' }, later(6))).toBe('contact.keep-trying')
	expect(await act({ act: 'attempt', channel: 'phone', outcome: 'noAnswer' }, later(7))).toBe('done')
})

test('once the conversation has begun a no is not kept here: it is a withdrawal', async () => {
	expect(await act({ act: 'no', who: 'child' }, { hasStarted: true })).toBe('contact.has-started')
})

test('an interpreter needs a language, double the time is planned, and a time is kept as clocks in Sweden show it', async () => {
	expect(await minutesToPlan(unit.db, scope)).toBe(60)
	expect(await act({ act: 'needs', needsInterpreter: 'yes', language: ' ' })).toBe('contact.language-missing')
	expect(await act({ act: 'needs', needsInterpreter: 'yes', language: 'arabiska', isInterpreterBooked: 'yes' })).toBe(
		'done',
	)
	expect(await minutesToPlan(unit.db, scope)).toBe(120)
	expect(await act({ act: 'time', on: '2026-12-01', time: '14:00', minutes: '120' })).toBe('done')
	expect((await findAgreedTime(unit.db, scope))?.startsAt).toEqual(new Date('2026-12-01T13:00:00Z'))
	expect(await act({ act: 'time', on: 'tomorrow', time: '25:00', minutes: '5' })).toBe('contact.say-when')
})

test('when a round closes every card in its contact list is destroyed, key first, with a receipt', async () => {
	await act({ act: 'card', ...CARD })
	expect(await removeContactCardsOfRound(unit.db, unit.keys, { ...scope, unitId: 'unit-other', by: 'maj' })).toBe(0)
	expect(await removeContactCardsOfRound(unit.db, unit.keys, { ...scope, by: 'maj' })).toBe(1)
	expect(unit.keys.has('contact', scope.childId)).toBe(false)
	expect(await unit.db.select().from(contacts)).toEqual([])
	expect(await unit.db.select().from(receipts)).toMatchObject([{ what: 'contact', reason: 'round.closed' }])
	expect(await removeContactCardsOfRound(unit.db, unit.keys, { ...scope, by: 'maj' })).toBe(0)
})

test('a yes to quotes taken back when the report is approved is noted, and told that what is printed stands', async () => {
	await act({ ...YES, who: 'guardian', quote: 'yes' })
	await unit.db
		.insert(reportApprovals)
		.values({ ...scope, document: {}, contentHash: 'as-approved', by: unit.people.per.id, at: NOW })
	const consentId = (await listConsents(unit.db, scope)).find(({ kind }) => kind === 'quote')!.id
	expect(await act({ act: 'takeBack', consentId })).toBe('doneTooLate')
	expect((await listConsents(unit.db, scope)).some(({ id }) => id === consentId)).toBe(false)
})
