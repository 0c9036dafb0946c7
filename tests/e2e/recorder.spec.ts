import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '#app/install.mjs'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { chunksHere, sayYesToAll, storedChunks } from './recorder-page.ts'
import { recordConsent } from './walk-step-1.ts'

let withMicrophone: Browser
let withoutMicrophone: Browser
let server: DemoServer

test.beforeAll(async () => {
	const { file } = makeSpokenWav(mkdtempSync(join(tmpdir(), 'lyhord-speech-')))
	server = await startDemoServer({ settings: { MODELS_DIR: join(tmpdir(), 'no-models') } })
	const fake = ['--no-sandbox', '--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`]
	const executablePath = findBrowser()
	withMicrophone = await chromium.launch({ executablePath, args: [...fake, '--use-fake-ui-for-media-stream'] })
	withoutMicrophone = await chromium.launch({ executablePath, args: fake })
})
test.afterAll(async () => {
	await withMicrophone.close()
	await withoutMicrophone.close()
	await server.stop()
})

test('a refused microphone says how to allow it; a lost network, a tab that dies and a tab that dies at the goodbye lose no sound', async () => {
	const refused = await stepIn(withoutMicrophone, [])
	const interviewId = await prepare(refused)
	await test.step('a refused microphone', () => hearNothing(refused))
	await refused.context().close()

	const page = await stepIn(withMicrophone, ['microphone'])
	await test.step('sound is recorded and safe', () => recordFirst(page, interviewId))
	const again = await test.step('the network goes, and then the tab', () => loseNetworkAndTab(page, interviewId))
	await test.step('recording goes on, and the tab dies at the goodbye', () => dieAtGoodbye(again, interviewId))
	await test.step('the rest is sent from the page afterwards, and nothing stays here', () =>
		sendTheRest(again, interviewId))
})

async function stepIn(browser: Browser, permissions: string[]) {
	const context = await browser.newContext({ locale: 'sv-SE', permissions, baseURL: server.origin })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	return page
}

async function prepare(page: Page) {
	await page.goto('/my-child')
	await page.getByRole('button', { name: 'Lotta mitt barn' }).click()
	const interviewId = await recordConsent(page)
	await page.getByRole('radio', { name: 'Spela in' }).check()
	await page.getByRole('button', { name: 'Starta samtalet' }).click()
	await sayYesToAll(page)
	return interviewId
}

async function hearNothing(page: Page) {
	await page.getByRole('button', { name: 'Spela in' }).click()
	await expect(page.getByRole('alert')).toContainText('Tillåt den vid adressfältet')
	await expect(page.getByRole('alert')).toContainText('anteckna i stället')
	await checkScreen(page, 'recorder-refused')
	await expect(page.getByRole('button', { name: 'Till frågorna' })).toBeEnabled()
}

async function recordFirst(page: Page, interviewId: string) {
	await page.goto(`/interviews/${interviewId}/conversation`)
	await page.getByRole('button', { name: 'Spela in' }).click()
	await expect(page.getByText('Spelar in', { exact: true })).toBeVisible()
	await expect
		.poll(() => page.getByRole('meter').evaluate((meter) => (meter as HTMLMeterElement).value))
		.toBeGreaterThan(0)
	await expect.poll(() => storedChunks(server, interviewId)).toContain('0.age')
	await checkScreen(page, 'recorder-recording')
}

/** What waits is sealed before it lies on the device, and is sent when the page is opened again with a network. */
async function loseNetworkAndTab(page: Page, interviewId: string) {
	await page.context().setOffline(true)
	await expect(page.getByText('Väntar på nätet')).toBeVisible()
	await expect.poll(async () => (await chunksHere(page)).length).toBeGreaterThan(1)
	await checkScreen(page, 'recorder-offline')
	const waiting = await chunksHere(page)
	for (const chunk of waiting) {
		expect(chunk.start).toBe('age-encryption.org/v1')
		expect(chunk.holdsWav).toBe(false)
	}
	expect(storedChunks(server, interviewId)).not.toContain(`${waiting[0]?.number}.age`)
	const context = page.context()
	await page.close()
	await context.setOffline(false)
	const again = await context.newPage()
	await again.goto(`/interviews/${interviewId}/conversation`)
	for (const { number } of waiting)
		await expect.poll(() => storedChunks(server, interviewId)).toContain(`${number}.age`)
	await expect.poll(() => chunksHere(again)).toEqual([])
	return again
}

async function dieAtGoodbye(page: Page, interviewId: string) {
	await page.getByRole('button', { name: 'Fortsätt spela in' }).click()
	await expect(page.getByText('Spelar in', { exact: true })).toBeVisible()
	await page.route('**/chunks/*', (route) => route.abort())
	await expect.poll(async () => (await chunksHere(page)).length).toBeGreaterThan(0)
	const ended = page.waitForResponse((answer) => answer.url().endsWith(`/interviews/${interviewId}/ending`))
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await ended
	await expect(page.getByText('Väntar på nätet')).toBeVisible()
	await checkScreen(page, 'recorder-goodbye-offline')
}

async function sendTheRest(dying: Page, interviewId: string) {
	const waiting = await chunksHere(dying)
	const context = dying.context()
	await dying.close()
	const page = await context.newPage()
	await page.goto(`/interviews/${interviewId}/conversation`)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet')
	for (const { number } of waiting)
		await expect.poll(() => storedChunks(server, interviewId)).toContain(`${number}.age`)
	await expect.poll(() => chunksHere(page)).toEqual([])
	const numbers = storedChunks(server, interviewId).map((name) => Number.parseInt(name, 10))
	expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, index) => index))
	const finished = await page.request.post(`/interviews/${interviewId}/recording`, {
		data: { count: numbers.length, isPartial: false },
		headers: { Origin: server.origin },
	})
	expect(finished.status()).toBe(204)
	expect(server.log()).not.toContain('Påhittat')
}
