import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { openDatabase, closeDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { openKeys } from '#db/keys.ts'
import { listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { wavOf } from '#transcripts/samples-of.ts'
import { compareWithTap, type Tap } from '#tests/fixtures/compare-sound.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { atMost, closeContext, crash, killBrowser, openDevice } from './device.ts'
import { chunksHere, storedChunks, startRecordedConversation } from './recorder-page.ts'

let server: DemoServer
let folder: string
// A server for each: in the demo only Karin has yet to draw her child.
test.beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-recorder-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterEach(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('a page that crashes, a reload without network, a browser that is killed and a session that runs out: the sound is, byte for byte, what the microphone gave, but for five seconds before each kill, and the time between is a gap', async () => {
	// Each wait has a limit of its own, far below this; together they may be long on a machine with other things to do.
	test.setTimeout(600_000)
	const device = join(folder, 'device')
	const tap: Tap = []
	const facts = { microphone: noise(), tap, origin: server.origin }
	let context = await openDevice(device, facts)
	let page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await startRecordedConversation(page)
	await test.step('the page crashes in mid-recording', async () => {
		await expect.poll(() => storedChunks(server, interviewId).length, { timeout: 60_000 }).toBeGreaterThan(1)
		await expect(page.getByText('Inspelat och sparat.')).toBeVisible({ timeout: 60_000 })
		await crash(page)
	})
	await test.step('recording goes on, the network goes, and the page is reloaded without it', async () => {
		page = await recordOn(context, interviewId)
		await expect.poll(() => copyIsKept(page, interviewId)).toBe(true)
		await context.setOffline(true)
		await expect(page.getByText('Sparat på enheten. Väntar på nätet.')).toBeVisible({ timeout: 60_000 })
		await expect(async () => {
			await page.reload({ timeout: 20_000 })
			await expect(page.getByText('det går att läsa när nätet är tillbaka')).toBeVisible({ timeout: 10_000 })
		}).toPass({ timeout: 90_000 })
		await expect(page.getByRole('button', { name: 'Till frågorna' })).toBeEnabled()
		await checkScreen(page, 'conversation-without-network')
		await goOnRecording(page)
		const before = (await chunksHere(page)).length
		await expect.poll(async () => (await chunksHere(page)).length, { timeout: 60_000 }).toBeGreaterThan(before)
	})
	await test.step('the whole browser is killed, and opened again with a network', async () => {
		await killBrowser(device)
		context = await openDevice(device, facts)
		page = await recordOn(context, interviewId)
		await expect.poll(() => chunksHere(page), { timeout: 60_000 }).toEqual([])
	})
	await test.step('the session runs out; somebody signs in again in another tab', async () => {
		await context.clearCookies()
		await expect(page.getByText('Du har blivit utloggad, men inspelningen går vidare.')).toBeVisible({
			timeout: 60_000,
		})
		await expect(page.getByRole('meter')).toBeVisible()
		await checkScreen(page, 'recorder-signed-out')
		const [tab] = await Promise.all([
			context.waitForEvent('page'),
			page.getByRole('link', { name: 'Logga in igen' }).click(),
		])
		await signInAs(tab, server, 'karin')
		await atMost(5_000, tab.close())
		await atMost(5_000, page.bringToFront())
		await expect(page.getByText('Inspelat och sparat.')).toBeVisible({ timeout: 60_000 })
	})
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
	expect(await copyIsKept(page, interviewId)).toBe(false)
	await closeContext(context)

	const { lostSeconds, gaps } = compareWithTap(await openedChunks(interviewId), tap)
	expect(lostSeconds).toHaveLength(4)
	expect(Math.max(...lostSeconds)).toBeLessThanOrEqual(5)
	expect(gaps).toHaveLength(3)
	for (const { recorded, real } of gaps) expect(Math.abs(recorded - real)).toBeLessThan(0.5)
})

test('a dead microphone is noticed, and a device that fills up loses nothing while its page is open', async () => {
	const silence = join(folder, 'silence.wav')
	writeFileSync(silence, wavOf(new Float32Array(16_000 * 5)))
	const context = await openDevice(join(folder, 'full-device'), {
		microphone: silence,
		tap: [],
		origin: server.origin,
	})
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await startRecordedConversation(page)
	await expect(page.getByText('Mikrofonen hör ingenting.')).toBeVisible({ timeout: 60_000 })
	await checkScreen(page, 'recorder-silent')
	await context.setOffline(true)
	const devtools = await context.newCDPSession(page)
	await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1_000 })
	await expect(page.getByText('Enheten är full.')).toBeVisible({ timeout: 60_000 })
	await checkScreen(page, 'recorder-device-full')
	await context.setOffline(false)
	await expect(page.getByText('Enheten är full.')).toBeHidden({ timeout: 60_000 })
	await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin })
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
	await closeContext(context)

	const chunks = await openedChunks(interviewId)
	expect(chunks.map(({ number }) => number)).toEqual(chunks.map((_, index) => index))
	for (const [index, { startSeconds }] of chunks.entries())
		if (index > 0) expect(startSeconds).toBeCloseTo(chunks[index - 1]!.startSeconds + chunks[index - 1]!.seconds, 3)
})

/** Ten seconds in which no moment sounds like another. */
function noise() {
	const path = join(folder, 'noise.wav')
	let state = 1
	const next = () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5) * 0.6
	writeFileSync(path, wavOf(Float32Array.from({ length: 160_000 }, next)))
	return path
}

async function recordOn(context: BrowserContext, interviewId: string) {
	const page = await context.newPage()
	await page.goto(`/interviews/${interviewId}/conversation`)
	await goOnRecording(page)
	return page
}

/** Pressed again where nothing came of it: the tab that died may still be the one that records, for a moment. */
async function goOnRecording(page: Page) {
	const button = page.getByRole('button', { name: 'Fortsätt spela in' })
	await expect(async () => {
		if (await button.isVisible()) await button.click({ timeout: 5_000 })
		await expect(page.getByText('Spelar in', { exact: true })).toBeVisible({ timeout: 15_000 })
	}).toPass({ timeout: 90_000 })
}

function copyIsKept(page: Page, interviewId: string) {
	return page.evaluate(async (path) => Boolean(await caches.match(path)), `/interviews/${interviewId}/conversation`)
}

async function openedChunks(interviewId: string) {
	const config = readConfig(server.env)
	const [db, keys] = [openDatabase(config.databaseUrl), await openKeys(config)]
	const rows = await listChunks(db, { unitId: DEMO_UNIT.id, interviewId })
	const path = (number: number) => join(server.folder, 'data', 'recordings', interviewId, `${number}.age`)
	const opened = await Promise.all(
		rows.map(async ({ number, startSeconds, seconds }) => {
			const wav = await openSound(keys, interviewId, readFileSync(path(number)))
			return { number, startSeconds, seconds, pcm: Buffer.from(wav.slice(44)) }
		}),
	)
	closeDatabase(db)
	keys.close()
	return opened
}
