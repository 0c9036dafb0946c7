import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { importFrame } from '#app/steps/draw/import-frame.server.ts'
import { lockFrame } from '#app/steps/draw/frame-acts.server.ts'
import { changeAssignmentToReleased, findAssignment, listAssignments, listPasses } from '#db/assignments.ts'
import { closeDatabase, isStale, openDatabase, type Db } from '#db/client.ts'
import { saveSignatureAnswers } from '#db/frames.ts'
import { drawTestList, drawTestRound, FRAME, openTestRound, RULES } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

const now = () => NOW

async function drawFor(who: 'karin' | 'ahmed', db: Db = unit.db) {
	const scope = { unitId: unit.unit.id, roundId: 'round-2026', interviewerId: unit.people[who].id }
	const assignmentId = await drawMyChild(db, { ...scope, rules: RULES, now })
	return assignmentId ? await findAssignment(db, { ...scope, assignmentId }) : undefined
}

test('Karin gets a child she does not know, and pressing again gives her the same', async () => {
	await drawTestRound(unit)
	const found = await drawFor('karin')
	expect(found?.child.reference).not.toBe('BILAL')
	expect((await drawFor('karin'))?.assignment.id).toBe(found?.assignment.id)
})

test('after a conflict of interest she gets another child, and never the same again', async () => {
	const act = await drawTestRound(unit)
	const first = await drawFor('karin')
	if (!first) throw new Error('nobody was drawn')
	const release = {
		...act,
		assignmentId: first.assignment.id,
		interviewerId: unit.people.karin.id,
		by: unit.people.karin.id,
	}
	await changeAssignmentToReleased(unit.db, release)
	const second = await drawFor('karin')
	expect(second?.child.childId).not.toBe(first.child.childId)
	expect(await listPasses(unit.db, act)).toContainEqual(
		expect.objectContaining({ place: first.assignment.place, code: 'conflictOfInterest' }),
	)
	const again = await changeAssignmentToReleased(unit.db, release).catch((error: unknown) => error)
	expect(isStale(again)).toBe(true)
})

test('an interviewer for whom nobody is left is told so', async () => {
	await drawTestRound(unit, FRAME.replaceAll('SARNIL', 'KARLIN'))
	expect(await drawFor('karin')).toBeUndefined()
})

test('two who press at once, each on a connection of her own, get different children and never siblings', async () => {
	const siblings = FRAME.replaceAll(/H\d/g, 'H1').split('\n').slice(0, 5).join('\n')
	const frame = `${siblings}\nELSA;2016-11;flicka;Barn;SARNIL;;;öppen;;H9;nej;`
	const act = await drawTestRound(unit, frame.replace('KARLIN', 'SARNIL').replace('AHMHAS', 'SARNIL'))
	const other = openDatabase(unit.config.databaseUrl)
	try {
		const [one, two] = await Promise.all([drawFor('karin'), drawFor('ahmed', other)])
		expect(one?.child.childId).not.toBe(two?.child.childId)
		expect(one?.child.household).not.toBe(two?.child.household)
		expect(await listAssignments(unit.db, act)).toHaveLength(2)
	} finally {
		closeDatabase(other)
	}
})

test('one who presses twice in two windows gets one child', async () => {
	const act = await drawTestRound(unit)
	const other = openDatabase(unit.config.databaseUrl)
	try {
		const [one, two] = await Promise.all([drawFor('karin'), drawFor('karin', other)])
		expect(one?.assignment.id).toBe(two?.assignment.id)
		expect(await listAssignments(unit.db, act)).toHaveLength(1)
	} finally {
		closeDatabase(other)
	}
})

test('a signature that somebody said was hers counts as hers', async () => {
	const act = await openTestRound(unit)
	await importFrame(unit.db, { ...act, fileName: 'ram.csv', bytes: new TextEncoder().encode(FRAME) })
	await saveSignatureAnswers(unit.db, {
		...act,
		answers: [{ signature: 'SARNIL', memberId: unit.people.karin.id }],
	})
	await lockFrame(unit.db, act)
	await drawTestList(unit, act)
	expect(await drawFor('karin')).toBeUndefined()
})
