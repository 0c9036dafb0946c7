import { afterEach, beforeEach, expect, test } from 'vitest'
import {
	findAssignment,
	findOwnAssignment,
	listAssignments,
	listPasses,
	saveAssignment,
	saveDecline,
} from '#db/assignments.ts'
import { isConflict, isStale } from '#db/client.ts'
import { listTickets } from '#db/draws.ts'
import { declines } from '#db/schema.ts'
import { drawTestRound } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let act: Awaited<ReturnType<typeof drawTestRound>>
let childIds: Map<string, string>
beforeEach(async () => {
	unit = await makeTestUnit()
	act = await drawTestRound(unit)
	childIds = new Map((await listTickets(unit.db, act)).map(({ reference, childId }) => [reference, childId]))
})
afterEach(() => unit.close())

function give(reference: string, who: 'karin' | 'ahmed', householdKey = reference) {
	const childId = childIds.get(reference) ?? ''
	const passes = [{ childId: childIds.get('DINO') ?? '', place: 0, code: 'ownCase' }]
	const interviewerId = unit.people[who].id
	return saveAssignment(unit.db, {
		...act,
		id: `${who}-${reference}`,
		childId,
		interviewerId,
		place: 1,
		householdKey,
		passes,
	})
}
const refusalOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

test('a child is given to one interviewer, with everyone passed over, or not at all', async () => {
	await give('ALVA', 'karin')
	expect(isConflict(await refusalOf(give('ALVA', 'ahmed')), 'assignments.')).toBe(true)
	expect(await listAssignments(unit.db, act)).toHaveLength(1)
	expect(await listPasses(unit.db, act)).toEqual([{ assignmentId: 'karin-ALVA', place: 0, code: 'ownCase' }])
})

test('sisters are never given to two interviewers, and nobody gets two children', async () => {
	await give('CILLA', 'karin', 'H3')
	expect(isConflict(await refusalOf(give('ELSA', 'ahmed', 'H3')), 'assignments.')).toBe(true)
	expect(isConflict(await refusalOf(give('ALVA', 'karin')), 'assignments.')).toBe(true)
})

test('only her own interviewer in her own unit finds a child', async () => {
	await give('ALVA', 'karin')
	const hers = { ...act, assignmentId: 'karin-ALVA', interviewerId: unit.people.karin.id }
	expect((await findAssignment(unit.db, hers))?.child.reference).toBe('ALVA')
	expect((await findOwnAssignment(unit.db, hers))?.assignment.id).toBe('karin-ALVA')
	for (const other of [{ interviewerId: unit.people.ahmed.id }, { unitId: 'unit-other' }]) {
		expect(await findAssignment(unit.db, { ...hers, ...other })).toBeUndefined()
		expect(await findOwnAssignment(unit.db, { ...hers, ...other })).toBeUndefined()
	}
	expect(await listAssignments(unit.db, { ...act, unitId: 'unit-other' })).toEqual([])
	expect(await listPasses(unit.db, { ...act, unitId: 'unit-other' })).toEqual([])
})

test('a no is kept once, and only by her own interviewer; the child stays drawn', async () => {
	await give('ALVA', 'karin')
	const no = { ...act, assignmentId: 'karin-ALVA', saidBy: 'child' as const, code: 'noReason' }
	expect(isStale(await refusalOf(saveDecline(unit.db, { ...no, interviewerId: unit.people.ahmed.id })))).toBe(true)
	await saveDecline(unit.db, { ...no, interviewerId: unit.people.karin.id })
	expect(isStale(await refusalOf(saveDecline(unit.db, { ...no, interviewerId: unit.people.karin.id })))).toBe(true)
	expect(await unit.db.select().from(declines)).toHaveLength(1)
	expect(isConflict(await refusalOf(give('ALVA', 'ahmed')), 'assignments.')).toBe(true)
})
