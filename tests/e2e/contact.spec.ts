import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { DECLINE_CODES } from '#app/steps/contact/contact-forms.ts'
import { checkScreen } from './check-page.ts'
import { decideBoth, isYoung, noteNo, openContact, sayYes, writeCard } from './contact-paths.ts'
import { rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

const PHONE = { width: 390, height: 844 }
let server: DemoServer

test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())
test.describe.configure({ mode: 'serial' })

test.beforeEach(async ({ page }) => {
	await page.setViewportSize(PHONE)
	await signInAs(page, server, 'karin')
})

/** A child young enough that a guardian is asked first; older ones say no on the way. */
async function openYoungContact(karin: Page) {
	for (;;) {
		await openContact(karin, server)
		await writeCard(karin)
		if (await isYoung(karin)) return
		await karin.getByRole('link', { name: 'Barnet säger nej' }).click()
		await noteNo(karin)
	}
}

test('a child says no: she is praised, nobody asks why, and the next child can be drawn', async ({ page }) => {
	await openContact(page, server)
	await writeCard(page)
	await checkScreen(page, 'contact-ask')
	await page.setViewportSize(PHONE)
	await page.getByRole('link', { name: 'Barnet säger nej' }).click()
	await expect(page.getByText('Vad bra att du säger som det är!')).toBeVisible()
	await expect(page.getByLabel('Skäl, om det kom fram av sig självt')).toHaveValue('childDeclined')
	await checkScreen(page, 'contact-no')
	await noteNo(page)
})

test('a guardian says no without a reason: it is noted as hers, not as the child’s', async ({ page }) => {
	await openYoungContact(page)
	await page.getByRole('button', { name: 'Fick kontakt' }).click()
	await expect(page.getByRole('heading', { name: 'Vad svarar vårdnadshavaren?' })).toBeVisible()
	await checkScreen(page, 'contact-answer')
	await page.setViewportSize(PHONE)
	await page.getByRole('link', { name: 'Nej, vårdnadshavaren säger nej' }).click()
	await expect(page.getByText('Tack för att du sa det.')).toBeVisible()
	await expect(page.getByLabel('Skäl, om det kom fram av sig självt')).toHaveValue('noReason')
	await noteNo(page)
	expect(await guardiansNo(page)).toBe(1)
})

test('a child says no although the guardian said yes: the child’s no counts', async ({ page }) => {
	await openYoungContact(page)
	await sayYes(page, 'guardian', ['att samtalet spelas in'])
	await expect(page.getByRole('heading', { name: 'Ring barnet' })).toBeVisible()
	await page.getByRole('button', { name: 'Fick kontakt' }).click()
	await page.getByRole('link', { name: 'Nej, barnet säger nej' }).click()
	await noteNo(page)
	expect(await guardiansNo(page)).toBe(1)
	expect(lastNo()).toBe('child: childDeclined')
})

test('both guardians are asked where the manager has decided so, and one’s no after the other’s yes ends it', async ({
	page,
	browser,
}) => {
	await decideBoth(await browser.newPage(), server, true)
	await openYoungContact(page)
	await sayYes(page, 'guardian')
	await expect(page.getByRole('heading', { name: 'Ring den andra vårdnadshavaren' })).toBeVisible()
	await expect(page.getByText('Steg 2 av 3')).toBeVisible()
	await page.getByRole('link', { name: 'Den andra vårdnadshavaren säger nej' }).click()
	await noteNo(page)
	expect(await guardiansNo(page)).toBe(2)
	expect(lastNo()).toBe('guardian: guardiansDisagree')
	await decideBoth(await browser.newPage(), server, false)
})

