import { afterAll, beforeAll, expect, test } from 'vitest'
import { isStale } from '#db/client.ts'
import {
	findOpenReminder,
	changeReminderDecision,
	changeReminderToHandedOver,
	listDecidedReminders,
	listSafetyReminders,
	listWaitingReminders,
	saveSafetyReminder,
} from '#db/safety-reminders.ts'
import { safetyReminders } from '#db/schema.ts'
import { makeInterview, makeRound } from '../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

let unit: TestUnit

beforeAll(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
})
afterAll(() => unit.close())

test('“Oro” is remembered until somebody has taken over, and says nothing of what was said', async () => {
	const karins = await makeInterview(unit, 'worried')
	const earlier = new Date(NOW.getTime() - 3_600_000)
	const raised = { ...karins, id: 'oro-1', raisedAt: earlier }
	await saveSafetyReminder(unit.db, raised)
	await saveSafetyReminder(unit.db, raised)
	expect(await listSafetyReminders(unit.db, karins)).toEqual([{ id: 'oro-1', raisedAt: earlier, handedOverAt: null }])
	const karin = { ...karins, raisedBy: unit.people.karin.id }
	const handOver = { ...karin, reminderId: 'oro-1', how: 'reported' as const, to: 'mottagningen' }
	await expect(changeReminderToHandedOver(unit.db, { ...handOver, raisedBy: unit.people.ahmed.id })).rejects.toSatisfy(
		isStale,
	)
	await expect(changeReminderToHandedOver(unit.db, { ...handOver, unitId: 'another unit' })).rejects.toSatisfy(isStale)
	await changeReminderToHandedOver(unit.db, handOver)
	const [waiting] = await listWaitingReminders(unit.db, karin)
	expect(waiting).toMatchObject({ handedOverHow: 'reported', handedOverTo: 'mottagningen', decision: null })
	expect(Object.keys(safetyReminders).filter((column) => /text|word|note|content/i.test(column))).toEqual([])
})

test('the mentor decides about the material only when the child has been reported, and may decide again', async () => {
	const karins = await makeInterview(unit, 'decided')
	await saveSafetyReminder(unit.db, { ...karins, id: 'oro-2', raisedAt: NOW })
	const maj = { unitId: unit.unit.id, reminderId: 'oro-2', by: unit.people.maj.id, at: NOW }
	await expect(changeReminderDecision(unit.db, { ...maj, decision: 'mayBeUsed' })).rejects.toSatisfy(isStale)
	await changeReminderToHandedOver(unit.db, { ...maj, how: 'handedOver', to: 'jouren' })
	await changeReminderDecision(unit.db, { ...maj, decision: 'mayBeUsed' })
	await changeReminderDecision(unit.db, { ...maj, decision: 'staysOut' })
	expect(await listDecidedReminders(unit.db, maj)).toMatchObject([{ id: 'oro-2', decision: 'staysOut' }])
	expect((await listWaitingReminders(unit.db, maj)).map(({ id }) => id)).not.toContain('oro-2')
})

test('an interview has the oldest reminder of hers that nobody has taken over: not another’s, not of another unit, and none after the last is handed over', async () => {
	const karins = await makeInterview(unit, 'pressed-twice')
	const hers = { ...karins, raisedBy: unit.people.karin.id }
	expect(await findOpenReminder(unit.db, hers)).toBeUndefined()
	const later = new Date(NOW.getTime() + 60_000)
	await saveSafetyReminder(unit.db, { ...karins, id: 'oro-4', raisedAt: later })
	await saveSafetyReminder(unit.db, { ...karins, id: 'oro-3', raisedAt: NOW })
	expect(await findOpenReminder(unit.db, hers)).toEqual(NOW)
	expect(await findOpenReminder(unit.db, { ...hers, raisedBy: unit.people.ahmed.id })).toBeUndefined()
	expect(await findOpenReminder(unit.db, { ...hers, unitId: 'another unit' })).toBeUndefined()
	const how = { how: 'reported' as const, to: 'mottagningen' }
	await changeReminderToHandedOver(unit.db, { ...hers, ...how, reminderId: 'oro-3' })
	expect(await findOpenReminder(unit.db, hers)).toEqual(later)
	await changeReminderToHandedOver(unit.db, { ...hers, ...how, reminderId: 'oro-4' })
	expect(await findOpenReminder(unit.db, hers)).toBeUndefined()
})
