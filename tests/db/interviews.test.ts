import { afterAll, beforeAll, expect, test } from 'vitest'
import { Encrypter } from 'age-encryption'
import { findErasure, removeInterviewContent } from '#db/interview-erasures.ts'
import { listMarks, removeMark, saveLatestMark, saveMark } from '#db/interview-marks.ts'
import {
	changeInterviewToEnded,
	changeInterviewToStarted,
	changeInterviewYes,
	findInterview,
	findInterviewOfAssignment,
	findReflection,
	saveInterview,
	saveReflection,
} from '#db/interviews.ts'
import { findOutcomes } from '#db/question-outcomes.ts'
import { isConflict, isStale } from '#db/client.ts'
import { KeyDestroyed } from '#db/keys.ts'
import { guideVersions, rounds, workGroups } from '#db/schema.ts'
import { openWords, sealWords } from '#db/seal.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

const YES = { mayRecord: false, mayQuote: true, wantsToRead: null }
const NO_QUESTIONS = { outcomes: {}, isCounted: true }
let unit: TestUnit
let nth = 0

beforeAll(async () => {
	unit = await makeTestUnit()
	const unitId = unit.unit.id
	await unit.db.insert(rounds).values({
		id: 'round-2026',
		unitId,
		year: 2026,
		unitName: 'Exempelköping',
		organisation: 'x',
		committeeName: 'x',
		ageMin: 5,
		ageMax: 18,
		minGroupSize: 5,
		attribution: 'band',
		createdBy: 'maj',
		createdAt: NOW,
	})
	await unit.db.insert(workGroups).values({ id: 'g', unitId, year: 2026, key: 'barn', name: 'Barn', position: 0 })
	await unit.db.insert(guideVersions).values({
		id: 'guide',
		unitId,
		guideId: 'guide-8-11',
		version: '1.0.0',
		title: 'x',
		ageMin: 8,
		ageMax: 11,
		contentHash: 'x',
		markdown: 'x',
		createdBy: 'maj',
		createdAt: NOW,
	})
})
afterAll(() => unit.close())

function karins(interviewId: string) {
	return { unitId: unit.unit.id, interviewId, interviewerId: unit.people.karin.id, by: unit.people.karin.id, at: NOW }
}

async function prepare(interviewId: string, assignmentId = `assignment-${++nth}`) {
	const recipients = await unit.keys.createInterviewKeys(interviewId)
	const { unitId, interviewerId, by, at } = karins(interviewId)
	const child = { gender: 'girl' as const, age: 9, household: null, isProtected: false, groupName: 'Barn' }
	await saveInterview(unit.db, {
		id: interviewId,
		roundId: 'round-2026',
		unitId,
		assignmentId,
		interviewerId,
		...child,
		...recipients,
		by,
		at,
	})
	return recipients
}

async function start(interviewId: string) {
	await prepare(interviewId)
	await changeInterviewToStarted(unit.db, {
		...karins(interviewId),
		guideVersionId: 'guide',
		guideId: 'guide-8-11',
		age: 9,
		isRecorded: false,
	})
}

async function sealedMark(interviewId: string, text: string) {
	const { wordsRecipient } = (await findInterview(unit.db, karins(interviewId)))!
	const encrypter = new Encrypter()
	encrypter.addRecipient(wordsRecipient!)
	return Buffer.from(await encrypter.encrypt(text))
}

test('interviews of a round are numbered as they are set up, and know the child’s group of that year', async () => {
	await prepare('numbered-1')
	await prepare('numbered-2')
	const first = (await findInterview(unit.db, karins('numbered-1')))!
	const second = (await findInterview(unit.db, karins('numbered-2')))!
	expect(second.position).toBe(first.position + 1)
	expect(second.key).toBe(`2026-${second.position + 1}`)
	expect(second.groupKey).toBe('barn')
})

test('an assignment gets one interview, however often it is asked for', async () => {
	await prepare('only', 'assignment-only')
	await expect(prepare('again', 'assignment-only')).rejects.toSatisfy((error) =>
		isConflict(error, 'interviews.assignment_id'),
	)
	const found = await findInterviewOfAssignment(unit.db, { unitId: unit.unit.id, assignmentId: 'assignment-only' })
	expect(found?.id).toBe('only')
})

test('another interviewer finds nothing and can change nothing', async () => {
	await prepare('karins')
	const ahmeds = { ...karins('karins'), interviewerId: unit.people.ahmed.id }
	expect(await findInterview(unit.db, ahmeds)).toBeUndefined()
	const starting = changeInterviewToStarted(unit.db, {
		...ahmeds,
		guideVersionId: 'guide',
		guideId: 'guide-8-11',
		age: 9,
		isRecorded: false,
	})
	await expect(starting).rejects.toSatisfy(isStale)
})

test('a reload does not change when the conversation started', async () => {
	await start('reloaded')
	const later = { ...karins('reloaded'), at: new Date(NOW.getTime() + 60_000) }
	await changeInterviewToStarted(unit.db, {
		...later,
		guideVersionId: 'guide',
		guideId: 'guide-8-11',
		age: 9,
		isRecorded: false,
	})
	expect((await findInterview(unit.db, later))?.startedAt).toEqual(NOW)
})

test('a mark sealed on the device is opened again, and sent twice it is one', async () => {
	await start('marked')
	const mark = {
		id: 'mark-1',
		interviewId: 'marked',
		sealedMark: await sealedMark('marked', '{"kind":"paused"}'),
		receivedAt: NOW,
	}
	await saveMark(unit.db, mark)
	await saveMark(unit.db, mark)
	expect(await listMarks(unit.db, unit.keys, karins('marked'))).toEqual(['{"kind":"paused"}'])
	expect(await listMarks(unit.db, unit.keys, { unitId: 'another unit', interviewId: 'marked' })).toEqual([])
})

