import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeJobToRetry, claimJob, findJobOfInterview, MOST_ATTEMPTS } from '#db/jobs.ts'
import { jobs } from '#db/schema.ts'
import { findTranscript } from '#db/transcripts.ts'
import { listenLocally } from '#transcripts/local-listener.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import { transcribe, type Listener } from '#transcripts/transcribe.ts'
import { doJob } from '#transcripts/worker-job.ts'
import { babble } from '../fixtures/babble.ts'
import { makeInterview, makeRound, recordSound } from '../fixtures/recorded-interview.ts'
import { NO_PROGRESS, recordedSound } from '../fixtures/recorded-sound.ts'
import { findTestModel, makeTinyModel } from '../fixtures/test-model.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

// The worker's own process, as it is started beside the web, and what happens to it on a machine with little memory.
const HOME = join(import.meta.dirname, '..', '..')
const isLinux = process.platform === 'linux'
if (!isLinux) console.log('Memory caps and threads’ priorities are looked at on Linux only: those tests are left out.')
const tiny = makeTinyModel()
let listener: Listener
let unit: TestUnit
let alva: Awaited<ReturnType<typeof makeInterview>>
const started: ReturnType<typeof spawn>[] = []

beforeAll(async () => {
	listener = await listenLocally(tiny)
})
afterAll(() => rmSync(tiny.modelsDir, { recursive: true, force: true }))
beforeEach(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
	alva = await makeInterview(unit, 'alva')
})
afterEach(async () => {
	for (const worker of started.splice(0)) await end(worker)
	unit.close()
})

test('a worker that is killed in the midst of its work goes on after what it had heard, and says nothing twice', async () => {
	const sound = babble(240)
	await recordSound(unit, alva, sound)
	const worker = startWorker(tiny)
	while ((await unit.db.query.heardWindows.findMany()).length < 2) await rest(5)
	await end(worker)
	const kept = (await unit.db.query.heardWindows.findMany()).length
	expect(await jobOfAlva()).toMatchObject({ state: 'running', attempts: 1 })

	let hearings = 0
	const counting = { ...listener, hear: (samples: Float32Array) => (hearings++, listener.hear(samples)) }
	await leaseOver()
	await workHere(counting)
	const again = hearings
	expect(await jobOfAlva()).toMatchObject({ state: 'done', attempts: 2 })
	const whole = await transcribe(counting, recordedSound({ startSeconds: 0, samples: sound }), NO_PROGRESS)
	expect(hearings - again).toBe(again + kept)
	const draft = await findTranscript(unit.db, unit.keys, alva)
	expect(draft?.segments.map(({ text }) => text)).toEqual(whole?.map(({ text }) => text))
}, 240_000)

test.runIf(isLinux)(
	'a worker without the memory for its model loses nothing: one with more takes over',
	async () => {
		const speech = findTestModel()
		if (!speech.isReal) return console.log('Left out: the small generated model fits in any memory.')
		await recordSound(unit, alva, babble(12))
		const worker = startWorker(speech, TOO_LITTLE_MEGABYTES)
		const isOver = async () => worker.exitCode !== null || worker.signalCode !== null || (await jobOfAlva())?.code
		while (!(await isOver())) await rest(50)
		await end(worker)
		expect(await jobOfAlva()).toMatchObject({ progress: 0 })
		expect((await jobOfAlva())?.attempts).toBeGreaterThan(0)
		expect(await findTranscript(unit.db, unit.keys, alva)).toBeUndefined()
		// It may have tried as often as it is allowed to before this test saw it; then a person presses “Försök igen”.
		await leaseOver()
		if (Number((await jobOfAlva())?.attempts) >= MOST_ATTEMPTS) {
			expect(await claimJob(unit.db, { worker: 'second', at: new Date() })).toBeUndefined()
			await changeJobToRetry(unit.db, alva)
		}
		await workHere(listener)
		expect((await jobOfAlva())?.state).toBe('done')
	},
	120_000,
)

