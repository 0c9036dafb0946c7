import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveLaterHandler } from '#db/assignment-changes.ts'
import { listAssignments } from '#db/assignments.ts'
import { isStale } from '#db/client.ts'
import { findLastSeminarEvent } from '#db/seminar-events.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import {
	changeSeminarToClosed,
	findSeminar,
	listSeminarMembers,
	listSeminars,
	saveSeminar,
	saveSeminarMember,
	saveStepAside,
} from '#db/seminars.ts'
import { changeReminderDecision, changeReminderToHandedOver } from '#db/safety-reminders.ts'
import { interviews, rounds, safetyReminders, signatureAnswers, themes } from '#db/schema.ts'
import { listThemes, saveStartingThemes, STARTING_CODE_FRAME } from '#db/themes.ts'
import { interviewIdOf, makeSeminarRound } from '#tests/fixtures/seminar-round.ts'
import { addUnit, makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let scope: { roundId: string; unitId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	scope = await makeSeminarRound(unit, [
		{ key: 'alva', age: 9, says: ['Hon sa inte hejdå.'], handlers: ['AHMHAS'] },
		{ key: 'bilal', age: 13, says: ['Han lyssnar.'], handlers: ['GONE1'] },
	])
	const { unitId } = scope
	const opened = { openedBy: unit.people.maj.id, openedAt: NOW }
	await saveSeminar(unit.db, {
		id: 's1',
		roundId: scope.roundId,
		unitId,
		kind: 'group',
		name: 'Barn',
		heldOn: '2026-10-02',
		...opened,
	})
})
afterEach(() => unit.close())

const actOf = (who: 'maj' | 'karin' | 'ahmed') => ({
	seminarId: 's1',
	unitId: scope.unitId,
	by: unit.people[who].id,
	at: NOW,
})

test('whoever opens a seminar takes part, and joining twice counts once', async () => {
	await saveSeminarMember(unit.db, actOf('karin'))
	await saveSeminarMember(unit.db, actOf('karin'))
	const members = await listSeminarMembers(unit.db, { seminarId: 's1', unitId: scope.unitId })
	expect(members.map(({ name }) => name).toSorted()).toEqual(['Karin Lind', 'Maj Mentor'])
	expect((await listSeminars(unit.db, scope)).map(({ participants }) => participants)).toEqual([2])
})

test('another unit sees neither the seminar nor its people, interviews, themes or news', async () => {
	const other = { seminarId: 's1', unitId: 'unit-other', roundId: scope.roundId, memberId: 'member-else' }
	await saveStartingThemes(unit.db, { ...scope, by: 'maj', at: NOW })
	expect(await findSeminar(unit.db, other)).toBeUndefined()
	expect(await listSeminars(unit.db, other)).toEqual([])
	expect(await listSeminarMembers(unit.db, other)).toEqual([])
	expect(await listSeminarInterviews(unit.db, other)).toEqual([])
	expect(await listThemes(unit.db, other)).toEqual([])
	expect(await findLastSeminarEvent(unit.db, other)).toBe(0)
})

test('a seminar is ended once', async () => {
	await changeSeminarToClosed(unit.db, actOf('maj'))
	await expect(changeSeminarToClosed(unit.db, actOf('maj'))).rejects.toSatisfy(isStale)
	expect((await findSeminar(unit.db, { seminarId: 's1', unitId: scope.unitId }))?.closedAt).toEqual(NOW)
})

test('a round gets the starting code frame once, also when two open at the same moment', async () => {
	const start = () => saveStartingThemes(unit.db, { ...scope, by: 'maj', at: NOW })
	await Promise.all([start(), start()])
	await start()
	const frame = await listThemes(unit.db, scope)
	expect(frame.map(({ key }) => key)).toEqual(STARTING_CODE_FRAME.map(({ key }) => key))
})

