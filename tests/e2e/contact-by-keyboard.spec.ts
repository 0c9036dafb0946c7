import { expect, test, type Page } from '@playwright/test'
import { DECLINE_CODES } from '#app/steps/contact/contact-forms.ts'
import { focusByTab, press, write } from './by-keyboard.ts'
import { decideBoth } from './contact-paths.ts'
import { changeRows, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { button } from './talk-kit.ts'

const KARINS_CHILD = `select child_id from assignments where interviewer_id = 'demo-karin' and ended_at is null`

let server: DemoServer

test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('by keyboard alone, from “Mina barn” to the interview and its withdrawal: after each act the keyboard stands at what is next', async ({
	browser,
	page,
}) => {
	await decideBoth(await browser.newPage(), server, true)
	await signInAs(page, server, 'karin')
	await test.step('any reason for a no can be chosen, and none has to be', async () => {
		await drawByKeyboard(page, { language: null })
		await writeCardByKeyboard(page)
		await press(page, page.getByRole('link', { name: 'Barnet säger nej' }))
		await standsAt(page, 'Barnet säger nej')
		const reason = page.getByLabel('Skäl, om det kom fram av sig självt')
		await focusByTab(page, reason)
		await page.keyboard.press('Home')
		for (const code of DECLINE_CODES) {
			await expect(reason).toHaveValue(code)
			await page.keyboard.press('ArrowDown')
		}
		await press(page, button(page, 'Anteckna nejet'))
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
	})
	await test.step('language and interpreter, then the card', async () => {
		await drawByKeyboard(page, { language: 'somaliska' })
		await press(page, button(page, 'Spara'))
		await expect(page.getByRole('alert')).toHaveText('Svara ja eller nej på om tolk behövs.')
		await focusByTab(page, page.getByRole('group', { name: 'Behövs tolk?' }).getByLabel('Ja'))
		await page.keyboard.press('Space')
		await focusByTab(page, page.getByLabel('En utbildad tolk, som inte är anhörig, är bokad'))
		await page.keyboard.press('Space')
		await press(page, button(page, 'Spara'))
		await standsAt(page, 'Kontaktkort')
		await expect(page.getByRole('status')).toHaveText('Det är sparat.')
		await writeCardByKeyboard(page)
	})
	await test.step('an attempt in vain, then both guardians', async () => {
		await press(page, page.getByRole('link', { name: 'Sms' }))
		await expect(page.getByRole('link', { name: 'Sms' })).toBeFocused()
		await press(page, button(page, 'Inget svar'))
		await expect(page.getByRole('status')).toHaveText('Försöket är antecknat.')
		await expect(button(page, 'Inget svar')).toBeFocused()
		await press(page, button(page, 'Fick kontakt'))
		await press(page, button(page, 'Vill tänka på saken'))
		await standsAt(page, 'Ring vårdnadshavaren')
		await expect(page.getByRole('status')).toHaveText('Försöket är antecknat.')
		await sayYesByKeyboard(page, { who: 'vårdnadshavaren', next: 'Ring den andra vårdnadshavaren' })
		await sayYesByKeyboard(page, { who: 'den andra vårdnadshavaren', next: 'Ring barnet' })
	})
	await test.step('the child, and a yes that is taken back', async () => {
		await sayYesByKeyboard(page, { who: 'barnet', next: 'Alla har sagt ja' })
		await press(page, page.getByText(/^\d+ ja$/))
		const takeBack = page.getByRole('button', { name: 'Ta tillbaka: Vårdnadshavaren – inspelning' })
		await press(page, takeBack)
		await expect(page.getByRole('status')).toHaveText('Det gäller inte längre.')
		await expect(takeBack).toHaveCount(0)
		await standsAt(page, 'Alla har sagt ja')
	})
	await test.step('a time, and the letters', async () => {
		await focusByTab(page, page.getByLabel('Dag'))
		// The fields inside a date are the browser's own, in the order of its language.
		await page.getByLabel('Dag').fill('2026-12-01')
		await page.getByLabel('Tid', { exact: true }).fill('14:00')
		await press(page, button(page, 'Spara tiden'))
		await expect(page.getByRole('status')).toHaveText('Tiden är sparad.')
		await focusByTab(page, page.getByRole('link', { name: 'Hämta till kalendern' }))
		await press(page, page.getByRole('link', { name: /^Alla brev/ }))
		await expect(page.getByRole('heading', { level: 1, name: 'Brev' })).toBeFocused()
		await press(page, page.getByRole('link', { name: /Lyhörds text/ }).last())
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
		await focusByTab(page, page.getByRole('link', { name: 'Hämta som PDF' }))
		await page.goBack()
		await page.goBack()
		await expect(page.getByRole('heading', { level: 1, name: 'Kontakt' })).toBeFocused()
	})
	await test.step('the interview, and that it is taken back', async () => {
		await press(page, button(page, 'Gå till samtalet'))
		await expect(page.getByRole('heading', { level: 1, name: 'Förbered samtalet' })).toBeFocused()
		await page.goto(`${page.url()}/withdrawal`)
		await press(page, button(page, 'Ta bort allt nu'))
		await expect(page.getByRole('alert')).toContainText('Inget är borttaget än.')
		await focusByTab(page, page.getByLabel('Vårdnadshavaren'))
		await page.keyboard.press('Space')
		await press(page, button(page, 'Ta bort allt nu'))
		await expect(page.getByRole('heading', { level: 1, name: 'Samtalet är borttaget' })).toBeFocused()
	})
})

/** What is the next thing to do has the keyboard, and a screen reader says its name. */
async function standsAt(page: Page, name: string) {
	await expect(page.getByRole('group', { name, exact: true })).toBeFocused()
}

async function drawByKeyboard(page: Page, { language }: { language: string | null }) {
	await page.goto(`${server.origin}/my-child`)
	await press(page, button(page, 'Lotta mitt barn'))
	await expect(page.locator('.draw-ticket').getByRole('heading')).toBeFocused()
	await expect(page.getByRole('link', { name: 'Till kontakten' })).toBeVisible()
	changeRows(
		server,
		`update frame_children set born_month = '2016-03', is_protected = 0, language = ${language ? `'${language}'` : 'null'} where child_id in (${KARINS_CHILD})`,
	)
	await press(page, page.getByRole('link', { name: 'Till kontakten' }))
	await expect(page.getByRole('heading', { level: 1, name: 'Kontakt' })).toBeFocused()
}

async function writeCardByKeyboard(page: Page) {
	await write(page, page.getByLabel('Barnets namn'), 'Påhittat Barn')
	await write(page, page.getByLabel('Vårdnadshavarens namn'), 'Påhittad Vuxen')
	await write(page, page.getByLabel('Telefon', { exact: true }), '000-000 00 00')
	await press(page, button(page, 'Spara kortet'))
	await standsAt(page, 'Ring vårdnadshavaren')
	await expect(page.getByRole('status')).toHaveText('Kontaktkortet är sparat.')
}

/** Reached, everything ticked that is asked of, and yes. */
async function sayYesByKeyboard(page: Page, { who, next }: { who: string; next: string }) {
	await press(page, button(page, 'Fick kontakt'))
	await standsAt(page, `Vad svarar ${who}?`)
	for (const tick of await page.getByRole('checkbox').all()) {
		if (!(await tick.isVisible())) continue
		await focusByTab(page, tick)
		await page.keyboard.press('Space')
	}
	await press(page, page.getByRole('button', { name: /^Ja, / }))
	await standsAt(page, next)
	await expect(page.getByRole('status')).toHaveText('Svaret är sparat.')
}
