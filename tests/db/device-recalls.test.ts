import { afterEach, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { mayAnswerRecall } from '#app/access/who-may.ts'
import { isEmptied, type RecallTrouble } from '#app/steps/interview/recall-trouble.ts'
import {
	findLeaverCalledIn,
	isCalledIn,
	listOwnRecalls,
	listRecalls,
	saveRecall,
	saveRecallAnswer,
	saveRecallsOfLeavers,
	type RecallAnswer,
} from '#db/device-recalls.ts'
import { isStale } from '#db/client.ts'
import { changeMember } from '#db/members.ts'
import { changeRecordingToComplete } from '#db/recordings.ts'
import { saveRoundInterviewers } from '#db/round-interviewers.ts'
import { interviews, members, transcriptApprovals, transcripts } from '#db/schema.ts'
import { makeInterview, makeRound, recordChunk } from '#tests/fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

type Answer = RecallAnswer & { trouble: RecallTrouble | null }

const EMPTIED: Answer = { wasEmpty: false, sentCount: 12, deletedCount: 15, leftCount: 0, trouble: null }

let unit: TestUnit
let roundId: string
let interview: Awaited<ReturnType<typeof makeInterview>>
let karin: { unitId: string; memberId: string }

beforeEach(async () => {
	unit = await makeTestUnit()
	roundId = await makeRound(unit)
	interview = await makeInterview(unit, 'alva')
	karin = { unitId: unit.unit.id, memberId: unit.people.karin.id }
	await change({ startedAt: NOW, isRecorded: true })
})
afterEach(() => unit.close())

const change = (values: Partial<typeof interviews.$inferInsert>) =>
	unit.db.update(interviews).set(values).where(eq(interviews.id, interview.interviewId))
const recalls = () => listRecalls(unit.db, { unitId: karin.unitId, roundId })

function goesOnLeave(standing: 'onLeave' | 'active' = 'onLeave') {
	const answers = [{ memberId: karin.memberId, standing, quota: 1 }]
	return saveRoundInterviewers(unit.db, { unitId: karin.unitId, roundId, by: unit.people.maj.id, at: NOW, answers })
}

function leaves(activeUntilOn: string | null, roles = unit.people.karin.roles) {
	const facts = { name: 'Karin Lind', signature: 'KARLIN', activeUntilOn, roles }
	return changeMember(unit.db, { ...karin, ...facts, by: unit.people.ada.id, at: NOW })
}

async function answers(answer: Partial<Answer>, answerId = 'answer-1', memberId = karin.memberId) {
	const [recall] = await recalls()
	const told = { ...EMPTIED, ...answer }
	const at = new Date(NOW.getTime() + 60_000)
	const said = { answer: told, isEmptied: isEmptied({ left: told.leftCount, trouble: told.trouble }), at }
	await saveRecallAnswer(unit.db, { ...karin, memberId, recallId: recall!.id, answerId, ...said })
}

test('an interviewer who goes on leave with a conversation that is not whole on the server has her device called in, once', async () => {
	await goesOnLeave()
	await goesOnLeave()
	expect(await recalls()).toMatchObject([{ code: 'onLeave', by: unit.people.maj.id, at: NOW, answeredAt: null }])
	expect(await listOwnRecalls(unit.db, karin)).toMatchObject([{ interviewId: interview.interviewId, isOver: false }])
	expect(await listOwnRecalls(unit.db, { ...karin, memberId: unit.people.ahmed.id })).toEqual([])
	expect(await listOwnRecalls(unit.db, { ...karin, unitId: 'unit-other' })).toEqual([])
})

test('nothing is called in where nothing can lie on a device: not begun, all arrived, erased, or approved', async () => {
	const nothing: Partial<typeof interviews.$inferInsert>[] = [
		{ startedAt: null },
		{ endedAt: NOW, ending: 'complete', isRecorded: false },
		{ endedAt: NOW, ending: 'erased' },
	]
	for (const values of nothing) {
		await change({ startedAt: NOW, isRecorded: true, endedAt: null, ending: null, ...values })
		expect(await saveRecall(unit.db, { ...karin, code: 'again', by: 'x', at: NOW })).toBe(false)
	}
	await change({ endedAt: NOW, ending: 'complete', isRecorded: true })
	await recordChunk(unit, interview, { number: 0, seconds: 5, wav: new Uint8Array(64) })
	await changeRecordingToComplete(unit.db, { ...interview, chunkCount: 1 })
	expect(await saveRecall(unit.db, { ...karin, code: 'again', by: 'x', at: NOW })).toBe(false)

	await change({ endedAt: null, ending: null })
	const { unitId, interviewId } = interview
	const text = { id: 'text', unitId, interviewId, version: 1, madeBy: 'person' as const, createdAt: NOW }
	await unit.db.insert(transcripts).values(text)
	await unit.db.insert(transcriptApprovals).values({ interviewId, transcriptId: 'text', by: 'x', at: NOW })
	expect(await saveRecall(unit.db, { ...karin, code: 'again', by: 'x', at: NOW })).toBe(false)
})

test('a conversation that ended while its sound waits on the device is called in', async () => {
	await change({ endedAt: NOW, ending: 'complete', isRecorded: true })
	await recordChunk(unit, interview, { number: 0, seconds: 5, wav: new Uint8Array(64) })
	await goesOnLeave()
	expect(await listOwnRecalls(unit.db, karin)).toMatchObject([{ isOver: true, isAnswered: false }])
})

test('what stands in the way is told, and the recall waits until the device is empty; the same device replaces its own words', async () => {
	await goesOnLeave()
	await answers({ leftCount: 3, sentCount: 9, deletedCount: 9, trouble: 'refused' })
	await answers({ leftCount: 0, trouble: 'talkOpen' })
	expect(await recalls()).toMatchObject([{ answeredAt: null, answers: [{ leftCount: 0, trouble: 'talkOpen' }] }])
	await answers({})
	await answers({})
	const [recall] = await recalls()
	expect(recall?.answeredAt).toEqual(new Date(NOW.getTime() + 60_000))
	expect(recall?.answers).toMatchObject([{ sentCount: 12, deletedCount: 15, trouble: null }])
})

test('a device whose sound came when nobody wanted it any more has answered: what was not taken in is counted as deleted, not as sent', async () => {
	await goesOnLeave()
	await answers({ leftCount: 0, sentCount: 2, deletedCount: 9, trouble: 'notWanted' })
	const [recall] = await recalls()
	expect(recall?.answeredAt).not.toBeNull()
	expect(recall?.answers).toMatchObject([{ sentCount: 2, deletedCount: 9, trouble: 'notWanted' }])
})

test('a device where nothing lay does not answer for the one that has the sound, unless all has come', async () => {
	await goesOnLeave()
	const nothing = { wasEmpty: true, sentCount: 0, deletedCount: 0 }
	await answers(nothing, 'office-computer')
	expect(await recalls()).toMatchObject([{ answeredAt: null, answers: [{ wasEmpty: true }] }])
	await change({ endedAt: NOW, ending: 'complete', isRecorded: false })
	await answers(nothing, 'office-computer')
	expect((await recalls())[0]?.answeredAt).not.toBeNull()
})

test('nobody but she can answer, and another recall’s answer is not overwritten', async () => {
	await goesOnLeave()
	const refused = await answers({}, 'answer-1', unit.people.ahmed.id).catch((error: unknown) => error)
	expect(isStale(refused)).toBe(true)
	expect(await recalls()).toMatchObject([{ answeredAt: null, answers: [] }])
})

test('when she is back before a device has answered it is called off; one that has quit is not called off by that', async () => {
	await goesOnLeave()
	await goesOnLeave('active')
	expect(await recalls()).toMatchObject([{ calledOffAt: NOW }])
	expect(await listOwnRecalls(unit.db, karin)).toEqual([])
	await leaves('2026-11-24')
	await goesOnLeave('active')
	expect(await isCalledIn(unit.db, karin)).toBe(true)
})

test('whoever left is let in to send while a device of hers is called in, and is nobody when it has answered', async () => {
	const who = { userId: 'user-karin', onDay: '2026-11-25' }
	await leaves('2026-11-24')
	expect(await findLeaverCalledIn(unit.db, who)).toMatchObject({ id: karin.memberId })
	expect(await findLeaverCalledIn(unit.db, { ...who, userId: 'user-ahmed' })).toBeUndefined()
	await answers({})
	expect(await findLeaverCalledIn(unit.db, who)).toBeUndefined()
	expect(mayAnswerRecall('/interviews/:interviewId/chunks/:number', 'act')).toBe(true)
	for (const page of ['/', '/my-child', '/interviews/:interviewId/transcript', '/interviews/:interviewId/sound'])
		expect(mayAnswerRecall(page, 'see'), page).toBe(false)
})

test('a last day in the future calls nothing in until it has passed; then the worker does, once', async () => {
	await leaves('2026-11-30')
	await saveRecallsOfLeavers(unit.db, { onDay: '2026-11-30', at: NOW })
	expect(await recalls()).toEqual([])
	for (const hour of [1, 2])
		await saveRecallsOfLeavers(unit.db, { onDay: '2026-12-01', at: new Date(NOW.getTime() + hour) })
	expect(await recalls()).toMatchObject([{ code: 'quit', by: 'sweep' }])
	await answers({})
	await saveRecallsOfLeavers(unit.db, { onDay: '2026-12-02', at: NOW })
	expect(await recalls()).toHaveLength(1)
})

test('who is no interviewer any more has her device called in too', async () => {
	await leaves(null, ['mentor'])
	expect(await recalls()).toMatchObject([{ code: 'quit' }])
	expect(await isCalledIn(unit.db, karin)).toBe(true)
	expect((await unit.db.select().from(members).where(eq(members.id, karin.memberId)))[0]?.activeUntilOn).toBeNull()
})

test('of a child with protected identity a recall keeps the month, whoever calls in, answers or is back', async () => {
	await change({ isProtected: true })
	await goesOnLeave()
	await answers({ leftCount: 1, trouble: 'refused' })
	await goesOnLeave('active')
	const month = new Date('2026-11-01T00:00:00Z')
	expect(await recalls()).toMatchObject([{ at: month, calledOffAt: month, answers: [{ at: month }] }])
})
