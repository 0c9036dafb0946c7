import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { button, rowOf, talkWith } from './talk-kit.ts'

// One child is drawn to Karin; each test says how old she is and begins a conversation of its own with her.
const FIVE = { bornMonth: '2021-03', guide: 'guide-5-7' }

let server: DemoServer

test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('with a child of five, on a telephone and by touch: point, show her face alone, worry, and stop', async ({
	browser,
}) => {
	const context = await browser.newContext({
		...{ baseURL: server.origin, locale: 'sv-SE', hasTouch: true, isMobile: true },
		viewport: { width: 390, height: 844 },
	})
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await talkWith(page, server, FIVE)
	await test.step('assent, with an interpreter', () => assentByTouch(page))
	await test.step('faces to touch', () => pointAtFaces(page))
	await test.step('the child’s face alone shows nothing of the interviewer’s', () => showChildAlone(page))
	await test.step('worry: what to say, what not to ask, whom to ring', () => worry(page))
	await test.step('stop: the child chooses, and a topic must be answered to count', () =>
		stopAndKeep(page, interviewId))
	await test.step('the worry is handed over, and the mentor decides', () => handOver(page, browser.newContext()))
	await context.close()
})

test('a Swedish voice of the device reads aloud; without one, or with one of a net service, there is no button', async ({
	browser,
}) => {
	for (const { voices, isThere } of [
		{ voices: [{ lang: 'sv-SE', localService: false, voiceURI: 'net' }], isThere: false },
		{ voices: [{ lang: 'sv-SE', localService: true, voiceURI: 'device' }], isThere: true },
	]) {
		const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
		await context.addInitScript((given) => {
			Object.defineProperty(window, 'speechSynthesis', {
				value: { getVoices: () => given, cancel: () => {}, speak: () => {} },
			})
		}, voices)
		const page = await context.newPage()
		await signInAs(page, server, 'karin')
		await talkWith(page, server, FIVE)
		for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.click()
		await page.getByRole('button', { name: 'Till frågorna' }).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad tycker du om att leka?')
		await expect(page.getByRole('button', { name: 'Läs upp' })).toHaveCount(isThere ? 1 : 0)
		await context.close()
	}
})

async function assentByTouch(page: Page) {
	await page.getByLabel('Tolk är med').tap()
	await expect(page.getByText('Tolken har tystnadsplikt.')).toBeVisible()
	await checkScreen(page, 'talk-assent')
	await page.setViewportSize({ width: 390, height: 844 })
	for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.tap()
	await page.getByRole('button', { name: 'Till frågorna' }).tap()
	await page.getByRole('button', { name: 'Nästa' }).tap()
}

async function pointAtFaces(page: Page) {
	await expect(page.getByText('Tolk: tala till barnet')).toBeVisible()
	await button(page, 'Bra').tap()
	await expect(button(page, 'Bra')).toHaveAttribute('aria-pressed', 'true')
	await checkScreen(page, 'talk-faces')
	await page.setViewportSize({ width: 390, height: 844 })
	await page.getByLabel('Anteckning').fill('Bara för mig')
	await button(page, 'Spara anteckningen').tap()
}

/** what is for the interviewer is not hidden, it is not there. */
async function showChildAlone(page: Page) {
	await button(page, 'Visa för barnet').tap()
	const alone = page.getByRole('dialog')
	await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Hur känns det när du äter något gott?')
	await expect(page.getByText('Bara för mig')).toHaveCount(0)
	await expect(page.locator('.talk-strip')).toHaveCount(0)
	await checkScreen(page, 'talk-alone')
	await page.setViewportSize({ width: 390, height: 844 })
	await alone.getByRole('button', { name: 'Hoppa över' }).tap()
	await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Berätta vad du gjorde i dag!')
	await alone.getByRole('button', { name: 'Till din sida' }).tap()
	await expect(page.locator('.talk-strip')).toBeVisible()
}

async function worry(page: Page) {
	await button(page, 'Oro').tap()
	const dialog = page.getByRole('dialog')
	await expect(dialog).toContainText('Vid fara: 112')
	await expect(dialog).toContainText('000-00 00 00')
	await expect(dialog).toContainText('också inom socialtjänsten')
	await expect(dialog).toContainText(/Påminnelse skapad kl \d\d[:.]\d\d/)
	await checkScreen(page, 'talk-worry')
	await page.setViewportSize({ width: 390, height: 844 })
	await dialog.getByRole('button', { name: 'Fortsätt samtalet' }).tap()
	await button(page, 'Stöd').tap()
	await expect(page.getByRole('dialog')).toContainText('116 111')
	await checkScreen(page, 'talk-support')
	await page.setViewportSize({ width: 390, height: 844 })
	await page.keyboard.press('Escape')
}

async function stopAndKeep(page: Page, interviewId: string) {
	await button(page, 'Stopp').first().tap()
	await expect(page.getByText('räknas inte som en intervju')).toBeVisible()
	await checkScreen(page, 'talk-stop')
	await page.setViewportSize({ width: 390, height: 844 })
	await page.getByRole('dialog').getByRole('button', { name: 'Fortsätt samtalet' }).tap()
	await button(page, 'Vet inte').tap()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Vem är/)
	await button(page, 'Stopp').first().tap()
	await page.getByLabel('Barnet hann svara på frågan som visas').tap()
	await expect(page.getByText('Det räknas som en intervju.')).toBeVisible()
	await button(page, 'Spara det som sagts').tap()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet')
	await expect(page.getByText('Ville inte svara på 1.')).toBeVisible()
	expect(rowOf(server, `select ending, is_counted as counted from interviews where id = '${interviewId}'`)).toEqual({
		ending: 'partial',
		counted: 1,
	})
}

async function handOver(page: Page, opening: Promise<BrowserContext>) {
	const majs = await opening
	const maj = await majs.newPage()
	await signInAs(maj, server, 'maj')
	await expect(maj.getByText('En oro är inte anmäld')).toBeVisible()
	await expect(page.getByLabel('Tolk var med')).toBeChecked()
	await page.getByLabel('Orosanmälan är gjord').tap()
	await page.getByLabel('Till vem?').fill('mottagningen')
	await button(page, 'Bekräfta').tap()
	await expect(page.getByText('Anmält till mottagningen')).toBeVisible()
	await maj.goto(`${server.origin}/worries`)
	await checkScreen(maj, 'talk-worries')
	await button(maj, 'Stannar utanför').click()
	await expect(maj.getByText('Ingen oro väntar.')).toBeVisible()
	await majs.close()
}
