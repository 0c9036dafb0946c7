import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { wavOf } from '#transcripts/samples-of.ts'
import { checkScreen } from './check-page.ts'
import { rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { atMost, closeContext, crash, killBrowser, openDevice } from './device.ts'
import { sayYesToAll } from './recorder-page.ts'
import { button, waitingOnDevice } from './talk-kit.ts'
import { recordConsent } from './walk-step-1.ts'

// The way of notes (X13) is to be as safe as the recorded one: whatever happens to page, network and session, no word is lost.
const FIRST = 'Ritade hela tiden. ”Jag vill veta varför vi ses”'
const SECOND = 'Tystnade när vi kom in på skolan'
const THIRD = '”Hon ringer aldrig tillbaka” sa hen och skrattade'

let server: DemoServer
let folder: string
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-notes-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterAll(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('a microphone that hears nothing is told of before the child comes; then notes outlive a session that runs out, a page that crashes, a lost network and a browser that is killed', async () => {
	// Each wait has a limit of its own, far below this; together they may be long on a machine with other things to do.
	test.setTimeout(600_000)
	const device = join(folder, 'device')
	const silence = join(folder, 'silence.wav')
	writeFileSync(silence, wavOf(new Float32Array(16_000 * 5)))
	const facts = { microphone: silence, tap: [], origin: server.origin }
	let context = await openDevice(device, facts)
	let page = await context.newPage()
	await signInAs(page, server, 'karin')
	await page.goto('/my-child')
	await page.getByRole('button', { name: 'Lotta mitt barn' }).click()
	const interviewId = await recordConsent(page)
	await test.step('the microphone that is tried out is dead', () => tryDeadMicrophone(page))
	await startWithNotes(page)

	await test.step('the session runs out while she writes; she signs in again in another tab, and nothing is gone', async () => {
		await note(page).fill(FIRST.slice(0, 20))
		await expect.poll(() => countWriting(interviewId)).toBe(1)
		await context.clearCookies()
		await note(page).fill(FIRST)
		await expect(page.getByText('Du har loggats ut.')).toBeVisible()
		await checkScreen(page, 'notes-signed-out')
		await signInElsewhere(context, page)
		// A browser without a window may not say that the page has the focus again: then it tries once a minute at least.
		await expect(page.getByText('Du har loggats ut.')).toHaveCount(0, { timeout: 90_000 })
		// Whoever leaves the field has written a note.
		for (const words of ['Ritade hela tiden.', '”Jag vill veta varför vi ses”'])
			await expect(page.locator('.interview-kept-notes')).toContainText(words)
		await expect.poll(() => countWriting(interviewId)).toBe(0)
	})
	await test.step('the page crashes while she writes: what she wrote stands in the field again', async () => {
		await page.getByRole('button', { name: 'Nästa' }).click()
		await note(page).fill(SECOND)
		await expect.poll(() => countWriting(interviewId)).toBe(1)
		await crash(page)
		page = await context.newPage()
		await page.goto(`/interviews/${interviewId}/conversation`)
		await expect(note(page)).toHaveValue(SECOND)
	})
	await test.step('the network goes, she writes on, and the whole browser is killed', async () => {
		await page.getByRole('button', { name: 'Nästa' }).click()
		await context.setOffline(true)
		await note(page).fill(THIRD)
		await expect(page.getByText(/^Inget nät\. \d+ sparade på enheten/)).toBeVisible()
		// A second more, and the last letter is kept as well: what is written is kept once a second.
		await expect.poll(() => waitingOnDevice(page)).toBeGreaterThan(0)
		await page.waitForTimeout(2_500)
		await killBrowser(device)
		context = await openDevice(device, facts)
		page = await context.newPage()
		await page.goto(`/interviews/${interviewId}/conversation`)
		await expect.poll(() => waitingOnDevice(page)).toBe(0)
	})
	await test.step('every word is in the transcript, and what stood within quotation marks is verbatim', async () => {
		await page.reload()
		await expect(note(page), 'what waited on the device stands in the field when the server has it').toHaveValue(THIRD)
		await button(page, 'Spara anteckningen').click()
		await button(page, 'Stopp').first().click()
		await page.getByRole('button', { name: 'Spara det som sagts' }).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet')
		await page.goto(`/interviews/${interviewId}/transcript`)
		await page.getByRole('button', { name: /anteckningar/ }).click()
		const rows = page.locator('.transcript-row')
		await expect(rows.first()).toBeVisible()
		for (const words of ['Ritade hela tiden', 'Jag vill veta varför vi ses', SECOND, 'Hon ringer aldrig tillbaka'])
			await expect(rows.filter({ hasText: words }), words).toHaveCount(1)
		const verbatim = rowsOf(
			server,
			`select segments.id from segments join transcripts on transcripts.id = segments.transcript_id where is_verbatim = 1 and transcripts.interview_id = '${interviewId}'`,
		)
		expect(verbatim).toHaveLength(2)
	})
	await closeContext(context)
})

function note(page: Page) {
	return page.getByLabel('Anteckning')
}

async function tryDeadMicrophone(page: Page) {
	await page.getByRole('radio', { name: 'Spela in' }).check()
	await page.getByRole('button', { name: 'Prova mikrofonen' }).click()
	await expect(page.getByRole('meter')).toBeVisible()
	await page.waitForTimeout(2_000)
	await page.getByRole('button', { name: 'Sluta och lyssna' }).click()
	await expect(page.getByText('Inget hörs. Är mikrofonen avstängd, eller är en annan vald?')).toBeVisible()
	await checkScreen(page, 'prepare-silent')
}

async function startWithNotes(page: Page) {
	await page.getByRole('radio', { name: 'Anteckna' }).check()
	await page.getByRole('button', { name: 'Starta samtalet' }).click()
	await sayYesToAll(page)
	await page.getByRole('button', { name: 'Till frågorna' }).click()
	await expect(note(page)).toBeVisible()
}

async function signInElsewhere(context: BrowserContext, page: Page) {
	const [tab] = await Promise.all([
		context.waitForEvent('page'),
		page.getByRole('link', { name: 'Logga in igen i en ny flik' }).click(),
	])
	await signInAs(tab, server, 'karin')
	await atMost(5_000, tab.close())
	await atMost(5_000, page.bringToFront())
}

function countWriting(interviewId: string) {
	return rowsOf(server, `select id from interview_marks where interview_id = '${interviewId}' and id like 'writing-%'`)
		.length
}
