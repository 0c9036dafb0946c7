import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeJobToRetry, claimJob, findJobOfInterview } from '#db/jobs.ts'
import { changeRecordingToComplete } from '#db/recordings.ts'
import { findTranscript, saveTranscript } from '#db/transcripts.ts'
import { wavOf } from '#transcripts/samples-of.ts'
import { listenLocally } from '#transcripts/local-listener.ts'
import { ServiceBusy } from '#transcripts/remote-listener.ts'
import { transcribe, type Listener } from '#transcripts/transcribe.ts'
import { doJob } from '#transcripts/worker-job.ts'
import { babble } from '../fixtures/babble.ts'
import { makeInterview, makeRound, recordChunk, recordSound } from '../fixtures/recorded-interview.ts'
import { NO_PROGRESS, recordedSound } from '../fixtures/recorded-sound.ts'
import { makeSpokenSamples } from '../fixtures/spoken-wav.ts'
import { findTestModel, makeTinyModel } from '../fixtures/test-model.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

const HOME = join(import.meta.dirname, '..', '..')
const tiny = makeTinyModel()
let listener: Listener
let unit: TestUnit
let alva: Awaited<ReturnType<typeof makeInterview>>

beforeAll(async () => {
	listener = await listenLocally(tiny)
})
afterAll(() => rmSync(tiny.modelsDir, { recursive: true, force: true }))
beforeEach(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
	alva = await makeInterview(unit, 'alva')
})
afterEach(() => unit.close())

test('the worker’s own process writes down what was said and keeps which model it was', async () => {
	const speech = findTestModel()
	await recordSound(unit, alva, makeSpokenSamples(unit.folder))
	const settings = { DATA_DIR: unit.config.dataDir, MODELS_DIR: speech.modelsDir, SPEECH_URL: `local:${speech.model}` }
	const worker = spawn(process.execPath, ['--import', 'tsx', 'transcripts/worker.ts'], {
		cwd: HOME,
		env: { ...process.env, ...settings },
		stdio: ['ignore', 'inherit', 'inherit'],
	})
	try {
		while (!['done', 'failed'].includes((await jobOfAlva())!.state)) await rest(100)
	} finally {
		worker.kill('SIGKILL')
		await once(worker, 'close')
	}
	expect(await jobOfAlva()).toMatchObject({ state: 'done', progress: 1 })
	const draft = await findTranscript(unit.db, unit.keys, alva)
	expect(draft).toMatchObject({ version: 1, madeBy: 'model', modelName: speech.model, isApproved: false })
	expect(draft?.modelHash).toMatch(/^[0-9a-f]{64}$/)
	expect(draft?.segments.length).toBeGreaterThan(0)
	expect(draft?.segments.every(({ speaker, isVerbatim }) => speaker === null && !isVerbatim)).toBe(true)
}, 240_000)