test('next year’s round gets this year’s code frame, with what people added, and another unit’s gets the starting one', async () => {
	await saveStartingThemes(unit.db, { ...scope, by: 'maj', at: NOW })
	const added = { key: 'contact.letters', name: 'Brev hem', parentKey: 'contact', position: 99 }
	await unit.db.insert(themes).values({ ...added, id: `${scope.roundId}:contact.letters`, roundId: scope.roundId })
	const names = { organisation: 'Provby kommun', committeeName: 'Socialnämnden', unitName: 'Provby' }
	const next = { ...names, year: 2027, ageMin: 5, ageMax: 18, minGroupSize: 5, createdBy: 'maj', createdAt: NOW }
	await addUnit(unit.db, { id: 'unit-next', name: 'Grannby' })
	await unit.db.insert(rounds).values([
		{ ...next, id: 'next', unitId: scope.unitId, attribution: 'band' },
		{ ...next, id: 'next-elsewhere', unitId: 'unit-next', attribution: 'band' },
	])
	const framesOf = async (roundId: string, unitId: string) => {
		await saveStartingThemes(unit.db, { roundId, unitId, by: 'maj', at: NOW })
		return (await listThemes(unit.db, { roundId, unitId })).map(({ key, name, parentKey }) => ({
			key,
			name,
			parentKey,
		}))
	}
	const here = await framesOf('next', scope.unitId)
	expect(here).toHaveLength(STARTING_CODE_FRAME.length + 1)
	expect(here).toContainEqual({ key: 'contact.letters', name: 'Brev hem', parentKey: 'contact' })
	expect(await framesOf('next-elsewhere', 'unit-next')).toHaveLength(STARTING_CODE_FRAME.length)
})

test('a handler is known by her own signature, and by one that somebody said is hers', async () => {
	const seenBy = async (who: 'ahmed' | 'karin') =>
		(await listSeminarInterviews(unit.db, { ...scope, memberId: unit.people[who].id })).map(
			(one) => one.isHandledByMember,
		)
	expect(await seenBy('ahmed')).toEqual([true, false])
	expect(await seenBy('karin')).toEqual([false, false])
	const { roundId } = scope
	await unit.db
		.insert(signatureAnswers)
		.values({ roundId, signature: 'GONE1', memberId: unit.people.karin.id, by: 'maj', at: NOW })
	expect(await seenBy('karin')).toEqual([false, true])
})

test('whoever became a child’s handler after the draw is blinded from then on, though she held the interview herself', async () => {
	const [alvas] = await listAssignments(unit.db, scope)
	const seenByKarin = async () =>
		(await listSeminarInterviews(unit.db, { ...scope, memberId: unit.people.karin.id })).map(
			(one) => one.isHandledByMember,
		)
	expect(await seenByKarin()).toEqual([false, false])
	await saveLaterHandler(unit.db, { assignment: alvas!, by: unit.people.maj.id, at: NOW })
	expect(await seenByKarin()).toEqual([true, false])
})

test('stepping aside holds for that member and that interview only', async () => {
	await saveStepAside(unit.db, { ...actOf('karin'), interviewId: interviewIdOf('alva') })
	const asideFor = async (who: 'ahmed' | 'karin') =>
		(await listSeminarInterviews(unit.db, { ...scope, memberId: unit.people[who].id })).map(
			(one) => one.hasSteppedAside,
		)
	expect(await asideFor('karin')).toEqual([true, false])
	expect(await asideFor('ahmed')).toEqual([false, false])
})

test('an interview with a worry waits until the mentor has decided that it may be read', async () => {
	const reminder = {
		id: 'w1',
		interviewId: interviewIdOf('bilal'),
		unitId: scope.unitId,
		raisedBy: 'karin',
		raisedAt: NOW,
	}
	await unit.db.insert(safetyReminders).values(reminder)
	const waits = async () =>
		(await listSeminarInterviews(unit.db, { ...scope, memberId: unit.people.maj.id })).map(
			({ hasOpenReminder }) => hasOpenReminder,
		)
	expect(await waits()).toEqual([false, true])
	const act = { unitId: scope.unitId, reminderId: 'w1', by: unit.people.maj.id, at: NOW }
	await changeReminderToHandedOver(unit.db, { ...act, how: 'reported', to: 'mottagningen' })
	expect(await waits()).toEqual([false, true])
	await changeReminderDecision(unit.db, { ...act, decision: 'staysOut' })
	expect(await waits()).toEqual([false, true])
	await changeReminderDecision(unit.db, { ...act, decision: 'mayBeUsed' })
	expect(await waits()).toEqual([false, false])
})

test('who are siblings is known while the seminar works, so that the board can keep their words apart (X10)', async () => {
	const homes = async () => {
		const seen = await listSeminarInterviews(unit.db, { ...scope, memberId: unit.people.maj.id })
		return seen.map(({ household }) => household)
	}
	expect(await homes()).toEqual([null, null])
	await unit.db.update(interviews).set({ household: 'home' })
	expect(await homes()).toEqual(['home', 'home'])
})
