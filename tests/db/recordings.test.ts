import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isConflict, isStale } from '#db/client.ts'
import { saveInterview } from '#db/interviews.ts'
import {
	changeRecordingToComplete,
	changeRecordingToLonger,
	findPlaceOfChunk,
	findRecording,
	listChunks,
	saveChunk,
} from '#db/recordings.ts'
import { interviews, jobs, rounds } from '#db/schema.ts'
import { missingNumbers } from '#app/steps/interview/missing-numbers.ts'
import { addUnit, makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

let unit: TestUnit
let nth = 0

beforeAll(async () => {
	unit = await makeTestUnit()
	await unit.db.insert(rounds).values({
		id: 'round-2026',
		unitId: unit.unit.id,
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
})
afterAll(() => unit.close())

test('chunks that come in any order lie in order, and one that is missing is named', async () => {
	await fc.assert(
		fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), async (numbers) => {
			const { interviewId, scope } = await newInterview()
			for (const number of numbers) await saveChunk(unit.db, chunkOf(interviewId, number))
			const came = (await listChunks(unit.db, scope)).map(({ number }) => number)
			expect(came).toEqual([...numbers].sort())
			expect(missingNumbers(came, 6)).toEqual([0, 1, 2, 3, 4, 5].filter((number) => !numbers.includes(number)))
		}),
		{ numRuns: 15 },
	)
})

test('a number is taken once: the second is a conflict, and the first stands', async () => {
	const { interviewId, scope } = await newInterview()
	await saveChunk(unit.db, chunkOf(interviewId, 0))
	const again = await saveChunk(unit.db, { ...chunkOf(interviewId, 0), sha256: 'other' }).catch(
		(error: unknown) => error,
	)
	expect(isConflict(again, 'chunks.')).toBe(true)
	const hers = { ...scope, interviewerId: unit.people.karin.id }
	expect((await findPlaceOfChunk(unit.db, { ...hers, number: 0 }))?.sha256).toBe('sha-0')
	expect((await findPlaceOfChunk(unit.db, { ...hers, number: 1 }))?.sha256).toBeNull()
	expect(await findPlaceOfChunk(unit.db, { ...hers, interviewerId: 'another', number: 0 })).toBeUndefined()
})

test('another unit sees nothing of a recording', async () => {
	await addUnit(unit.db, { id: 'unit-other', name: 'Annanstad' })
	const { interviewId } = await newInterview()
	await saveChunk(unit.db, chunkOf(interviewId, 0))
	expect(await listChunks(unit.db, { unitId: 'unit-other', interviewId })).toEqual([])
	expect(await findRecording(unit.db, { unitId: 'unit-other', interviewId })).toBeUndefined()
	const asked = { unitId: 'unit-other', interviewId, interviewerId: unit.people.karin.id, number: 0 }
	expect(await findPlaceOfChunk(unit.db, asked)).toBeUndefined()
})

test('a recording becomes complete once, and exactly one transcription waits for it', async () => {
	const { interviewId, scope } = await newInterview()
	await saveChunk(unit.db, chunkOf(interviewId, 0))
	const whole = { ...scope, chunkCount: 1, by: unit.people.karin.id, at: NOW }
	await changeRecordingToComplete(unit.db, whole)
	const again = await changeRecordingToComplete(unit.db, whole).catch((error: unknown) => error)
	expect(isStale(again)).toBe(true)
	const waiting = (await unit.db.select().from(jobs)).filter((job) => job.interviewId === interviewId)
	expect(waiting.map(({ kind, state }) => [kind, state])).toEqual([['transcribe', 'waiting']])
	expect(await findRecording(unit.db, scope)).toMatchObject({ chunkCount: 1, completedAt: NOW })
})

test('a recording of which a part is lost counts as none, until the rest comes from another device (X14)', async () => {
	const { interviewId, scope } = await newInterview()
	const isRecorded = async () =>
		(await unit.db.select().from(interviews).where(eq(interviews.id, interviewId)))[0]?.isRecorded
	const act = { ...scope, by: unit.people.karin.id, at: NOW }
	await saveChunk(unit.db, chunkOf(interviewId, 0))
	await saveChunk(unit.db, chunkOf(interviewId, 2))
	await changeRecordingToComplete(unit.db, { ...act, chunkCount: 2, isPartlyLost: true })
	expect(await isRecorded()).toBe(false)
	expect(
		(await listChunks(unit.db, scope)).map(({ number }) => number),
		'what came is kept',
	).toEqual([0, 2])
	await saveChunk(unit.db, chunkOf(interviewId, 1))
	await changeRecordingToLonger(unit.db, { ...act, chunkCount: 3 })
	expect(await isRecorded()).toBe(true)
})

async function newInterview() {
	const interviewId = `interview-${++nth}`
	const recipients = await unit.keys.createInterviewKeys(interviewId)
	await saveInterview(unit.db, {
		id: interviewId,
		roundId: 'round-2026',
		unitId: unit.unit.id,
		assignmentId: `assignment-${nth}`,
		interviewerId: unit.people.karin.id,
		gender: 'girl',
		age: 9,
		household: null,
		isProtected: false,
		groupName: 'Barn',
		...recipients,
		by: unit.people.karin.id,
		at: NOW,
	})
	return { interviewId, scope: { unitId: unit.unit.id, interviewId }, ...recipients }
}

function chunkOf(interviewId: string, number: number) {
	const place = {
		interviewId,
		number,
		startSeconds: number * 5,
		seconds: 5,
		sizeBytes: 160_044,
		sha256: `sha-${number}`,
	}
	return { ...place, unitId: unit.unit.id, by: unit.people.karin.id, at: NOW }
}
