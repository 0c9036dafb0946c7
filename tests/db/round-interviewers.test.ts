import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listInterviewerProgress } from '#db/assignments.ts'
import { isStale } from '#db/client.ts'
import { countRound } from '#db/round-counts.ts'
import {
	findRoundInterviewer,
	listRoundInterviewers,
	saveRoundInterviewers,
	usualQuota,
} from '#db/round-interviewers.ts'
import { members } from '#db/schema.ts'
import { openTestRound } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

test.each([
	['has been there for long', '2020-01-01', null, 1],
	['came on 1 October', '2026-10-01', null, 1],
	['came after 1 October', '2026-10-02', null, 0],
	['leaves during the year', '2020-01-01', '2026-12-31', 0],
	['leaves the year after', '2020-01-01', '2027-01-01', 1],
])('whoever %s gets her number of children by default', (_, activeFromOn, activeUntilOn, quota) => {
	expect(usualQuota({ year: 2026, activeFromOn, activeUntilOn })).toBe(quota)
})

test('a person’s word goes before the default, and the last word counts', async () => {
	const act = await openTestRound(unit)
	const karin = unit.people.karin.id
	await unit.db.update(members).set({ activeFromOn: '2026-11-01' }).where(eq(members.id, karin))
	const hers = () => findRoundInterviewer(unit.db, { ...act, memberId: karin })
	expect(await hers()).toMatchObject({ standing: 'active', quota: 0, isDecided: false })
	await saveRoundInterviewers(unit.db, { ...act, answers: [{ memberId: karin, standing: 'active', quota: 1 }] })
	expect(await hers()).toMatchObject({ standing: 'active', quota: 1, isDecided: true })
	await saveRoundInterviewers(unit.db, { ...act, answers: [{ memberId: karin, standing: 'onLeave', quota: 0 }] })
	expect(await hers()).toMatchObject({ standing: 'onLeave', quota: 0 })
})

test('whoever is on leave is neither waited for nor counted', async () => {
	const act = await openTestRound(unit)
	await saveRoundInterviewers(unit.db, {
		...act,
		answers: [{ memberId: unit.people.karin.id, standing: 'onLeave', quota: 0 }],
	})
	expect((await listInterviewerProgress(unit.db, act)).map(({ name }) => name)).toEqual(['Ahmed Hassan'])
	expect((await countRound(unit.db, act)).interviewers.possible).toBe(1)
})

test('another unit sees nobody, and its word is not taken', async () => {
	const act = { ...(await openTestRound(unit)), unitId: 'unit-other' }
	expect(await listRoundInterviewers(unit.db, act)).toEqual([])
	const refused = await saveRoundInterviewers(unit.db, { ...act, answers: [] }).catch((error: unknown) => error)
	expect(isStale(refused)).toBe(true)
})
