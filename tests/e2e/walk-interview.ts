import { expect, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import type { DemoServer } from './demo-server.ts'

const RECORDED_MILLISECONDS = 14_000
const TRANSCRIBED_WITHIN = 240_000

/** The interview: assent first, then one question at a time, recorded with the device's microphone. */
export async function holdInterview(karin: Page) {
	await karin.getByRole('radio', { name: 'Spela in' }).check()
	await checkScreen(karin, 'walk-prepare')
	await karin.getByRole('button', { name: 'Starta samtalet' }).click()
	await expect(karin.getByRole('button', { name: 'Till frågorna' })).toBeDisabled()
	await expect(karin.getByRole('button', { name: 'Spela in' })).toBeDisabled()
	for (const yes of await karin.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.click()
	await checkScreen(karin, 'walk-assent')
	await karin.getByRole('button', { name: 'Spela in' }).click()
	await expect(karin.getByText('Spelar in')).toBeVisible()
	await karin.getByRole('button', { name: 'Till frågorna' }).click()
	await karin.waitForTimeout(RECORDED_MILLISECONDS)
	await checkScreen(karin, 'conversation')

	await karin.getByRole('button', { name: 'Pausa' }).click()
	await expect(karin.getByRole('heading', { name: 'Paus' })).toBeVisible()
	await karin.getByRole('button', { name: 'Fortsätt' }).first().click()
	await karin.getByRole('button', { name: 'Ville inte svara' }).click()
	await karin.getByLabel('Anteckning').fill('Hon sa att papper hjälper.')
	await karin.getByRole('button', { name: 'Spara anteckningen' }).click()
	const next = karin.getByRole('button', { name: 'Nästa' })
	while (await next.isVisible()) await next.click()
	await karin.getByRole('button', { name: 'Avsluta samtalet' }).click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
}

/** The questions afterwards: worry must be answered, and how the child wants to hear back. */
export async function answerAfterwards(karin: Page) {
	await karin.getByRole('group', { name: 'Kom det fram något som oroar dig?' }).getByLabel('Nej').check()
	await karin.getByLabel('Med ett brev').check()
	await checkScreen(karin, 'walk-afterwards')
	await karin.locator('button[name="act"][value="save"]').click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Utskrift')
}

/** The worker transcribes; Karin listens, corrects, replaces a name, codes four answers and approves. */
export async function approveTranscript(karin: Page, server: DemoServer, interviewId: string) {
	const segments = karin.locator('.transcript-segment')
	await expect(segments.first()).toBeVisible({ timeout: TRANSCRIBED_WITHIN })
	await checkScreen(karin, 'walk-transcript')
	const sound = await karin.request.get(`${server.origin}/interviews/${interviewId}/sound/0`)
	expect(sound.headers()['content-type']).toBe('audio/wav')
	await karin
		.getByRole('button', { name: /^Lyssna/ })
		.first()
		.click()

	await segments.first().getByRole('textbox').fill('Jag heter Alva. Hon lyssnar på mig, men hon har alltid bråttom.')
	await karin.getByRole('button', { name: 'Spara', exact: true }).first().click()
	await karin.locator('select[name="replace:Alva"]').selectOption('child')
	await karin.getByRole('button', { name: 'Byt ut' }).click()
	await expect(segments.first().getByRole('textbox')).toHaveValue(/Jag heter \(barnet\)\./)

	for (const segment of await segments.all()) await segment.getByLabel('Barnet', { exact: true }).check()
	await segments.first().getByLabel('Lyssnat och rätt').check()
	await karin.getByRole('button', { name: 'Godkänn utskriften' }).click()
	await expect(karin.getByRole('alert')).toContainText('Sätt alla fyra svaren')
	for (const name of [
		'Har bytt socialsekreterare',
		'Vet varför kontakten finns',
		'Känner sig lyssnad på',
		'Känner att det går att påverka',
	]) {
		await karin.getByRole('group', { name }).getByLabel('Ja').check()
	}
	await karin.getByLabel('Inga namn, platser eller datum är kvar').check()
	await karin.getByLabel('Jag har läst allt').check()
	await karin.getByRole('button', { name: 'Godkänn utskriften' }).click()
	await expect(karin.getByText(/^Kvitto: ljudet \(\d+ delar\) och dess nyckel förstördes/)).toBeVisible()
	await checkScreen(karin, 'walk-approved')
	const gone = await karin.request.get(`${server.origin}/interviews/${interviewId}/sound/0`)
	expect(gone.status()).toBe(404)
}