test.runIf(isLinux)(
	'half an hour of sound without a pause needs no more memory than a minute of it',
	async () => {
		await recordSound(unit, alva, babble(60))
		const minute = await mostMegabytes()
		alva = await makeInterview(unit, 'bilal')
		const sound = new Float32Array(HALF_AN_HOUR * SAMPLE_RATE)
		sound.set(babble(60))
		await recordSound(unit, alva, sound)
		// The samples of half an hour are 115 MB: a worker that gathered them would be refused the memory.
		const whole = await mostMegabytes(minute + SPARE_MEGABYTES)
		console.log(`The worker held ${Math.round(minute)} MB for a minute, ${Math.round(whole)} MB for half an hour.`)
	},
	240_000,
)

test.runIf(isLinux)(
	'every thread of the worker stands behind the web, those of the model too',
	async () => {
		await recordSound(unit, alva, babble(6))
		const worker = startWorker(tiny)
		while ((await jobOfAlva())?.state !== 'done') await rest(50)
		const programs = processesOf(worker.pid!)
		const niceness = programs.flatMap((program) =>
			readdirSync(`/proc/${program}/task`).map((thread) => {
				const [, facts = ''] = readFileSync(`/proc/${program}/task/${thread}/stat`, 'utf8').split(') ')
				return Number(facts.split(' ')[16])
			}),
		)
		expect(programs.length).toBe(2)
		expect(niceness.length).toBeGreaterThan(8)
		expect(new Set(niceness)).toEqual(new Set([10]))
	},
	60_000,
)

/** Enough for the process, not for the weights of a real model. */
const TOO_LITTLE_MEGABYTES = 380
/** What the garbage of so much more work may take. */
const SPARE_MEGABYTES = 90
const HALF_AN_HOUR = 1_800

const jobOfAlva = () => findJobOfInterview(unit.db, alva)

/** How much memory the worker, or the process of its model, held at most while it did this job. */
async function mostMegabytes(cap?: number) {
	const worker = startWorker(tiny, cap)
	let most = 0
	while (!['done', 'failed'].includes((await jobOfAlva())?.state ?? '')) {
		expect([worker.exitCode, worker.signalCode]).toEqual([null, null])
		most = Math.max(most, ...processesOf(worker.pid!).map(megabytesOf))
		await rest(20)
	}
	await end(worker)
	expect((await jobOfAlva())?.state).toBe('done')
	return most
}

/** The worker and, while it has one, the process of its model. */
function processesOf(worker: number) {
	return [
		worker,
		...readFileSync(`/proc/${worker}/task/${worker}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
	]
}

function megabytesOf(program: number) {
	try {
		const [, kilobytes = 0] = /VmData:\s+(\d+)/.exec(readFileSync(`/proc/${program}/status`, 'utf8')) ?? []
		return Number(kilobytes) / 1_024
	} catch {
		return 0
	}
}

/** The worker's own process; with a cap, memory beyond it is refused to it by the system. */
function startWorker({ modelsDir, model }: { modelsDir: string; model: string }, megabytes?: number) {
	const settings = { DATA_DIR: unit.config.dataDir, MODELS_DIR: modelsDir, SPEECH_URL: `local:${model}` }
	const cap = megabytes === undefined ? '' : `ulimit -d ${Math.round(megabytes) * 1_024} && `
	const command = `${cap}exec "${process.execPath}" --import tsx transcripts/worker.ts`
	const worker = spawn('sh', ['-c', command], { cwd: HOME, env: { ...process.env, ...settings }, stdio: 'ignore' })
	started.push(worker)
	return worker
}

async function end(worker: ReturnType<typeof spawn>) {
	if (worker.exitCode !== null || worker.signalCode !== null) return
	const closed = once(worker, 'close')
	worker.kill('SIGKILL')
	await closed
}

/** The killed worker's minute is over. */
async function leaseOver() {
	await unit.db.update(jobs).set({ leaseUntil: NOW }).where(eq(jobs.interviewId, alva.interviewId))
}

async function workHere(here: Listener) {
	const at = new Date()
	const job = await claimJob(unit.db, { worker: 'second', at })
	if (!job) throw new Error('There was no job to take.')
	await doJob({ ...unit, worker: 'second', clock: () => at, listener: async () => here }, job)
}
