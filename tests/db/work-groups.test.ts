import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeWorkGroups, listGroupManagers, listGroupsManagedBy, listWorkGroups } from '#db/work-groups.ts'
import { openTestRound } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

test('the groups of one year stay as they were when next year’s are changed', async () => {
	const [last, act] = [await openTestRound(unit, { year: 2025 }), await openTestRound(unit)]
	const { unitId } = act
	const [barn] = await listWorkGroups(unit.db, { unitId, year: 2026 })
	const changed = { id: String(barn?.id), name: 'Barn 0–12', memberIds: [unit.people.karin.id] }
	await changeWorkGroups(unit.db, { ...act, year: 2026, groups: [changed, { name: 'Ny grupp' }] })
	const namesOf = async (year: number) => (await listWorkGroups(unit.db, { unitId, year })).map(({ name }) => name)
	expect(await namesOf(2026)).toEqual(['Barn 0–12', 'Unga', 'Ny grupp'])
	expect(await namesOf(2025)).toEqual(['Barn', 'Unga'])
	expect((await listWorkGroups(unit.db, { unitId, year: 2026 }))[0]?.memberIds).toEqual([unit.people.karin.id])
	expect(last.roundId).toBe('round-2025')
})

test('whoever leads a group is known by the round, for the draw to pass her by (R-12)', async () => {
	const act = await openTestRound(unit)
	const [barn] = await listWorkGroups(unit.db, { unitId: act.unitId, year: 2026 })
	const led = { id: String(barn?.id), name: 'Barn', managerMemberId: unit.people.ahmed.id }
	await changeWorkGroups(unit.db, { ...act, year: 2026, groups: [led] })
	expect(await listGroupManagers(unit.db, act)).toEqual([{ groupName: 'Barn', memberId: unit.people.ahmed.id }])
	expect(await listGroupsManagedBy(unit.db, { ...act, memberId: unit.people.ahmed.id })).toEqual(['Barn'])
	expect(await listGroupsManagedBy(unit.db, { ...act, memberId: unit.people.karin.id })).toEqual([])
})

test('another unit neither sees nor changes the groups', async () => {
	const act = await openTestRound(unit)
	const [barn] = await listWorkGroups(unit.db, { unitId: act.unitId, year: 2026 })
	const theirs = { ...act, unitId: 'unit-other', year: 2026 }
	await changeWorkGroups(unit.db, { ...theirs, groups: [{ id: String(barn?.id), name: 'Tagen' }] })
	expect((await listWorkGroups(unit.db, { unitId: act.unitId, year: 2026 }))[0]?.name).toBe('Barn')
	expect(await listGroupManagers(unit.db, theirs)).toEqual([])
})
