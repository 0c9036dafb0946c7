import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '#app/install.mjs'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { recordConsent } from './walk-step-1.ts'

let browser: Browser
let server: DemoServer
test.beforeAll(async () => {
	const { file } = makeSpokenWav(mkdtempSync(join(tmpdir(), 'lyhord-speech-')))
	server = await startDemoServer({ settings: { MODELS_DIR: join(tmpdir(), 'no-models') } })
	const fake = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`]
	browser = await chromium.launch({
		executablePath: findBrowser(),
		args: ['--no-sandbox', '--use-fake-ui-for-media-stream', ...fake],
	})
})
test.afterAll(async () => {
	await browser.close()
	await server.stop()
})

test('before the child comes Karin reads three tips, hears her microphone, takes a time with the mentor, and says who is there; the question looks as in the preview', async () => {
	const context = await browser.newContext({ locale: 'sv-SE', permissions: ['microphone'], baseURL: server.origin })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	await page.goto('/my-child')
	await page.getByRole('button', { name: 'Lotta mitt barn' }).click()
	const interviewId = await recordConsent(page)

	await expect(page.getByRole('heading', { name: /^Två minuter om att prata med barn/ })).toBeVisible()
	await expect(page.locator('.interview-checklist + fieldset input[type="checkbox"]').first()).toBeVisible()
	await test.step('the microphone is heard, and nothing is sent or kept', () => tryMicrophone(page))
	await checkScreen(page, 'prepare')
	const file = await page.request.get(`/interviews/${interviewId}/mentor-time?at=2026-12-01T15:30`)
	expect(await file.text()).toContain('DTSTART:20261201T153000')

	await page.getByLabel('På teckenspråk, eller med bilder').check()
	await expect(page.getByRole('radio', { name: 'Spela in' })).toHaveCount(0)
	await expect(page.getByRole('radio', { name: 'Anteckna' })).toBeChecked()
	await expect(page.getByRole('button', { name: 'Prova mikrofonen' }), 'nothing is to be heard then').toHaveCount(0)
	await page.getByLabel('På teckenspråk, eller med bilder').uncheck()
	await page.getByLabel('Tolk är med').check()
	await page.getByRole('radio', { name: 'Anteckna' }).check()
	await page.getByRole('button', { name: 'Starta samtalet' }).click()
	await expect(page.getByRole('button', { name: 'Till frågorna' })).toBeDisabled()
	await expect(page.getByLabel('Tolk är med'), 'what was said before is not asked again').toBeChecked()
	for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.click()
	await page.getByRole('button', { name: 'Till frågorna' }).click()
	const asked = await firstQuestionOf(page)
	const card = await page.request.get(`/interviews/${interviewId}/support-card`)
	expect((await card.body()).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByLabel('Tolk var med')).toBeChecked()
	await test.step('her own thoughts outlive the page, and are no part of the transcript', () =>
		reflect(page, interviewId))
	await context.close()

	const maj = await browser.newPage({ baseURL: server.origin, locale: 'sv-SE' })
	await signInAs(maj, server, 'maj')
	expect(await previewOf(maj, asked.question)).toEqual(asked)
	await maj.close()
})

async function reflect(page: Page, interviewId: string) {
	const own = 'Påhittat: jag pratade för fort i början.'
	const marks = () =>
		rowsOf(server, `select id from interview_marks where interview_id = '${interviewId}' and id like 'writing-own-%'`)
	await page.getByLabel('Hur gick samtalet?').fill(own)
	await expect.poll(marks).toHaveLength(1)
	const again = await page.context().newPage()
	await page.close()
	await again.goto(`/interviews/${interviewId}/afterwards`)
	await expect(again.getByLabel('Hur gick samtalet?')).toHaveValue(own)
	await again.locator('input[name=feltWorry][value=no]').check()
	await again.getByRole('radio', { name: 'Med ett brev' }).check()
	await again.getByRole('button', { name: 'Spara och gå till utskriften' }).click()
	await expect(again).toHaveURL(/\/transcript$/)
	expect(marks()).toEqual([])
	await again.goto(`/interviews/${interviewId}/afterwards`)
	await expect(again.getByLabel('Hur gick samtalet?')).toHaveValue(own)
}

async function tryMicrophone(page: Page) {
	const requests: string[] = []
	page.on('request', (request) => requests.push(request.url()))
	await page.getByRole('button', { name: 'Prova mikrofonen' }).click()
	await expect
		.poll(() => page.getByRole('meter').evaluate((meter) => (meter as HTMLMeterElement).value))
		.toBeGreaterThan(0.02)
	await page.waitForTimeout(2_000)
	await page.getByRole('button', { name: 'Sluta och lyssna' }).click()
	await expect(page.getByText(/^Det hörs (bra|svagt)/)).toBeVisible()
	await page.getByRole('button', { name: 'Lyssna igen' }).click()
	expect(requests.filter((url) => !/\.(js|svg)$|\/assets\//.test(url))).toEqual([])
	expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
		'lyhord-sound',
	)
}

/** The child's question as it stands on this page: its words, and what there is to touch. */
async function shownIn(page: Page, place: string) {
	const child = page.locator(place)
	const question = (await child.locator('.interview-question').textContent()) ?? ''
	const touch = await child.getByRole('button').allTextContents()
	return { question, touch }
}

function firstQuestionOf(page: Page) {
	return shownIn(page, '.talk-child')
}

/** The preview of the question, in a draft begun from the guide that asks it. */
async function previewOf(maj: Page, question: string) {
	for (const band of ['5–7', '8–11', '12–14', '15–18']) {
		await maj.goto('/guides')
		await maj.getByLabel('Utgå från').selectOption({ label: `Lyhörds egen: Samtalsguide ${band} år` })
		await maj.getByRole('button', { name: 'Börja skriva' }).click()
		const field = maj.getByLabel('Guidens text')
		if (!(await field.inputValue()).includes(question)) continue
		await expect(async () => {
			await field.evaluate((area, words) => {
				const text = area as HTMLTextAreaElement
				text.focus()
				text.setSelectionRange(text.value.indexOf(words), text.value.indexOf(words))
			}, question)
			await maj.keyboard.press('ArrowRight')
			await expect(maj.locator('.guide-preview .interview-question')).toHaveText(question, { timeout: 2_000 })
		}).toPass()
		return shownIn(maj, '.guide-preview .talk-child')
	}
	return undefined
}
