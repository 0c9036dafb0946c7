import { setTimeout as rest } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../../app/install.mjs'
import { signInAs, startDemoServer, type DemoServer } from '#tests/e2e/demo-server.ts'
import { fillHeardInterview } from '#tests/e2e/heard-for-karin.ts'
import { heardSegments } from '#tests/fixtures/heard-interview.ts'
import type { Measure } from './bench.ts'
import { buildPages } from './build-pages.ts'

const TWO_HOURS_OF_TURNS = 3_000
const A_FEW_TURNS = 30
/** In turns, so that what else the machine does falls on both. */
const TURNS = 4
const ROUNDS_A_TURN = 4
const REST_MILLISECONDS = 60
/** What hands do in a transcript: say who speaks, go on, write, undo, join two utterances, find and hear the next uncertain word. */
const KEYS = 'b ArrowDown i ArrowUp Enter h e j Escape Control+z s Control+z n Space c c'.split(' ')

/**
 * How long it takes from a key in the editor until the page is painted anew: the 95th percentile with 3 000 utterances, two
 * hours of talk, and by that of 30. The real server, its pages, and Chromium.
 */
export async function* measure(): AsyncGenerator<Measure> {
	say('building the pages first')
	buildPages()
	const server = await startDemoServer()
	const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
	try {
		const long = await openEditor(browser, server, TWO_HOURS_OF_TURNS)
		const short = await openEditor(browser, server, A_FEW_TURNS)
		const waits = { long: [] as number[], short: [] as number[] }
		for (const page of [long, short]) await pressKeys(page) // warm-up
		for (let turn = 0; turn < TURNS; turn += 1) {
			for (let round = 0; round < ROUNDS_A_TURN; round += 1) waits.long.push(...(await pressKeys(long)))
			for (let round = 0; round < ROUNDS_A_TURN; round += 1) waits.short.push(...(await pressKeys(short)))
		}
		say(
			`${waits.long.length} keys each; the middle of every key in ms, ${TWO_HOURS_OF_TURNS} / ${A_FEW_TURNS} utterances:`,
		)
		say(KEYS.map((key, index) => `${key} ${middleOf(index, waits.long)}/${middleOf(index, waits.short)}`).join(', '))
		yield {
			name: `key to paint p95, ${TWO_HOURS_OF_TURNS} / ${A_FEW_TURNS} utterances`,
			value: p(95, waits.long) / p(95, waits.short),
			unit: 'ratio',
		}
		yield { name: `key to paint p95, ${TWO_HOURS_OF_TURNS} utterances`, value: p(95, waits.long), unit: 'ms' }
		yield { name: `key to paint p95, ${A_FEW_TURNS} utterances`, value: p(95, waits.short), unit: 'ms' }
	} finally {
		await browser.close()
		await server.stop()
	}
}

/** Karin's editor of a conversation of so many utterances, in the middle of it, with a clock for every key. */
async function openEditor(browser: Browser, server: DemoServer, count: number) {
	const interviewId = `heard-${count}`
	await fillHeardInterview(server, { interviewId, segments: heardSegments(count), chunkStarts: [0, 5, 10, 3_600] })
	const page = await browser.newPage({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
	await signInAs(page, server, 'karin')
	await page.goto(`${server.origin}/interviews/${interviewId}/transcript`)
	await page.waitForFunction((rows) => document.querySelectorAll('.transcript-row').length === rows, count)
	await page.waitForLoadState('networkidle')
	await page.evaluate(listenToKeys)
	const middle = (rows: number) =>
		document.querySelectorAll<HTMLElement>('.transcript-when')[Math.floor(rows / 2)]?.click()
	await page.evaluate(middle, count)
	await page.keyboard.press('Space')
	return page
}

type Clocked = Window & { keyWaits: number[] }

/** In the page: from the event of a key to the first task after the next frame was painted. */
function listenToKeys() {
	const waits: number[] = []
	Object.assign(window, { keyWaits: waits })
	// No named function in here: what runs in the page has no helpers of the one who sent it.
	addEventListener(
		'keydown',
		({ key, timeStamp }) => {
			if (key === 'Control') return
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel()
				port1.onmessage = () => waits.push(performance.now() - timeStamp)
				port2.postMessage(null)
			})
		},
		{ capture: true },
	)
}

/** One round of the keys, as fast as hands. @returns how long each took until it was painted, in ms. */
async function pressKeys(page: Page) {
	await page.bringToFront()
	await page.evaluate(() => void ((window as unknown as Clocked).keyWaits.length = 0))
	for (const [index, key] of KEYS.entries()) {
		await page.keyboard.press(key)
		await page.waitForFunction((pressed) => (window as unknown as Clocked).keyWaits.length === pressed, index + 1)
		await rest(REST_MILLISECONDS)
	}
	return page.evaluate(() => (window as unknown as Clocked).keyWaits.slice())
}

/** Every round has the same keys in the same order. */
function middleOf(index: number, waits: readonly number[]) {
	const its = waits.filter((_, nth) => nth % KEYS.length === index)
	return p(50, its).toFixed(0)
}

function p(percent: number, waits: readonly number[]) {
	const sorted = waits.toSorted((one, other) => one - other)
	return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN
}

function say(line: string) {
	process.stderr.write(`  ${line}\n`)
}
