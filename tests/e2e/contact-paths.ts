import { expect, type Page } from '@playwright/test'
import { signInAs, type DemoServer } from './demo-server.ts'

/** Karin draws the next child and opens its contact page, past the question of language where the family needs it. */
export async function openContact(karin: Page, server: DemoServer) {
	await karin.goto(`${server.origin}/my-child`)
	const drawn = karin.locator('.draw-ticket')
	const draw = karin.getByRole('button', { name: 'Lotta mitt barn' })
	await expect(drawn.or(draw)).toBeVisible()
	if (await draw.isVisible()) await draw.click()
	await expect(drawn).toBeVisible()
	await karin.getByRole('link', { name: 'Till kontakten' }).click()
	await expect(karin.getByRole('heading', { level: 1, name: 'Kontakt' })).toBeVisible()
	await sayWhatIsNeeded(karin)
	const path = new URL(karin.url()).pathname
	return String(path.split('/')[2])
}

async function sayWhatIsNeeded(karin: Page) {
	const save = karin.getByRole('button', { name: 'Spara', exact: true })
	if (!(await karin.getByText('Enligt ramen talar familjen').isVisible())) return
	await karin.getByLabel('Nej', { exact: true }).check()
	await save.click()
	await expect(karin.getByText('Det är sparat.')).toBeVisible()
}

/** The card with who to call. */
export async function writeCard(karin: Page) {
	await karin.getByLabel('Barnets namn').fill('Påhittat Barn')
	await karin.getByLabel('Vårdnadshavarens namn').fill('Påhittad Vuxen')
	await karin.getByLabel('Telefon', { exact: true }).fill('000-000 00 00')
	await karin.getByRole('button', { name: 'Spara kortet' }).click()
	await expect(karin.getByText('Kontaktkortet är sparat.')).toBeVisible()
}

/** Whether the unit asks a guardian first for this child. */
export async function isYoung(karin: Page) {
	return karin.getByRole('heading', { name: /vårdnadshavaren$/ }).isVisible()
}

/** Somebody is reached and says yes to what is ticked. */
export async function sayYes(karin: Page, who: 'guardian' | 'child', also: readonly string[] = []) {
	await karin.getByRole('button', { name: 'Fick kontakt' }).click()
	if (who === 'child') await karin.getByLabel('Barnet har fått information').check()
	for (const label of also) await karin.getByLabel(label).check()
	const button = { guardian: 'Ja, vårdnadshavaren säger ja', child: 'Ja, barnet säger ja' }[who]
	await karin.getByRole('button', { name: button }).click()
	await expect(karin.getByText('Svaret är sparat.')).toBeVisible()
}

/** The no is noted, and the way to the next child is open. */
export async function noteNo(karin: Page) {
	await karin.getByRole('button', { name: 'Anteckna nejet' }).click()
	await expect(karin.getByRole('button', { name: 'Lotta mitt barn' })).toBeVisible()
}

/** The manager decides whether both guardians are asked, on a page of its own that is closed afterwards. */
export async function decideBoth(per: Page, server: DemoServer, asksBoth: boolean) {
	await signInAs(per, server, 'per')
	await per.goto(`${server.origin}/contact-policy`)
	await per.getByLabel('Fråga båda vårdnadshavarna').setChecked(asksBoth)
	await per.getByRole('button', { name: 'Spara' }).click()
	await expect(per.getByText('Det gäller nu.')).toBeVisible()
	await per.close()
}