test('three attempts on two channels without an answer: nobody could be reached, and no voicemail told anything', async ({
	page,
}) => {
	await openContact(page, server)
	await writeCard(page)
	await page.getByText('Om det blir telefonsvarare').click()
	const voicemail = await page.locator('.contact-words', { hasText: 'Ring mig gärna när du har tid' }).textContent()
	expect(voicemail).not.toMatch(/soc|kommun|enhet|barn|Exempelköping/i)
	await page.getByRole('button', { name: 'Inget svar' }).click()
	await expect(page.getByText('Försök 2 av 3')).toBeVisible()
	await page.getByRole('link', { name: 'Sms' }).click()
	await expect(page.getByText('Hej! Ring mig gärna. /Karin')).toBeVisible()
	await page.getByRole('button', { name: 'Inget svar' }).click()
	await expect(page.getByText('Försök 3 av 3')).toBeVisible()
	await expect(page.getByRole('button', { name: /Ingen gick att nå/ })).toHaveCount(0)
	await page.getByRole('button', { name: 'Hör av sig igen' }).click()
	await checkScreen(page, 'contact-unreachable')
	await page.getByRole('button', { name: /Ingen gick att nå/ }).click()
	await expect(page.getByRole('button', { name: 'Lotta mitt barn' })).toBeVisible()
	expect(lastNo()).toBe('nobody: unreachable')
})

test('every reason for a no can be noted, a child’s and a guardian’s, and each time the next child can be drawn', async ({
	page,
}) => {
	const noted: string[] = []
	for (const code of DECLINE_CODES) {
		await openContact(page, server)
		await writeCard(page)
		const who = (await isYoung(page)) ? 'guardian' : 'child'
		const no = who === 'guardian' ? 'Vårdnadshavaren säger nej' : 'Barnet säger nej'
		await page.getByRole('link', { name: no, exact: true }).click()
		await page.getByLabel('Skäl, om det kom fram av sig självt').selectOption(code)
		await noteNo(page)
		noted.push(`${who}: ${code}`)
	}
	const kept = rowsOf(server, `select said_by || ': ' || code as no from declines order by rowid desc limit 7`)
	expect(kept.map(({ no }) => no).reverse()).toEqual(noted)
	expect(noted).toHaveLength(7)
})

