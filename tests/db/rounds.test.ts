import { afterEach, beforeEach, expect, test } from 'vitest'
import { isConflict } from '#db/client.ts'
import { listInterviewerProgress } from '#db/assignments.ts'
import {
	countRoundProgress,
	findOpenRound,
	findRound,
	findRoundOfYear,
	listRoundGuides,
	listRounds,
} from '#db/rounds.ts'
import { drawTestRound, openTestRound } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

test('a round that has been opened is found by id, by year and as the one in progress', async () => {
	const { unitId, roundId } = await openTestRound(unit)
	const round = await findRound(unit.db, { unitId, roundId })
	expect(round).toMatchObject({ year: 2026, minGroupSize: 5, attribution: 'band' })
	expect(await findRoundOfYear(unit.db, { unitId, year: 2026 })).toEqual(round)
	expect(await findOpenRound(unit.db, { unitId })).toEqual(round)
})

test('another unit cannot find it in any way', async () => {
	const { roundId } = await openTestRound(unit)
	const unitId = 'unit-other'
	expect(await findRound(unit.db, { unitId, roundId })).toBeUndefined()
	expect(await findRoundOfYear(unit.db, { unitId, year: 2026 })).toBeUndefined()
	expect(await findOpenRound(unit.db, { unitId })).toBeUndefined()
	expect(await listRounds(unit.db, { unitId })).toEqual([])
	expect(await listRoundGuides(unit.db, { unitId, roundId })).toEqual([])
	expect(await countRoundProgress(unit.db, { unitId, roundId })).toMatchObject({ lockedAt: null, held: 0 })
})

test('a unit has one round a year', async () => {
	await openTestRound(unit)
	const again = await openTestRound(unit).catch((error: unknown) => error)
	expect(isConflict(again, 'rounds.')).toBe(true)
})

test('rounds are listed newest first', async () => {
	await openTestRound(unit, { year: 2025 })
	const { unitId } = await openTestRound(unit)
	expect((await listRounds(unit.db, { unitId })).map(({ year }) => year)).toEqual([2026, 2025])
})

test('progress counts children, not people: who interviews is listed by name with how far she has come', async () => {
	const { unitId, roundId } = await drawTestRound(unit)
	const progress = await countRoundProgress(unit.db, { unitId, roundId })
	expect(progress).toMatchObject({ given: 0, declined: 0, held: 0, approved: 0 })
	expect(progress.lockedAt).not.toBeNull()
	expect((await listInterviewerProgress(unit.db, { unitId, roundId })).map(({ name, drawn }) => [name, drawn])).toEqual(
		[
			['Ahmed Hassan', 0],
			['Karin Lind', 0],
		],
	)
})
