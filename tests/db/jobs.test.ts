import { afterEach, beforeEach, expect, test } from 'vitest'
import { atomically, isStale } from '#db/client.ts'
import {
	changeJobLease,
	changeJobProgress,
	changeJobsToCancelled,
	changeJobToRetry,
	changeJobToTried,
	changeJobToWaiting,
	claimJob,
	findJobOfInterview,
	finishJob,
	insertJob,
} from '#db/jobs.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const of = (interviewId: string) => ({ unitId: unit.unit.id, interviewId })
const order = async (interviewId: string, at = NOW) =>
	atomically(unit.db, [insertJob(unit.db, { kind: 'transcribe', ...of(interviewId), at })])

test('the conversation that has waited longest is written down first', async () => {
	await order('bilal', later(2))
	await order('alva', later(1))
	expect((await claimJob(unit.db, { worker: 'one', at: later(3) }))?.interviewId).toBe('alva')
	expect((await claimJob(unit.db, { worker: 'one', at: later(3) }))?.interviewId).toBe('bilal')
	expect(await claimJob(unit.db, { worker: 'one', at: later(3) })).toBeUndefined()
})

test('ten workers at once: each job is taken by exactly one', async () => {
	for (const child of ['alva', 'bilal', 'cilla']) await order(child)
	const claimed = await Promise.all(
		Array.from({ length: 10 }, (_, index) => claimJob(unit.db, { worker: `worker-${index}`, at: NOW })),
	)
	const taken = claimed.flatMap((job) => job?.interviewId ?? [])
	expect(taken.toSorted()).toEqual(['alva', 'bilal', 'cilla'])
})

test('a worker that has not been heard of for a minute loses its job to another; one that is heard of keeps it', async () => {
	await order('alva')
	const job = (await claimJob(unit.db, { worker: 'one', at: NOW }))!
	await changeJobLease(unit.db, { id: job.id, worker: 'one', at: later(50) })
	expect(await claimJob(unit.db, { worker: 'two', at: later(70) })).toBeUndefined()
	expect((await claimJob(unit.db, { worker: 'two', at: later(111) }))?.id).toBe(job.id)
})

test('a worker that has lost its job can neither tell of progress nor save what it heard', async () => {
	await order('alva')
	const job = (await claimJob(unit.db, { worker: 'one', at: NOW }))!
	await claimJob(unit.db, { worker: 'two', at: later(61) })
	expect(await changeJobProgress(unit.db, { id: job.id, worker: 'one', progress: 0.5, at: later(62) })).toBe(false)
	const saved = await atomically(unit.db, finishJob(unit.db, { id: job.id, worker: 'one', at: later(62) })).catch(
		(error: unknown) => error,
	)
	expect(isStale(saved)).toBe(true)
	expect(await findJobOfInterview(unit.db, of('alva'))).toMatchObject({ state: 'running', claimedBy: 'two' })
})

test('what kills its worker three times has failed and is not tried for ever', async () => {
	await order('alva')
	for (const minute of [0, 2, 4]) {
		expect(await claimJob(unit.db, { worker: `worker-${minute}`, at: later(minute * 60) })).toBeDefined()
	}
	expect(await claimJob(unit.db, { worker: 'last', at: later(360) })).toBeUndefined()
	const job = await findJobOfInterview(unit.db, of('alva'))
	expect(job).toMatchObject({ state: 'failed', code: 'speech.broke', attempts: 3, claimedBy: null })

	await changeJobToRetry(unit.db, of('alva'))
	expect(await claimJob(unit.db, { worker: 'again', at: later(400) })).toMatchObject({ attempts: 1, code: null })
})

test('waiting for a model or a key is no failed try', async () => {
	await order('alva')
	for (let times = 0; times < 5; times += 1) {
		const job = (await claimJob(unit.db, { worker: 'one', at: NOW }))!
		await changeJobToWaiting(unit.db, { id: job.id, worker: 'one', code: 'speech.no-model' })
	}
	expect(await findJobOfInterview(unit.db, of('alva'))).toMatchObject({ attempts: 0, code: 'speech.no-model' })
})

test('a failure says what and where, and the last one is the end', async () => {
	await order('alva')
	const job = (await claimJob(unit.db, { worker: 'one', at: NOW }))!
	const tried = { id: job.id, worker: 'one', code: 'speech.wrong-sound', facts: { number: 7 }, at: NOW }
	await changeJobToTried(unit.db, { ...tried, isLast: false })
	expect((await findJobOfInterview(unit.db, of('alva')))?.state).toBe('waiting')
	await claimJob(unit.db, { worker: 'one', at: NOW })
	await changeJobToTried(unit.db, { ...tried, isLast: true })
	expect(await findJobOfInterview(unit.db, of('alva'))).toMatchObject({ state: 'failed', facts: { number: 7 } })
})

test('a person who writes herself calls off the computer, also in the middle', async () => {
	await order('alva')
	const job = (await claimJob(unit.db, { worker: 'one', at: NOW }))!
	await atomically(unit.db, [changeJobsToCancelled(unit.db, of('alva'))])
	expect(await changeJobProgress(unit.db, { id: job.id, worker: 'one', progress: 0.9, at: NOW })).toBe(false)
	expect(await claimJob(unit.db, { worker: 'two', at: later(600) })).toBeUndefined()
})

test('another unit neither sees a job, nor retries it, nor calls it off', async () => {
	await order('alva')
	const other = { unitId: 'unit-other', interviewId: 'alva' }
	expect(await findJobOfInterview(unit.db, other)).toBeUndefined()
	await atomically(unit.db, [changeJobsToCancelled(unit.db, other)])
	await changeJobToRetry(unit.db, other)
	expect((await findJobOfInterview(unit.db, of('alva')))?.state).toBe('waiting')
})
