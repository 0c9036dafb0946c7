import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { closeContext, openDevice } from './device.ts'
import { chunksHere, startRecordedConversation, storedChunks } from './recorder-page.ts'

let server: DemoServer
let folder: string
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-taken-back-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterAll(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('a child who takes the yes to sound back in mid-recording: nobody listens from then on, what had not been sent is gone from the device, and they go on with notes (R-19)', async () => {
	const { file } = makeSpokenWav(folder)
	const context = await openDevice(join(folder, 'device'), { microphone: file, tap: [], origin: server.origin })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await startRecordedConversation(page)
	await expect.poll(() => storedChunks(server, interviewId), { timeout: 60_000 }).toContain('0.age')
	await context.setOffline(true)
	await expect.poll(async () => (await chunksHere(page)).length, { timeout: 60_000 }).toBeGreaterThan(1)

	await page.locator('.interview-tick').filter({ hasText: /spela/i }).getByText('Nej', { exact: true }).click()
	await expect(page.getByText('Spelar in', { exact: true })).toBeHidden()
	await expect(page.getByText('Inspelning kräver att barnet har sagt ja till det.')).toBeVisible()
	await expect.poll(() => chunksHere(page)).toEqual([])
	await checkScreen(page, 'recorder-taken-back')
	const arrived = storedChunks(server, interviewId).length
	await context.setOffline(false)
	await expect
		.poll(() => rowsOf(server, `select may_record as may from interviews where id = '${interviewId}'`), {
			timeout: 60_000,
		})
		.toEqual([{ may: 0 }])
	// Longer than a chunk: what a microphone still held would have come by now.
	await page.waitForTimeout(6_000)
	expect(await chunksHere(page)).toEqual([])
	expect(storedChunks(server, interviewId)).toHaveLength(arrived)

	await page.getByRole('button', { name: 'Till frågorna' }).click()
	await page.getByLabel('Anteckning').fill('Påhittat: hon ritade ett hus')
	await page.getByRole('button', { name: 'Spara anteckningen' }).click()
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
	expect(storedChunks(server, interviewId)).toHaveLength(arrived)
	await closeContext(context)
})
