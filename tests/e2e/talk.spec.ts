import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { button, rowOf, talkWith, waitingOnDevice } from './talk-kit.ts'

// One child is drawn to Karin; each test says how old she is and begins a conversation of its own with her.
const FIVE = { bornMonth: '2021-03', guide: 'guide-5-7' }
const PHONE = { width: 390, height: 844 }

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
		viewport: PHONE,
	})
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await talkWith(page, server, FIVE)
	await test.step('assent, with an interpreter', () => assentByTouch(page))
	await test.step('faces to touch', () => pointAtFaces(page))
	await test.step('the child’s face alone shows nothing of the interviewer’s', () => showChildAlone(page))
	await test.step('bears and the wand to touch, and a pause', () => touchTheRest(page))
	await test.step('a note that is being written survives a page that dies', () => dieWhileWriting(page))
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

test('“Radera allt” takes what is being written too: nothing of it is on the server, nothing waits on the device', async ({
	browser,
}) => {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await talkWith(page, server, FIVE)
	for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.click()
	await page.getByRole('button', { name: 'Till frågorna' }).click()
	await page.getByLabel('Anteckning').fill('Det här ska bort')
	await button(page, 'Radera allt').click()
	await page.getByRole('button', { name: 'Ja, radera allt för alltid' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/rader/i)
	await expect
		.poll(() => rowOf(server, `select count(*) as marks from interview_marks where interview_id = '${interviewId}'`))
		.toEqual({ marks: 0 })
	expect(await waitingOnDevice(page)).toBe(0)
	await context.close()
})

async function assentByTouch(page: Page) {
	await page.getByLabel('Tolk är med').tap()
	await expect(page.getByText('Tolken har tystnadsplikt.')).toBeVisible()
	await expect(page.getByText('Ni antecknar i dag.')).toBeVisible()
	await checkScreen(page, 'talk-assent')
	await page.setViewportSize(PHONE)
	for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.tap()
	await page.getByRole('button', { name: 'Till frågorna' }).tap()
	await page.getByRole('button', { name: 'Nästa' }).tap()
}

async function pointAtFaces(page: Page) {
	await expect(page.getByText('Tolk: tala till barnet')).toBeVisible()
	await button(page, 'Bra').tap()
	await expect(button(page, 'Bra')).toHaveAttribute('aria-pressed', 'true')
	await checkScreen(page, 'talk-faces')
	await page.setViewportSize(PHONE)
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
	await page.setViewportSize(PHONE)
	for (const name of ['Stopp', 'Paus', 'Radera allt'])
		await expect(alone.getByRole('button', { name, exact: true }), name).toBeInViewport({ ratio: 1 })
	await alone.getByRole('button', { name: 'Hoppa över' }).tap()
	await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Berätta vad du gjorde i dag!')
	await alone.getByRole('button', { name: 'Till din sida' }).tap()
	await expect(page.locator('.talk-strip')).toBeVisible()
}

async function touchTheRest(page: Page) {
	await goTo(page, 'Hur känns det när ni ska ses?')
	await button(page, 'Rädd').tap()
	await expect(button(page, 'Rädd')).toHaveAttribute('aria-pressed', 'true')
	await checkScreen(page, 'talk-bears')
	await page.setViewportSize(PHONE)
	await button(page, 'Visa för barnet').tap()
	await checkScreen(page, 'talk-alone-bears')
	await page.setViewportSize(PHONE)
	const lastBear = await page.getByRole('dialog').getByRole('button', { name: 'Lugn' }).boundingBox()
	const foot = await page.locator('.talk-alone-foot').boundingBox()
	expect(lastBear!.y + lastBear!.height, 'the last bear is not covered').toBeLessThanOrEqual(foot!.y)
	await button(page, 'Rädd').tap()
	await button(page, 'Till din sida').tap()
	await goTo(page, /^Du får trolla/)
	await button(page, 'Trollspö').tap()
	await expect(page.getByText('Nu får du önska vad du vill.')).toBeVisible()
	await checkScreen(page, 'talk-wand')
	await page.setViewportSize(PHONE)
	await button(page, 'Pausa').tap()
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
	await checkScreen(page, 'talk-pause')
	await page.setViewportSize(PHONE)
	await page.getByRole('button', { name: 'Fortsätt' }).last().tap()
	await goTo(page, 'Berätta vad du gjorde i dag!')
}

/** The second that has not been kept is all that may be lost; and what is kept is sealed. */
async function dieWhileWriting(page: Page) {
	await page.getByLabel('Anteckning').fill('Hon var med och bakade, och sen')
	await expect
		.poll(() => rowOf(server, `select count(*) as kept from interview_marks where id like 'writing-%'`))
		.toEqual({ kept: 1 })
	const address = page.url()
	// The page is gone without a chance to say goodbye.
	await page.goto('about:blank')
	await page.goto(address)
	await expect(page.getByLabel('Anteckning')).toHaveValue('Hon var med och bakade, och sen')
	// What is typed before the page listens is not heard, so it is done again.
	await expect(async () => {
		await page.getByLabel('Anteckning').fill('Nej')
		await page.getByLabel('Anteckning').fill('')
		await expect
			.poll(() => rowOf(server, `select count(*) as kept from interview_marks where id like 'writing-%'`), {
				timeout: 5_000,
			})
			.toEqual({ kept: 0 })
	}).toPass()
}

async function goTo(page: Page, question: string | RegExp) {
	const all = page.getByText('Alla frågor')
	await expect(async () => {
		await all.tap()
		await page
			.getByRole('navigation', { name: 'Alla delar av samtalet' })
			.getByRole('button', { name: question })
			.tap({ timeout: 2_000 })
	}).toPass()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
}

async function worry(page: Page) {
	await button(page, 'Oro').tap()
	const dialog = page.getByRole('dialog')
	await expect(dialog).toContainText('Vid fara: 112')
	await expect(dialog).toContainText('000-00 00 00')
	await expect(dialog).toContainText('också inom socialtjänsten')
	await expect(dialog).toContainText(/Påminnelse skapad kl \d\d[:.]\d\d/)
	await checkScreen(page, 'talk-worry')
	await page.setViewportSize(PHONE)
	await dialog.getByRole('button', { name: 'Fortsätt samtalet' }).tap()
	await button(page, 'Stöd').tap()
	await expect(page.getByRole('dialog')).toContainText('116 111')
	await checkScreen(page, 'talk-support')
	await page.setViewportSize(PHONE)
	await page.keyboard.press('Escape')
}

async function stopAndKeep(page: Page, interviewId: string) {
	await button(page, 'Stopp').first().tap()
	await expect(page.getByText('räknas inte som en intervju')).toBeVisible()
	await checkScreen(page, 'talk-stop')
	await page.setViewportSize(PHONE)
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
	await checkScreen(page, 'talk-afterwards')
	await page.setViewportSize(PHONE)
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
