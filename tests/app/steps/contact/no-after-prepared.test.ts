import { afterEach, beforeEach, expect, test } from 'vitest'
import { contactAct } from '#app/steps/contact/contact-acts.server.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { countContact } from '#db/contact-counts.ts'
import { contacts, declines, interviews } from '#db/schema.ts'
import { karinsContact } from '#tests/fixtures/karins-contact.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const CARD = { childName: 'Alva Påhittad', guardianName: 'Påhittad Vuxen', phone: '000-00', note: '' }

let unit: TestUnit
let scope: Parameters<typeof contactAct>[1]
beforeEach(async () => {
	unit = await makeTestUnit()
	scope = await karinsContact(unit)
})
afterEach(() => unit.close())

function act(fields: Record<string, string>, changes: Partial<typeof scope> = {}) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return contactAct(unit, { ...scope, ...changes }, form)
}

test('a no after “Förbered” but before they begin is kept with its code, and what was prepared goes, keys and all', async () => {
	const asked = { ...scope, at: NOW }
	const interviewId = await startInterview(unit.db, unit.keys, asked)
	await act({ act: 'card', ...CARD })
	const said = await act({ act: 'no', who: 'child', code: 'noTime' }, { interviewId: interviewId! })
	expect(said).toBe('ended')
	expect(await unit.db.select().from(interviews)).toEqual([])
	for (const kind of ['sound', 'words'] as const) expect(unit.keys.has(kind, interviewId!)).toBe(false)
	expect(await unit.db.select().from(declines)).toMatchObject([{ saidBy: 'child', code: 'noTime' }])
	expect(await countContact(unit.db, scope)).toMatchObject({ childNo: 1, withdrawn: 0 })
	expect(await unit.db.select().from(contacts)).toEqual([])
})

test('the no that comes in the very moment the conversation begins keeps the conversation, and says so', async () => {
	const interviewId = await startInterview(unit.db, unit.keys, { ...scope, at: NOW })
	await unit.db.update(interviews).set({ startedAt: NOW })
	const said = await act({ act: 'no', who: 'child', code: 'noTime' }, { interviewId: interviewId! })
	expect(said).toBe('contact.has-started')
	expect(unit.keys.has('words', interviewId!)).toBe(true)
	expect(await unit.db.select().from(declines)).toEqual([])
})
