import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale } from '#db/client.ts'
import { listMovedMilestones, listProgressShowings, saveMilestones, saveProgressShowing } from '#db/round-milestones.ts'
import { findSetup, removeSetup, saveSetup } from '#db/round-setups.ts'
import { openTestRound } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

test('what is filled in is kept for the unit until the round opens, and seen by no other unit', async () => {
	const { unitId } = { unitId: unit.unit.id }
	await saveSetup(unit.db, { unitId, answers: { year: '2026' }, by: 'maj', at: NOW })
	await saveSetup(unit.db, { unitId, answers: { year: 'x' }, by: 'maj', at: NOW })
	expect((await findSetup(unit.db, { unitId }))?.answers).toEqual({ year: 'x' })
	expect(await findSetup(unit.db, { unitId: 'unit-other' })).toBeUndefined()
	await openTestRound(unit)
	expect(await findSetup(unit.db, { unitId })).toBeUndefined()
})

test('starting over takes away what was filled in', async () => {
	await saveSetup(unit.db, { unitId: unit.unit.id, answers: {}, by: 'maj', at: NOW })
	await removeSetup(unit.db, { unitId: unit.unit.id })
	expect(await findSetup(unit.db, { unitId: unit.unit.id })).toBeUndefined()
})

test('moved dates and shown progress are the round’s own, and the last word counts', async () => {
	const act = await openTestRound(unit)
	const draw = { key: 'draw', fromOn: '2026-03-02', untilOn: '2026-03-06' }
	await saveMilestones(unit.db, { ...act, milestones: [{ ...draw, fromOn: '2026-03-01' }] })
	await saveMilestones(unit.db, { ...act, milestones: [draw] })
	expect(await listMovedMilestones(unit.db, act)).toEqual([draw])
	for (const shownOn of ['2026-05-03', '2026-05-04'])
		await saveProgressShowing(unit.db, { ...act, tertial: 1, shownOn })
	expect(await listProgressShowings(unit.db, act)).toEqual([{ tertial: 1, shownOn: '2026-05-04' }])

	const theirs = { ...act, unitId: 'unit-other' }
	expect(await listMovedMilestones(unit.db, theirs)).toEqual([])
	expect(await listProgressShowings(unit.db, theirs)).toEqual([])
	for (const refused of await Promise.allSettled([
		saveMilestones(unit.db, { ...theirs, milestones: [] }),
		saveProgressShowing(unit.db, { ...theirs, tertial: 1, shownOn: '2026-05-05' }),
	]))
		expect(refused.status === 'rejected' && isStale(refused.reason)).toBe(true)
})
