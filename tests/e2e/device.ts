import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '#app/install.mjs'
import type { Tap } from '#tests/fixtures/compare-sound.ts'
import { tapWorklet } from './recorder-page.ts'

/** Nothing that is asked of the browser is waited for longer: Playwright itself would wait until the whole test is over. */
const LONGEST_MILLISECONDS = 60_000
const DIES_WITHIN_MILLISECONDS = 20_000

/**
 * A device with a storage of its own that outlives its browser.
 *
 * @param microphone  The WAV file that its microphone hears, again and again. @param tap  Filled with what the worklet delivers.
 */
export async function openDevice(userDataDir: string, { microphone, tap, origin }: DeviceFacts) {
	const context = await chromium.launchPersistentContext(userDataDir, {
		executablePath: findBrowser(),
		timeout: LONGEST_MILLISECONDS,
		args: [
			...['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
			`--use-file-for-fake-audio-capture=${microphone}`,
		],
		...{ locale: 'sv-SE', permissions: ['microphone'], baseURL: origin, acceptDownloads: true },
	})
	context.setDefaultTimeout(LONGEST_MILLISECONDS)
	await tapWorklet(context, tap)
	return context
}

type DeviceFacts = { microphone: string; tap: Tap; origin: string }

/** The page's process dies, as when its memory runs out. The dead page is closed when the browser can; nobody waits for it. */
export async function crash(page: Page) {
	const crashed = page.waitForEvent('crash')
	page.goto('chrome://crash').catch(() => {})
	await crashed
	await atMost(5_000, page.close())
}

/**
 * Every process of this one browser, as when the battery is pulled out. Done when the last of them is gone: its storage process
 * would otherwise hold the device's files while the next browser opens them.
 */
export async function killBrowser(userDataDir: string) {
	const until = Date.now() + DIES_WITHIN_MILLISECONDS
	for (;;) {
		const pids = processesOf(userDataDir)
		if (pids.length === 0) return
		if (Date.now() > until) throw new Error(`These processes of the browser did not die: ${pids.join(', ')}.`)
		for (const pid of pids) kill(pid)
		await wait(50)
	}
}

/** Close a context, but do not wait for one whose browser does not answer any more. */
export function closeContext(context: BrowserContext) {
	return atMost(20_000, context.close())
}

/** Its main process has its parameters apart; its children write theirs as one line. */
export function processesOf(userDataDir: string) {
	const isOurs = new RegExp(`--user-data-dir=${userDataDir}[\\0 ]`)
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			try {
				return isOurs.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
			} catch {
				return false // It ended by itself meanwhile.
			}
		})
		.map(Number)
}

function kill(pid: number) {
	try {
		process.kill(pid, 'SIGKILL')
	} catch {
		// It ended by itself meanwhile.
	}
}

/** Wait for what may never be answered by a browser in a bad way, and whose answer nothing depends on. */
export async function atMost(milliseconds: number, done: Promise<unknown>) {
	await Promise.race([done.catch(() => {}), wait(milliseconds, undefined, { ref: false })])
}
