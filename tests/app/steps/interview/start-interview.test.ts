import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ChildTooOld, RoundOver, startInterview } from '#app/steps/interview/start-interview.server.ts'
import { saveAssignment } from '#db/assignments.ts'
import { changeInterviewPictureKey, findInterview } from '#db/interviews.ts'
import { frameChildren, interviews, reportApprovals, rounds } from '#db/schema.ts'
import { makeTestUnit, NOW, type TestUnit } from '../../../fixtures/test-unit.ts'

let unit: TestUnit

beforeAll(async () => {
	unit = await makeTestUnit()
	const roundId = 'round-2026'
	const names = { unitName: 'Exempelköping', organisation: 'Exempelköpings kommun', committeeName: 'Socialnämnden' }
	const bounds = { ageMin: 5, ageMax: 18, minGroupSize: 5, attribution: 'band' as const }
	await unit.db
		.insert(rounds)
		.values({ id: roundId, unitId: unit.unit.id, year: 2026, ...names, ...bounds, createdBy: 'maj', createdAt: NOW })
	const facts = { gender: 'girl' as const, groupName: 'Barngruppen', status: 'open' as const, isProtected: true }
	await unit.db
		.insert(frameChildren)
		.values({ childId: 'alva', roundId, row: 2, reference: 'A-1', bornMonth: '2017-11', household: 'H1', ...facts })
	await saveAssignment(unit.db, {
		id: 'karins-assignment',
		roundId,
		unitId: unit.unit.id,
		childId: 'alva',
		interviewerId: unit.people.karin.id,
		place: 0,
		householdKey: 'H1',
		passes: [],
		by: unit.people.karin.id,
		at: NOW,
	})
})
afterAll(() => unit.close())

function asked(interviewerId: string) {
	return { unitId: unit.unit.id, assignmentId: 'karins-assignment', interviewerId, at: NOW }
}

test('an interview gets keys of its own and knows of the child only what the report may need', async () => {
	const interviewId = (await startInterview(unit.db, unit.keys, asked(unit.people.karin.id)))!
	const interview = await findInterview(unit.db, { unitId: unit.unit.id, interviewId })
	expect(interview).toMatchObject({ age: 9, gender: 'girl', isProtected: true, startedAt: null })
	expect(interview?.wordsRecipient).toMatch(/^age1/)
	expect(interview?.soundRecipient).not.toBe(interview?.wordsRecipient)
	expect(unit.keys.has('words', interviewId) && unit.keys.has('sound', interviewId)).toBe(true)
})

test('asked for twice, or by two tabs at once, it is the same interview', async () => {
	const ids = await Promise.all([1, 2, 3].map(() => startInterview(unit.db, unit.keys, asked(unit.people.karin.id))))
	expect(new Set(ids).size).toBe(1)
})

test('nobody else’s child can be interviewed', async () => {
	expect(await startInterview(unit.db, unit.keys, asked(unit.people.ahmed.id))).toBeUndefined()
})

test('a child who has turned nineteen since the draw is not interviewed', async () => {
	const facts = { gender: 'boy' as const, groupName: 'Barngruppen', status: 'open' as const, isProtected: false }
	await unit.db
		.insert(frameChildren)
		.values({ childId: 'dino', roundId: 'round-2026', row: 3, reference: 'D-1', bornMonth: '2007-12', ...facts })
	const interviewerId = unit.people.ahmed.id
	const ids = { id: 'ahmeds-assignment', roundId: 'round-2026', unitId: unit.unit.id, childId: 'dino', interviewerId }
	await saveAssignment(unit.db, { ...ids, place: 1, householdKey: 'H2', passes: [], by: interviewerId, at: NOW })
	const onDay = (day: string) =>
		startInterview(unit.db, unit.keys, {
			...{ unitId: unit.unit.id, assignmentId: ids.id, interviewerId, at: new Date(`${day}T09:00:00Z`) },
		})
	await expect(onDay('2026-12-01')).rejects.toThrow(ChildTooOld)
	expect(await onDay('2026-11-30')).toBeTypeOf('string')
})

test('when the report is approved nobody new is interviewed, since no answer would be owed to her (R-10)', async () => {
	const [unitId, roundId] = [unit.unit.id, 'round-2027']
	const [round] = await unit.db.select().from(rounds)
	await unit.db.insert(rounds).values({ ...round!, id: roundId, year: 2027 })
	const facts = { gender: 'girl' as const, groupName: 'Barngruppen', status: 'open' as const, isProtected: false }
	await unit.db
		.insert(frameChildren)
		.values({ childId: 'elsa', roundId, row: 2, reference: 'E-1', bornMonth: '2016-11', ...facts })
	const interviewerId = unit.people.karin.id
	const ids = { id: 'late-assignment', roundId, unitId, childId: 'elsa', interviewerId }
	await saveAssignment(unit.db, { ...ids, place: 0, householdKey: 'H3', passes: [], by: interviewerId, at: NOW })
	const approval = { roundId, unitId, document: {}, contentHash: 'x', by: unit.people.per.id, at: NOW }
	await unit.db.insert(reportApprovals).values(approval)
	const late = { unitId, assignmentId: ids.id, interviewerId, at: NOW }
	await expect(startInterview(unit.db, unit.keys, late)).rejects.toThrow(RoundOver)
})

test('an interview that was set up before there were pictures gets a picture key once; one that a crash left half made keeps the same', async () => {
	const { id: interviewerId } = unit.people.karin
	const interviewId = (await startInterview(unit.db, unit.keys, asked(interviewerId)))!
	const act = { ...asked(interviewerId), interviewId, by: interviewerId }
	const first = await unit.keys.createPictureKey(interviewId)
	await unit.db.update(interviews).set({ pictureRecipient: null }).where(eq(interviews.id, interviewId))
	expect(await unit.keys.createPictureKey(interviewId)).toBe(first)
	await changeInterviewPictureKey(unit.db, { ...act, pictureRecipient: first })
	await changeInterviewPictureKey(unit.db, { ...act, pictureRecipient: 'another' })
	expect((await findInterview(unit.db, act))?.pictureRecipient).toBe(first)
})
