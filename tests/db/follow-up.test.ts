import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeAction, listActions, saveAction } from '#db/actions.ts'
import { changeFeedbackToSent, insertChildFeedback, listChildFeedback } from '#db/child-feedback.ts'
import { atomically, isStale } from '#db/client.ts'
import { listMeetings, saveCommitteeQuestion, saveMeeting } from '#db/committee-meetings.ts'
import { saveArea } from '#db/development-areas.ts'
import { childFeedback, interviews, reflections } from '#db/schema.ts'
import { savePassage } from '#db/passages.ts'
import { saveSeminar } from '#db/seminars.ts'
import { interviewIdOf, makeSeminarRound, segmentIdOf } from '#tests/fixtures/seminar-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let scope: { roundId: string; unitId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	scope = await makeSeminarRound(unit, [])
})
afterEach(() => unit.close())

const other = () => ({ ...scope, unitId: 'unit-other' })
const by = (who: 'maj' | 'karin' | 'ahmed' | 'per') => ({ unitId: scope.unitId, by: unit.people[who].id, at: NOW })

const ACTION = {
	text: 'Rutin för överlämning',
	owner: 'Per',
	due: '2027-04-30',
	status: 'ongoing',
	effect: null,
} as const

async function saveTestAction() {
	const opened = { kind: 'final' as const, name: 'Slut', heldOn: '2026-11-01', openedBy: 'maj', openedAt: NOW }
	await saveSeminar(unit.db, { id: 's1', ...scope, ...opened })
	const area = { areaId: 'a1', name: 'Byten', analysis: null, proposal: null, themeKeys: [], evidenceIds: [] }
	await saveArea(unit.db, { ...by('maj'), ...area, seminarId: 's1', roundId: scope.roundId })
	await saveAction(unit.db, { ...by('per'), ...ACTION, id: 'act1', areaId: 'a1' })
}

test('an action keeps what is not known as not known, and its status can be said anew', async () => {
	await saveTestAction()
	expect(await listActions(unit.db, scope)).toEqual([{ ...ACTION, id: 'act1', areaId: 'a1', version: 1 }])
	await changeAction(unit.db, {
		...by('per'),
		...ACTION,
		id: 'act1',
		status: 'stopped',
		effect: 'Ingen tid.',
		version: 1,
	})
	expect(await listActions(unit.db, scope)).toMatchObject([{ status: 'stopped', effect: 'Ingen tid.', version: 2 }])
})

test('of two who change an action at once the second is told', async () => {
	await saveTestAction()
	await changeAction(unit.db, { ...by('per'), ...ACTION, id: 'act1', status: 'done', version: 1 })
	const second = changeAction(unit.db, { ...by('maj'), ...ACTION, id: 'act1', status: 'stopped', version: 1 })
	await expect(second).rejects.toSatisfy(isStale)
	expect(await listActions(unit.db, scope)).toMatchObject([{ status: 'done' }])
})

test('another unit sees no actions and changes none', async () => {
	await saveTestAction()
	expect(await listActions(unit.db, other())).toEqual([])
	const change = changeAction(unit.db, { ...by('per'), unitId: 'unit-other', ...ACTION, id: 'act1', version: 1 })
	await expect(change).rejects.toSatisfy(isStale)
})

test('what the committee asked is kept with its meeting, in order, for the own unit only', async () => {
	const meeting = { id: 'm1', ...scope, on: '2027-03-12', kind: 'Infonämnd', presenters: 'Maj och Karin' }
	await saveMeeting(unit.db, { ...meeting, by: unit.people.maj.id, at: NOW })
	await saveCommitteeQuestion(unit.db, { ...by('maj'), id: 'q1', meetingId: 'm1', text: 'När börjar rutinen gälla?' })
	await saveCommitteeQuestion(unit.db, { ...by('maj'), id: 'q2', meetingId: 'm1', text: 'Vad säger de yngsta?' })
	const { id, on, kind, presenters } = meeting
	const questions = [
		{ id: 'q1', text: 'När börjar rutinen gälla?' },
		{ id: 'q2', text: 'Vad säger de yngsta?' },
	]
	expect(await listMeetings(unit.db, scope)).toEqual([{ id, on, kind, presenters, questions }])
	expect(await listMeetings(unit.db, other())).toEqual([])
})

