import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser } from '@playwright/test'
import { findBrowser } from '#app/install.mjs'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { startRecordedConversation, storedChunks } from './recorder-page.ts'
import { button } from './talk-kit.ts'

// A child tells of something that worries while she is recorded (X7): the guide waits, her words are not lost.
let browser: Browser
let server: DemoServer

test.beforeAll(async () => {
	const { file } = makeSpokenWav(mkdtempSync(join(tmpdir(), 'lyhord-speech-')))
	server = await startDemoServer({ settings: { MODELS_DIR: join(tmpdir(), 'no-models') } })
	browser = await chromium.launch({
		executablePath: findBrowser(),
		args: [
			...['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
			`--use-file-for-fake-audio-capture=${file}`,
		],
	})
})
test.afterAll(async () => {
	await browser.close()
	await server.stop()
})

test('Oro pauses the guide and not the recording; one touch pauses that too; without a network it says that nobody knows yet', async () => {
	const context = await browser.newContext({
		...{ baseURL: server.origin, locale: 'sv-SE', permissions: ['microphone'] },
		viewport: { width: 390, height: 844 },
	})
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await startRecordedConversation(page)
	await page.getByRole('button', { name: 'Till frågorna' }).click()
	const dialog = page.getByRole('dialog')

	await test.step('the recording goes on while the guide waits', async () => {
		await button(page, 'Oro').click()
		await expect(dialog).toContainText('Guiden är pausad.')
		await expect(dialog).toContainText('Inspelningen går vidare.')
		await expect(dialog.locator('a[href="tel:112"]')).toHaveText('Vid fara: 112')
		await expect(dialog.locator('a[href="tel:000000000"]')).toHaveText('000-00 00 00')
		const before = storedChunks(server, interviewId).length
		await expect.poll(() => storedChunks(server, interviewId).length).toBeGreaterThan(before + 1)
		await expect(page.locator('.talk-strip')).toHaveCount(0)
		await checkScreen(page, 'worry-recording')
	})
	await test.step('one touch pauses it, one goes on', async () => {
		await dialog.getByRole('button', { name: 'Pausa inspelningen' }).click()
		await expect(dialog).toContainText('Inspelningen är pausad. Inget spelas in.')
		await expect(page.locator('.recorder')).toHaveAttribute('data-phase', 'paused')
		await dialog.getByRole('button', { name: 'Spela in igen' }).click()
		await expect(dialog).toContainText('Inspelningen går vidare.')
	})
	await test.step('closed, the guide still waits, and it stands there that the recording goes on', async () => {
		await page.keyboard.press('Escape')
		await expect(page.getByRole('heading', { level: 1, name: 'Paus' })).toBeVisible()
		await expect(page.locator('main')).toContainText('Inspelningen går vidare.')
		await checkScreen(page, 'worry-guide-waits')
		await page.locator('.interview-pause').getByRole('button', { name: 'Fortsätt samtalet' }).click()
		await expect(page.locator('.talk-strip')).toBeVisible()
		await expect(page.getByText('Spelar in', { exact: true })).toBeVisible()
	})
	await test.step('one reminder, which nobody has taken over yet', async () => {
		await expect.poll(countReminders).toBe(1)
		expect(
			rowsOf(server, 'select interview_id as interviewId, handed_over_at as handedOver from safety_reminders'),
		).toEqual([{ interviewId, handedOver: null }])
	})
	await test.step('pressed in a pause it starts no sound', async () => {
		await button(page, 'Pausa').click()
		await expect(page.locator('.recorder')).toHaveAttribute('data-phase', 'paused')
		await button(page, 'Oro').click()
		await expect(dialog).toContainText('Inspelningen är pausad. Inget spelas in.')
		await dialog.getByRole('button', { name: 'Fortsätt samtalet' }).click()
		await expect(page.getByText('Spelar in', { exact: true })).toBeVisible()
	})
	await test.step('without a network it is said that nobody else sees the reminder yet, and then it arrives', async () => {
		await page.reload()
		await expect(button(page, 'Oro')).toBeVisible()
		await context.setOffline(true)
		await button(page, 'Oro').click()
		await expect(dialog).toContainText('mentorn och chefen ser den inte än: ring.')
		await expect(dialog).toContainText('Inget spelas in.')
		await checkScreen(page, 'worry-offline')
		expect(countReminders()).toBe(1)
		await context.setOffline(false)
		await expect(dialog).not.toContainText('ser den inte än')
		await expect.poll(countReminders).toBe(2)
	})
	await context.close()
})

function countReminders() {
	return rowsOf(server, 'select id from safety_reminders').length
}
