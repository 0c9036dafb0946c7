import { expect, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import type { DemoServer } from './demo-server.ts'
import { sayYesToAll } from './recorder-page.ts'

const RECORDED_MILLISECONDS = 14_000
const TRANSCRIBED_WITHIN = 240_000

/** The interview: assent first, then one question at a time, recorded with the device's microphone. */
export async function holdInterview(karin: Page) {
	await karin.getByRole('radio', { name: 'Spela in' }).check()
	await checkScreen(karin, 'walk-prepare')
	await karin.getByRole('button', { name: 'Starta samtalet' }).click()
	await expect(karin.getByRole('button', { name: 'Till frågorna' })).toBeDisabled()
	await expect(karin.getByRole('button', { name: 'Spela in' })).toBeDisabled()
	await sayYesToAll(karin)
	await checkScreen(karin, 'walk-assent')
	await karin.getByRole('button', { name: 'Spela in' }).click()
	await expect(karin.getByText('Spelar in', { exact: true })).toBeVisible()
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
	const rows = karin.locator('.transcript-row')
	await expect(rows.first()).toBeVisible({ timeout: TRANSCRIBED_WITHIN })
	await checkScreen(karin, 'walk-transcript')
	const sound = await karin.request.get(`${server.origin}/interviews/${interviewId}/sound`)
	expect(sound.headers()['content-type']).toBe('audio/wav')

	await rows.first().locator('.transcript-when').focus()
	for (let row = await rows.count(); row > 0; row -= 1) {
		await karin.keyboard.press('b')
		await karin.keyboard.press('ArrowDown')
	}
	await rows.first().locator('.transcript-when').click()
	await karin.keyboard.press('Enter')
	await karin.getByLabel('Det som sägs').fill('Jag heter Alva. Hon lyssnar på mig, men hon har alltid bråttom.')
	await karin.keyboard.press('Escape')
	await karin.keyboard.press('r')
	await expect(rows.first()).toContainText('Lyssnat och rätt')
	await expect(karin.getByText('Allt är sparat')).toBeVisible()

	await karin.getByRole('link', { name: 'Byt ut namn' }).click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Byt ut namn')
	await checkScreen(karin, 'walk-names')
	const alva = karin.locator('.transcript-name').filter({ hasText: '”Alva”' })
	await alva.getByLabel('Byts mot').selectOption('(barnet)')
	await alva.getByRole('button', { name: 'Byt ut' }).click()
	await expect(alva).toHaveCount(0)
	const others = karin.locator('.transcript-name')
	for (let left = await others.count(); left > 0; left -= 1) {
		await others.first().getByRole('button', { name: 'Låt stå' }).click()
		await expect(others).toHaveCount(left - 1)
	}
	await karin.getByRole('link', { name: 'Vidare till svaren' }).click()
	await expect(karin.getByText('4 av de fyra svaren saknas')).toBeVisible()
	await karin.getByRole('button', { name: 'Godkänn utskriften' }).click()
	await expect(karin.getByRole('alert')).toContainText('Kryssa i att du har läst allt')
	for (const name of [
		'Har bytt socialsekreterare',
		'Vet varför kontakten finns',
		'Känner sig lyssnad på',
		'Känner att det går att påverka',
	]) {
		await karin.getByRole('group', { name }).getByLabel('Ja').check()
	}
	await expect(karin.getByText('Allt är besvarat')).toBeVisible()
	await checkScreen(karin, 'walk-approval')
	await karin.getByLabel('Jag har läst allt').check()
	await karin.getByRole('button', { name: 'Godkänn utskriften' }).click()
	await expect(karin.getByText(/^Kvitto: ljudet \(\d+ delar\) och dess nyckel förstördes/)).toBeVisible()
	await checkScreen(karin, 'walk-approved')
	const gone = await karin.request.get(`${server.origin}/interviews/${interviewId}/sound`)
	expect(gone.status()).toBe(404)
}