async function oweAlvaAnAnswer() {
	const alva = {
		id: 'f1',
		...scope,
		childId: 'alva',
		interviewerId: unit.people.karin.id,
		band: '8–11',
		channel: 'letter' as const,
	}
	await unit.db.insert(childFeedback).values({ ...alva, areaIds: ['a1'], createdAt: NOW })
}

test('an interviewer sees only the answers that she owes herself', async () => {
	await oweAlvaAnAnswer()
	const seenBy = (interviewerId: string) => listChildFeedback(unit.db, { ...scope, interviewerId })
	expect(await seenBy(unit.people.karin.id)).toEqual([
		{ id: 'f1', band: '8–11', channel: 'letter', areaIds: ['a1'], sentAt: null },
	])
	expect(await seenBy(unit.people.ahmed.id)).toEqual([])
	expect(await listChildFeedback(unit.db, { ...other(), interviewerId: unit.people.karin.id })).toEqual([])
})

test('an answer is marked as given once, by the one who owes it', async () => {
	await oweAlvaAnAnswer()
	const given = { feedbackId: 'f1', channel: 'phone' as const }
	await expect(changeFeedbackToSent(unit.db, { ...by('ahmed'), ...given })).rejects.toSatisfy(isStale)
	await changeFeedbackToSent(unit.db, { ...by('karin'), ...given })
	await expect(changeFeedbackToSent(unit.db, { ...by('karin'), ...given })).rejects.toSatisfy(isStale)
	expect(await listChildFeedback(unit.db, { ...scope, interviewerId: unit.people.karin.id })).toMatchObject([
		{ channel: 'phone', sentAt: NOW },
	])
})

test('when the report is approved each interviewed child is owed an answer about what she said, in the way she chose', async () => {
	await unit.close()
	unit = await makeTestUnit()
	scope = await makeSeminarRound(unit, [
		{ key: 'alva', age: 9, says: ['Hej då.'] },
		{ key: 'bilal', age: 13, says: ['Ja.'], interviewer: 'ahmed' },
	])
	await saveTestAction()
	const where = { segmentId: segmentIdOf('alva'), fromCharacter: 0, toCharacter: 3, text: 'Hej', themeIds: [] }
	const marked = { id: 'p1', interviewId: interviewIdOf('alva'), seminarId: 's1', roundId: scope.roundId, ...where }
	await savePassage(unit.db, unit.keys, { ...by('karin'), ...marked })
	const area = { areaId: 'a2', name: 'Hejdå', analysis: null, proposal: null, themeKeys: [], evidenceIds: ['p1'] }
	await saveArea(unit.db, { ...by('maj'), ...area, seminarId: 's1', roundId: scope.roundId })
	await unit.db.update(interviews).set({ endedAt: NOW })
	const reflection = { sealedAnswers: Buffer.from('x'), feltWorry: false, by: 'karin', at: NOW }
	await unit.db
		.insert(reflections)
		.values({ ...reflection, interviewId: interviewIdOf('alva'), feedbackChannel: 'visit' })

	let count = 0
	const newId = () => `f${(count += 1)}`
	const owed = await insertChildFeedback(unit.db, { ...scope, at: NOW, bandOf: String, newId })
	await atomically(unit.db, owed)
	const owedBy = (who: 'karin' | 'ahmed') =>
		listChildFeedback(unit.db, { ...scope, interviewerId: unit.people[who].id })
	expect(await owedBy('karin')).toMatchObject([{ band: '9', channel: 'visit', areaIds: ['a2'], sentAt: null }])
	expect(await owedBy('ahmed')).toMatchObject([{ band: '13', channel: 'letter', areaIds: ['a1', 'a2'] }])
})