test('everybody says yes: a time is agreed, the calendar file reveals nothing, a yes can be taken back, and then the interview itself', async ({
	page,
}) => {
	await openYoungContact(page)
	await sayYes(page, 'guardian', ['att samtalet spelas in', 'att barnets ord citeras utan namn'])
	await sayYes(page, 'child', ['att få veta vad det ledde till'])
	await page.getByLabel('Dag').fill('2026-12-01')
	await page.getByLabel('Tid', { exact: true }).fill('14:00')
	await page.getByRole('button', { name: 'Spara tiden' }).click()
	await checkScreen(page, 'contact-ready')
	await page.setViewportSize(PHONE)
	const downloading = page.waitForEvent('download')
	await page.getByRole('link', { name: 'Hämta till kalendern' }).click()
	const file = readFileSync(await (await downloading).path(), 'utf8')
	expect(file).toContain('DTSTART:20261201T130000Z')
	expect(file).not.toMatch(/soc|barn|Karin|Påhittat|Exempel|Lyh/i)

	await page.getByText(/^\d+ ja$/).click()
	await page
		.getByRole('listitem')
		.filter({ hasText: 'inspelning' })
		.getByRole('button', { name: 'Ta tillbaka' })
		.click()
	await expect(page.getByText('Det gäller inte längre.')).toBeVisible()

	await page.getByRole('button', { name: 'Gå till samtalet' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Förbered samtalet')
	await page.goto(page.url() + '/withdrawal')
	await checkScreen(page, 'withdrawal')
	await page.getByRole('button', { name: 'Ta bort allt nu' }).click()
	await expect(page.getByRole('alert')).toContainText('Inget är borttaget än.')
	await page.getByLabel('Barnet eller den unga').check()
	await page.getByRole('button', { name: 'Ta bort allt nu' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samtalet är borttaget')
	await checkScreen(page, 'withdrawal-receipt')
	await page.goto(`${server.origin}/my-child`)
	await expect(page.getByRole('button', { name: 'Lotta mitt barn' })).toBeVisible()
})

test('a mentor takes an approved interview back from the round, and the counts follow', async ({ browser }) => {
	const maj = await (await browser.newContext({ viewport: PHONE })).newPage()
	await signInAs(maj, server, 'maj')
	await maj.goto(`${server.origin}/rounds/demo-round-2026/contact`)
	await checkScreen(maj, 'round-contact')
	const links = maj.getByRole('link', { name: /^Ta tillbaka samtal/ })
	const before = await links.count()
	const number = (await links.first().textContent())?.match(/\d+/)?.[0]
	await links.first().click()
	await maj.getByLabel('Vårdnadshavaren').check()
	await maj.getByRole('button', { name: 'Ta bort allt nu' }).click()
	await expect(maj.getByText('Kvittonummer')).toBeVisible()
	await maj.getByRole('link', { name: 'Till omgångens kontakter' }).click()
	await expect(maj.getByRole('link', { name: `Kvitto för samtal ${number}`, exact: true })).toBeVisible()
	expect(await maj.getByRole('link', { name: /^Ta tillbaka samtal/ }).count()).toBe(before - 1)
})

test('a letter is read on screen and fetched as PDF; the mentor’s own words take its place', async ({
	page,
	browser,
}) => {
	await page.goto(`${server.origin}/letters`)
	await page
		.getByRole('link', { name: /Lyhörds text/ })
		.first()
		.click()
	await checkScreen(page, 'letter')
	const downloading = page.waitForEvent('download')
	await page.getByRole('link', { name: 'Hämta som PDF' }).click()
	expect(
		readFileSync(await (await downloading).path())
			.subarray(0, 5)
			.toString(),
	).toBe('%PDF-')
	const maj = await browser.newPage()
	await signInAs(maj, server, 'maj')
	await maj.goto(`${server.origin}/letters/guardian`)
	await maj.getByText('Ändra texten').click()
	expect(await pixelsMoved(maj.getByRole('button', { name: 'Spara som ny version' }))).toBe(0)
	await maj.getByLabel('Språk (till exempel').fill('en')
	await maj.getByLabel('Text', { exact: true }).fill('# Hello\n\nMy name is {intervjuare}.')
	await maj.getByRole('button', { name: 'Spara som ny version' }).click()
	await expect(maj.getByText('Den nya texten gäller nu.')).toBeVisible()
	await page.goto(`${server.origin}/letters/guardian?language=en`)
	await expect(page.getByText('My name is Karin Lind.')).toBeVisible()
})

/** How far a button slides under the finger after it was folded out and brought into view, until the page has its height. */
function pixelsMoved(wanted: Locator) {
	return wanted.evaluate(async (element) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
		const hasItsHeight = async () => {
			for (let alike = 0, height = -1; alike < 10; await frame()) {
				const now = document.documentElement.scrollHeight
				alike = now === height ? alike + 1 : 0
				height = now
			}
		}
		const details = element.closest('details')!
		details.open = false
		await hasItsHeight()
		details.open = true
		await frame()
		element.scrollIntoView()
		const before = element.getBoundingClientRect().top
		await hasItsHeight()
		return element.getBoundingClientRect().top - before
	})
}

/** Who said the last no, and its code. */
function lastNo() {
	return rowsOf(server, `select said_by || ': ' || code as no from declines order by rowid desc limit 1`)[0]?.no
}

async function guardiansNo(page: Page) {
	const per = await page.context().browser()!.newPage()
	await signInAs(per, server, 'per')
	await per.goto(`${server.origin}/rounds/demo-round-2026/contact`)
	const count = await per
		.locator('.contact-counts .ds-card', { hasText: 'nej från vårdnadshavare' })
		.locator('dd')
		.textContent()
	await per.close()
	return Number(count)
}
