import { setTimeout as rest } from 'node:timers/promises'
import { DEMO_UNIT, demoMemberId } from '#app/demo/demo-people.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { changeJobToStopped, findJobOfInterview } from '#db/jobs.ts'
import { openKeys } from '#db/keys.ts'
import { openRecordings } from '#db/recording-store.ts'
import { startDemoServer, type DemoServer } from '#tests/e2e/demo-server.ts'
import { makeInterview, recordSound } from '#tests/fixtures/recorded-interview.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import type { Measure } from './bench.ts'
import { buildPages } from './build-pages.ts'
import { joined, makeSilence } from './speech-sounds.ts'

const ROUND = 'demo-round-2026'
const WARM_UP = 20
/** Asked for one at a time, with the rest of somebody who reads; as many while the worker works as while it is idle. */
const PAGES = 60
const REST_MILLISECONDS = 100
/** A recording of more than a quarter of an hour: the worker is at it as long as the pages are asked for. */
const TIMES = 6
const LONGEST_WAIT_MILLISECONDS = 240_000
/** From here on the speech is found and the model listens. */
const FINDING_SHARE = 0.1

type Speech = { modelsDir: string; model: string }

/**
 * How much longer Karin waits for her home page while the worker of the same installation writes down a recording: the
 * 95th percentile of 60 waits then, by that of 60 waits before and after. The real server, its worker and its pages.
 */
export async function* measurePages(talk: Float32Array, { modelsDir, model }: Speech): AsyncGenerator<Measure> {
	say('building the pages first')
	buildPages()
	const server = await startDemoServer({ settings: { MODELS_DIR: modelsDir, SPEECH_URL: `local:${model}` } })
	const stores = await storesOf(server)
	try {
		const cookie = await signInAsKarin(server)
		await waitsFor(server, cookie, WARM_UP)
		const before = await waitsFor(server, cookie, PAGES / 2)

		const interview = await makeInterview(stores, 'alva', ROUND)
		await recordSound(stores, interview, joined(Array.from({ length: TIMES }, () => talk)))
		say(`${Math.round((TIMES * talk.length) / SAMPLE_RATE)} s of talk, one page at a time`)
		await until(server, async () => ((await findJobOfInterview(stores.db, interview))?.progress ?? 0) > FINDING_SHARE)
		const meanwhile = await waitsFor(server, cookie, PAGES)
		const job = await findJobOfInterview(stores.db, interview)
		if (job?.state !== 'running')
			throw new Error(`The worker was no longer at it when the last page came: ${job?.state}`)
		say(`${Math.round(100 * job.progress)} % written down when the last page came`)

		await stopWorker(server, stores, interview)
		const idle = [...before, ...(await waitsFor(server, cookie, PAGES / 2))]
		say(`p95 ${p95(meanwhile).toFixed(1)} ms while transcribing, ${p95(idle).toFixed(1)} ms idle`)
		yield { name: 'page p95 while transcribing / idle', value: p95(meanwhile) / p95(idle), unit: 'ratio' }
	} finally {
		stores.close()
		await server.stop()
	}
}

type Stores = Awaited<ReturnType<typeof storesOf>>

async function storesOf({ env }: DemoServer) {
	const config = readConfig(env)
	const db = openDatabase(config.databaseUrl)
	const keys = await openKeys(config)
	const people = { karin: { id: demoMemberId('karin') } }
	const close = () => {
		keys.close()
		closeDatabase(db)
	}
	return { db, keys, recordings: openRecordings(config.recordingsUrl), unit: DEMO_UNIT, people, close }
}

/** It is idle when it has done what was asked of it after the job that was stopped. */
async function stopWorker(server: DemoServer, stores: Stores, interview: { unitId: string; interviewId: string }) {
	await changeJobToStopped(stores.db, interview)
	const silent = await makeInterview(stores, 'bilal', ROUND)
	await recordSound(stores, silent, makeSilence(1))
	await until(server, async () => (await findJobOfInterview(stores.db, silent))?.state === 'done')
}

async function signInAsKarin({ origin }: DemoServer) {
	const body = new URLSearchParams({ person: 'karin' })
	const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, headers: { origin }, redirect: 'manual' })
	const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
	if (answer.status !== 302 || cookies.length === 0) throw new Error(`Signing in was answered ${answer.status}.`)
	return cookies.join('; ')
}

/** @returns how long each page took, to its last byte, in ms. */
async function waitsFor({ origin }: DemoServer, cookie: string, count: number) {
	const waits: number[] = []
	while (waits.length < count) {
		await rest(REST_MILLISECONDS)
		const began = performance.now()
		const answer = await fetch(`${origin}/`, { headers: { cookie }, redirect: 'manual' })
		await answer.arrayBuffer()
		waits.push(performance.now() - began)
		if (answer.status !== 200) throw new Error(`The home page was answered ${answer.status}.`)
	}
	return waits
}

async function until(server: DemoServer, isSo: () => Promise<boolean>) {
	const end = performance.now() + LONGEST_WAIT_MILLISECONDS
	while (!(await isSo())) {
		if (performance.now() > end) throw new Error(`The worker did not get there:\n${server.log().slice(-500)}`)
		await rest(REST_MILLISECONDS)
	}
}

function p95(waits: readonly number[]) {
	const sorted = waits.toSorted((one, other) => one - other)
	return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

function say(line: string) {
	process.stderr.write(`  ${line}\n`)
}
