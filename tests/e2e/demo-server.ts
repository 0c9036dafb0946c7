import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { DemoPersonKey } from '#app/demo/demo-people.ts'

const HOME = join(import.meta.dirname, '..', '..')
const START_SECONDS = 60
const STOP_SECONDS = 30

export type DemoServer = Awaited<ReturnType<typeof startDemoServer>>

/**
 * A whole installation of its own for one test file: filled by the demo's filler, served by the real server with its
 * worker, removed by `stop()`.
 *
 * @param fill  Parameters of `app/demo/fill.command.ts`, e.g. `['--without-round']`.
 * @param settings  More settings of the installation, e.g. where the speech model lies.
 */
export async function startDemoServer({
	fill = [],
	settings = {},
}: { fill?: string[]; settings?: Record<string, string> } = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-e2e-'))
	const port = await freePort()
	const env = {
		...process.env,
		...settings,
		DATA_DIR: join(folder, 'data'),
		LYHORD_DEMO: '1',
		NODE_ENV: 'production',
		PORT: String(port),
	}
	const runFiller = (parameters: string[]) => {
		const filler = spawnSync(process.execPath, ['--import', 'tsx', 'app/demo/fill.command.ts', ...parameters], {
			cwd: HOME,
			env,
			encoding: 'utf8',
		})
		if (filler.status !== 0)
			throw new Error(`The demo filler stopped with ${filler.status}:\n${filler.stdout}\n${filler.stderr}`)
	}
	runFiller(fill)
	const server = spawn(process.execPath, ['--import', 'tsx', 'app/server.command.ts'], {
		cwd: HOME,
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let log = ''
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes: Buffer) => (log += bytes.toString()))
	const origin = `http://localhost:${port}`
	await waitUntilItAnswers(origin, () => log)

	return {
		origin,
		folder,
		env,
		fill: runFiller,
		log: () => log,
		stop: async () => {
			if (server.exitCode === null) {
				const over = once(server, 'exit', { signal: AbortSignal.timeout(STOP_SECONDS * 1_000) })
				server.kill('SIGTERM')
				await over.catch(() => {
					server.kill('SIGKILL')
					throw new Error(`The server did not stop within ${STOP_SECONDS} seconds:\n${log}`)
				})
			}
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
		},
	}
}

/** What the server's own database holds. */
export function rowsOf(server: DemoServer, query: string) {
	const database = new Database(join(server.folder, 'data', 'lyhord.db'), { readonly: true })
	const rows = database.prepare(query).all() as Record<string, unknown>[]
	database.close()
	return rows
}

/** Change what the server's own database holds, where no page of the product can. */
export function changeRows(server: DemoServer, ...statements: string[]) {
	const database = new Database(join(server.folder, 'data', 'lyhord.db'))
	for (const statement of statements) database.prepare(statement).run()
	database.close()
}

/** Step in as one of the invented people, as a newcomer does on the demo's sign-in page. */
export async function signInAs(page: Page, server: DemoServer, key: DemoPersonKey) {
	await page.goto(`${server.origin}/sign-in`)
	await page.locator(`button[name="person"][value="${key}"]`).click()
	await expect(page).toHaveURL(`${server.origin}/`)
}

async function waitUntilItAnswers(origin: string, log: () => string) {
	for (let second = 0; second < START_SECONDS; second += 0.5) {
		const answer = await fetch(`${origin}/sign-in`).catch(() => undefined)
		if (answer?.ok) return
		await new Promise((resolve) => setTimeout(resolve, 500))
	}
	throw new Error(`The server did not answer within ${START_SECONDS} seconds:\n${log()}`)
}

async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1')
	await once(probe, 'listening')
	const { port } = probe.address() as AddressInfo
	probe.close()
	return port
}