test('a note that is being written is replaced as it grows, never by another interview', async () => {
	await start('growing')
	await start('other')
	const growing = async (interviewId: string, text: string) => ({
		id: 'writing-1',
		interviewId,
		sealedMark: await sealedMark(interviewId, JSON.stringify({ kind: 'writing', text })),
		receivedAt: NOW,
	})
	await saveLatestMark(unit.db, await growing('growing', 'Hon'))
	await saveLatestMark(unit.db, await growing('growing', 'Hon ville'))
	await saveLatestMark(unit.db, await growing('other', 'något annat'))
	expect(await listMarks(unit.db, unit.keys, karins('growing'))).toEqual(['{"kind":"writing","text":"Hon ville"}'])
	expect(await listMarks(unit.db, unit.keys, karins('other'))).toEqual([])
})

test('the child’s own ticks stand from when they were made, and cannot change once the conversation is over', async () => {
	await start('ticked')
	await changeInterviewYes(unit.db, { ...karins('ticked'), yes: YES })
	expect(await findInterview(unit.db, karins('ticked'))).toMatchObject(YES)
	await changeInterviewToEnded(unit.db, {
		...karins('ticked'),
		ending: 'complete',
		yes: YES,
		isRecorded: false,
		...NO_QUESTIONS,
	})
	await expect(changeInterviewYes(unit.db, { ...karins('ticked'), yes: YES })).rejects.toSatisfy(isStale)
})

test('afterwards the reflection is kept apart and sealed, and the interview is closed', async () => {
	await start('reflected')
	await changeInterviewToEnded(unit.db, {
		...karins('reflected'),
		ending: 'partial',
		yes: YES,
		isRecorded: false,
		...NO_QUESTIONS,
	})
	const sealedAnswers = await sealWords(unit.keys, 'reflected', 'lugnt')
	const reflection = { sealedAnswers, feltWorry: false, feedbackChannel: 'letter' as const }
	await saveReflection(unit.db, {
		...karins('reflected'),
		reflection,
		who: { withInterpreter: true, guardianPresent: false, withSigns: false },
		promises: [],
	})
	const kept = await findReflection(unit.db, karins('reflected'))
	expect(await openWords(unit.keys, 'reflected', kept!.sealedAnswers)).toBe('lugnt')
	expect(await findInterview(unit.db, karins('reflected'))).toMatchObject({
		withInterpreter: true,
		closedAt: NOW,
		ending: 'partial',
	})
})

test('“Radera allt” destroys the keys and every word, and leaves a receipt', async () => {
	await start('erased')
	await saveMark(unit.db, {
		id: 'mark-2',
		interviewId: 'erased',
		sealedMark: await sealedMark('erased', '{}'),
		receivedAt: NOW,
	})
	await unit.recordings.save('erased', 0, Buffer.from('sealed sound'))
	await removeInterviewContent(unit.db, unit, { ...karins('erased'), reason: 'childStopped' })
	expect(await listMarks(unit.db, unit.keys, karins('erased'))).toEqual([])
	await expect(unit.recordings.read('erased', 0)).rejects.toThrow()
	await expect(unit.keys.wordsIdentityOf('erased')).rejects.toBeInstanceOf(KeyDestroyed)
	expect(await findInterview(unit.db, karins('erased'))).toMatchObject({ ending: 'erased', mayQuote: null })
	expect(await findErasure(unit.db, karins('erased'))).toMatchObject({ at: NOW })
	const ending = changeInterviewToEnded(unit.db, {
		...karins('erased'),
		ending: 'complete',
		yes: YES,
		isRecorded: false,
		...NO_QUESTIONS,
	})
	await expect(ending).rejects.toSatisfy(isStale)
})

test('what became of each question is kept as it was last said, and goes when everything is erased', async () => {
	await start('asked')
	const end = { ...karins('asked'), ending: 'partial' as const, yes: YES, isRecorded: false }
	await changeInterviewToEnded(unit.db, { ...end, outcomes: { k1: 'asked', k2: 'skipped' }, isCounted: false })
	await changeInterviewToEnded(unit.db, { ...end, outcomes: { k1: 'answered' }, isCounted: true })
	expect(await findOutcomes(unit.db, karins('asked'))).toEqual({ k1: 'answered' })
	expect(await findOutcomes(unit.db, { unitId: 'another unit', interviewId: 'asked' })).toEqual({})
	await removeInterviewContent(unit.db, unit, { ...karins('asked'), reason: 'childStopped' })
	expect(await findOutcomes(unit.db, karins('asked'))).toEqual({})
})

test('a note that was taken back is gone from the server too, and only there where it belongs', async () => {
	await start('taken-back')
	const mark = { id: 'mark-9', interviewId: 'taken-back', receivedAt: NOW }
	await saveMark(unit.db, { ...mark, sealedMark: await sealedMark('taken-back', '{"kind":"paused"}') })
	await removeMark(unit.db, { ...karins('taken-back'), unitId: 'another unit', markId: 'mark-9' })
	await removeMark(unit.db, { ...karins('asked'), markId: 'mark-9' })
	expect(await listMarks(unit.db, unit.keys, karins('taken-back'))).toHaveLength(1)
	await removeMark(unit.db, { ...karins('taken-back'), markId: 'mark-9' })
	expect(await listMarks(unit.db, unit.keys, karins('taken-back'))).toEqual([])
})
