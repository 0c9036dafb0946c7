import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import type { DemoPersonKey } from '#app/demo/demo-people.ts'
import { sv } from '#app/i18n/sv.ts'
import { findBrowser } from '#app/install.mjs'
import { urgencyOf } from '#app/steps/worry-urgency.ts'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { changeRows, rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
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
	await test.step('loaded anew and pressed again it is the same worry: the first reminder, with its time, and no second', async () => {
		changeRows(server, `update safety_reminders set raised_at = raised_at - ${7 * 60_000}`)
		const [first] = rowsOf(server, 'select raised_at as raisedAt from safety_reminders') as { raisedAt: number }[]
		await page.reload()
		await button(page, 'Oro').click()
		await expect(dialog).toContainText(`Påminnelse skapad kl ${clock(first!.raisedAt)}`)
		await dialog.getByRole('button', { name: 'Fortsätt samtalet' }).click()
		// Its own mark of the pause is on the server by now; a second reminder would have come with it.
		await expect(page.getByText('Sparar …')).toHaveCount(0)
		expect(countReminders()).toBe(1)
	})
	await test.step('handed over, a new press is a new worry; without a network it is said that nobody else sees the reminder yet, and then it arrives', async () => {
		changeRows(
			server,
			`update safety_reminders set handed_over_at = raised_at, handed_over_by = 'demo-karin', handed_over_how = 'reported', handed_over_to = 'mottagningen'`,
		)
		await page.reload()
		await expect(button(page, 'Oro')).toBeVisible()
		await context.setOffline(true)
		await button(page, 'Oro').click()
		await expect(dialog).toContainText('mentorn och chefen ser den inte än: ring.')
		await expect(dialog).toContainText('Inget spelas in på den här enheten.')
		await checkScreen(page, 'worry-offline')
		expect(countReminders()).toBe(1)
		await context.setOffline(false)
		await expect(dialog).not.toContainText('ser den inte än')
		await expect.poll(countReminders).toBe(2)
	})
	await context.close()
})

test('a reminder that nobody takes over is late after an hour and when the day is over; interviewer, mentor and manager see it; the seminar waits for the mentor', async () => {
	const [approved] = rowsOf(
		server,
		`select interviews.id from interviews join transcript_approvals on transcript_approvals.interview_id = interviews.id where round_id = 'demo-round-2026'`,
	) as { id: string }[]
	const anHourAgo = Date.now() - 61 * 60_000
	changeRows(
		server,
		'delete from safety_reminders',
		`insert into safety_reminders (id, interview_id, unit_id, raised_by, raised_at) select 'oro-late', id, unit_id, 'demo-karin', ${anHourAgo} from interviews where id = '${approved!.id}'`,
	)
	const as = async (key: DemoPersonKey) => {
		const its = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
		const page = await its.newPage()
		await signInAs(page, server, key)
		return page
	}
	const [karin, ahmed, maj, per] = [await as('karin'), await as('ahmed'), await as('maj'), await as('per')]
	const late = urgencyOf({ raisedAt: new Date(anHourAgo), handedOverAt: null }, new Date())
	for (const page of [karin, maj, per]) {
		await expect(page.getByText('En oro är inte anmäld')).toBeVisible()
		await expect(page.getByText('Det brådskar: det har gått för lång tid.')).toBeVisible()
		await page.goto('/worries')
		await expect(page.locator('.worry-card')).toContainText(sv.worry.urgencies[late])
	}
	expect(['overAnHour', 'overTheDay']).toContain(late)
	await expect(ahmed.getByText('En oro är inte anmäld')).toHaveCount(0)
	await ahmed.goto('/worries')
	await expect(ahmed.getByText('Ingen oro väntar.')).toBeVisible()
	for (const key of ['siv', 'ada'] as const) expect((await (await as(key)).goto('/worries'))?.status()).toBe(404)

	const children = await openSeminar(maj)
	const readable = async () => {
		await maj.goto(children)
		await expect(maj.getByRole('link', { name: /^Barn \d+/ }).first()).toBeVisible()
		return maj.getByRole('link', { name: /^Barn \d+/ }).count()
	}
	const withWorry = await readable()
	changeRows(server, `update safety_reminders set raised_at = raised_at - ${2 * 24 * 60 * 60_000}`)
	await per.reload()
	await expect(per.locator('.worry-card')).toContainText('Försenad: dagen är slut')
	await checkScreen(per, 'worry-late')
	await per.getByLabel('Överlämnad till någon som gör anmälan').check()
	await per.getByLabel('Till vem?').fill('socialjouren')
	await button(per, 'Bekräfta').click()
	await expect(per.getByText('Överlämnat till socialjouren')).toBeVisible()
	await expect(button(per, 'Får läsas på seminariet'), 'the mentor decides').toHaveCount(0)
	expect(await readable(), 'handed over is not decided').toBe(withWorry)

	await maj.goto('/')
	await expect(maj.getByText('Bestäm om ett samtal efter en orosanmälan')).toBeVisible()
	await maj.goto('/worries')
	await button(maj, 'Får läsas på seminariet').click()
	await expect(maj.getByText('Ingen oro väntar.')).toBeVisible()
	expect(await readable()).toBe(withWorry + 1)
})

/** @returns the address of a new seminar of the demo's round. */
async function openSeminar(maj: Page) {
	await maj.goto('/rounds/demo-round-2026/seminars')
	await maj.getByRole('radio', { name: 'Slutseminarium' }).check()
	await maj.getByLabel('Namn').fill('Slutseminarium')
	await maj.getByRole('button', { name: 'Öppna seminariet' }).click()
	await expect(maj).toHaveURL(/\/seminars\//)
	return maj.url()
}

/** As the dialog writes a time. */
function clock(at: number) {
	const parts = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' } as const
	return new Date(at).toLocaleTimeString('sv-SE', parts)
}

function countReminders() {
	return rowsOf(server, 'select id from safety_reminders').length
}