test('a worker that is killed in the middle loses nothing: after its lease another takes over', async () => {
	await recordSound(unit, alva, babble(6))
	const order = JSON.stringify({ dataDir: unit.config.dataDir, at: NOW.toISOString() })
	const killed = spawn(process.execPath, ['--import', 'tsx', 'tests/fixtures/hold-job.ts', order], {
		cwd: HOME,
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	await once(killed.stdout, 'data')
	killed.kill('SIGKILL')
	await once(killed, 'close')
	expect(await jobOfAlva()).toMatchObject({ state: 'running', attempts: 1 })
	expect(await claimJob(unit.db, { worker: 'second', at: after(59) })).toBeUndefined()

	await work({ at: after(61) })
	expect(await jobOfAlva()).toMatchObject({ state: 'done', attempts: 2 })
	expect((await findTranscript(unit.db, unit.keys, alva))?.segments[0]?.text).toBe('Hej där.')
})

test('what was heard before the worker broke is not heard again, and is gone when the draft is there', async () => {
	await recordSound(unit, alva, babble(70))
	let hearings = 0
	const counting = { ...listener, lanes: 1, hear: (samples: Float32Array) => (hearings++, listener.hear(samples)) }
	const breaking = {
		...counting,
		hear: async (samples: Float32Array) => (hearings < 2 ? counting.hear(samples) : broken()),
	}
	await work({ load: async () => breaking })
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', code: 'speech.broke', attempts: 1 })
	const kept = await unit.db.query.heardWindows.findMany()
	expect(kept).toHaveLength(2)
	expect(kept.some(({ sealedHeard }) => sealedHeard.includes('Hej'))).toBe(false)
	await work({ load: async () => counting })
	const draft = await findTranscript(unit.db, unit.keys, alva)
	expect(await unit.db.query.heardWindows.findMany()).toEqual([])
	hearings -= 2
	const again = hearings
	const whole = await transcribe(counting, recordedSound({ startSeconds: 0, samples: babble(70) }), NO_PROGRESS)
	expect(hearings - again).toBe(again + 2)
	expect(draft?.segments.map(({ text }) => text)).toEqual(whole?.map(({ text }) => text))
})

test('a model that is stuck is ended, whatever it is in the midst of: a counted try with its own words, and the worker goes on', async () => {
	await recordSound(unit, alva, babble(6))
	const isStarted = new AbortController()
	const load = async () => {
		const stuck = await listenLocally(tiny, { longestMilliseconds: 2_000, onEnd: () => isStarted.abort() })
		// A process that stands still answers no more than one that is caught in a multiplication.
		process.kill(stuck.processId!, 'SIGSTOP')
		return stuck
	}
	await work({ load })
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', code: 'speech.stuck', attempts: 1 })
	if (!isStarted.signal.aborted) await once(isStarted.signal, 'abort')
	await work({ load })
	await work({ load })
	expect(await jobOfAlva()).toMatchObject({ state: 'failed', code: 'speech.stuck', attempts: 3 })
	await changeJobToRetry(unit.db, alva)
	await work()
	expect(await jobOfAlva()).toMatchObject({ state: 'done' })
}, 60_000)

test('whoever waits for a model that is stuck hears that, and it is given up before it has died', async () => {
	let isGivenUp = false
	const stuck = await listenLocally(tiny, { longestMilliseconds: 5_000, onEnd: () => (isGivenUp = true) })
	process.kill(stuck.processId!, 'SIGSTOP')
	const first = stuck.hear(babble(2)).catch((error: unknown) => ({ error, isGivenUp }))
	await rest(500)
	const second = stuck.hear(babble(2)).catch((error: unknown) => ({ error }))
	expect(await first).toMatchObject({ error: { code: 'speech.stuck' }, isGivenUp: true })
	expect(await second).toMatchObject({ error: { code: 'speech.stuck' } })
}, 60_000)

test('a model whose process ends in the midst of a window is a counted try, and the next one has a new process', async () => {
	await recordSound(unit, alva, babble(6))
	await work({
		load: async () => {
			const ending = await listenLocally(tiny)
			ending.release()
			return ending
		},
	})
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', code: 'speech.broke', attempts: 1 })
	await work({ load: () => listenLocally(tiny) })
	expect(await jobOfAlva()).toMatchObject({ state: 'done', attempts: 2 })
})

test('a chunk that is no sound of ours is refused by its number, and after three tries a person is asked', async () => {
	await recordChunk(unit, alva, { number: 0, seconds: 5, wav: wavOf(babble(5)) })
	await recordChunk(unit, alva, {
		number: 1,
		seconds: 5,
		wav: Buffer.from('ID3 this was an mp3 file, all of it, really'),
	})
	await changeRecordingToComplete(unit.db, { ...alva, chunkCount: 2 })
	await work()
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', code: 'speech.wrong-sound' })
	await work()
	await work()
	expect(await jobOfAlva()).toMatchObject({ state: 'failed', attempts: 3, facts: { number: 1 } })
	expect(await claimJob(unit.db, { worker: 'fourth', at: after(3_600) })).toBeUndefined()
	expect(await findTranscript(unit.db, unit.keys, alva)).toBeUndefined()
})

test('without a model the job waits untried, and begins when there is one', async () => {
	await recordSound(unit, alva, babble(6))
	await work({ load: () => listenLocally({ modelsDir: unit.folder, model: 'none' }) })
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', attempts: 0, code: 'speech.no-model' })
	await work()
	expect(await jobOfAlva()).toMatchObject({ state: 'done', attempts: 1, code: null })
})

test('a busy speech service is no failed try: the job waits, says so, and is taken up again after what the service asked', async () => {
	await recordSound(unit, alva, babble(6))
	const busy = { ...listener, hear: () => Promise.reject(new ServiceBusy('speech.example', 429, 90_000)) }
	for (let times = 0; times < 4; times += 1) expect(await work({ load: async () => busy })).toBe(90_000)
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', attempts: 0, code: 'speech.service-busy' })
	expect(await work()).toBeUndefined()
	expect(await jobOfAlva()).toMatchObject({ state: 'done', attempts: 1, code: null })
})

test('while the server is locked the sound waits, and nobody can read it', async () => {
	await recordSound(unit, alva, babble(6))
	renameSync(unit.config.masterKeyFile, `${unit.config.masterKeyFile}.away`)
	await work()
	expect(await jobOfAlva()).toMatchObject({ state: 'waiting', attempts: 0, code: 'speech.locked' })
	renameSync(`${unit.config.masterKeyFile}.away`, unit.config.masterKeyFile)
	await work()
	expect((await jobOfAlva())?.state).toBe('done')
})

test('sound whose key is destroyed fails at once: there is nothing to try again', async () => {
	await recordSound(unit, alva, babble(6))
	unit.keys.destroy('sound', alva.interviewId)
	await work()
	expect(await jobOfAlva()).toMatchObject({ state: 'failed', attempts: 1, code: 'speech.sound-gone' })
})

test('words that a person has kept while the computer worked stand: there is no draft over them', async () => {
	await recordSound(unit, alva, babble(6))
	const turn = { startSeconds: null, endSeconds: null, speaker: null, questionId: null, isVerbatim: false }
	const segments = [{ ...turn, text: 'Skrivet för hand', hasWarning: false }]
	const writesMeanwhile = async () => {
		await saveTranscript(unit.db, unit.keys, { ...alva, madeBy: 'person', version: 1, segments })
		return listener
	}
	await work({ load: writesMeanwhile })
	const kept = await findTranscript(unit.db, unit.keys, alva)
	expect(kept).toMatchObject({ version: 1, madeBy: 'person' })
	expect(kept?.segments.map(({ text }) => text)).toEqual(['Skrivet för hand'])
	expect((await jobOfAlva())?.state).toBe('cancelled')
})

test('silence is a draft without words, not words made out of nothing', async () => {
	await recordSound(unit, alva, new Float32Array(8 * 16_000))
	await work()
	expect((await findTranscript(unit.db, unit.keys, alva))?.segments).toEqual([])
	expect((await jobOfAlva())?.state).toBe('done')
})

const broken = () => Promise.reject(new Error('It broke.'))

const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

const jobOfAlva = () => findJobOfInterview(unit.db, alva)

type Turn = { at?: Date; load?: () => Promise<Listener> }

/** One turn of a worker in this process, at a time we choose. */
async function work({ at = NOW, load = async () => listener }: Turn = {}) {
	const job = await claimJob(unit.db, { worker: 'second', at })
	if (!job) throw new Error('There was no job to take.')
	return doJob({ ...unit, worker: 'second', clock: () => at, listener: load }, job)
}
