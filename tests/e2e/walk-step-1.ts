import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import type { DemoServer } from './demo-server.ts'

const HOME = join(import.meta.dirname, '..', '..')

/** Maj opens a round, imports a frame, says whose the unknown signatures are, sees what was refused, and locks it. */
export async function openRound(maj: Page) {
	await maj.getByRole('link', { name: 'Omgångar' }).click()
	await maj.getByRole('link', { name: 'Öppna en ny omgång' }).click()
	const next = maj.getByRole('button', { name: 'Spara och gå vidare' })
	await next.click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: arbetsgrupperna')
	if ((await maj.getByLabel('Gruppens namn').first().inputValue()) === '')
		await maj.getByLabel('Gruppens namn').first().fill('Barngruppen')
	await next.click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: vilka intervjuar?')
	await next.click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: det barnen lovas')
	await maj.getByLabel('Vi har läst igenom årets texter').check()
	await next.click()
	await maj.getByLabel('Beslut om gallring').fill('EXEMPEL 2026-01-15')
	await maj.getByLabel('Konsekvensbedömning').fill('EXEMPEL-1')
	await checkScreen(maj, 'walk-new-round')
	await maj.getByRole('button', { name: 'Öppna omgången' }).click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText(/^Omgång 20\d\d$/)
	return String(maj.url().split('/').at(-1))
}

export async function importAndLockFrame(maj: Page, server: DemoServer, roundId: string) {
	await maj.goto(`${server.origin}/rounds/${roundId}/frame`)
	const file = maj.getByLabel('CSV-fil från verksamhetssystemet')
	const read = maj.getByRole('button', { name: 'Läs filen' })
	const csv = (text: string) => ({ name: 'fel.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
	await file.setInputFiles(csv('referens;personnummer\nA;20140102-1234\n'))
	await read.click()
	await expect(maj.getByRole('alert')).toContainText('ingenting av den är sparat')

	await file.setInputFiles(join(HOME, 'db', 'demo', 'frame-2026.csv'))
	await read.click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText('Stämmer kolumnerna?')
	await checkScreen(maj, 'walk-frame-columns')
	await maj.getByRole('button', { name: 'Läs in raderna' }).click()
	await expect(maj.getByText('65 av 67 rader kom in').first()).toBeVisible()
	await expect(maj.getByText('Rad 66.')).toBeVisible()
	await expect(maj.getByText('Samma referens som på rad 13')).toBeVisible()
	await checkScreen(maj, 'walk-frame')
	for (const select of await maj.locator('select[name^="signature:"]').all()) await select.selectOption('nobody')
	await maj.getByRole('button', { name: 'Spara svaren' }).click()
	await maj.getByRole('button', { name: 'Lås ramen' }).click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText(/^Lottning/)
	await drawList(maj, 'blåsippa kanelbulle')
}

/** The number is promised and its fingerprint shown, words are spoken, and the list is drawn. */
async function drawList(maj: Page, words: string) {
	await maj.getByRole('button', { name: 'Bestäm slumptalet' }).click()
	await expect(maj.getByText('Slumptalets fingeravtryck')).toBeVisible()
	await maj.getByLabel('Orden ni säger').fill(words)
	await maj.getByRole('button', { name: 'Lotta listan' }).click()
	await expect(maj.getByText(words)).toBeVisible()
}

/** Anyone can check the draw: the protocol as a file, repeated by the command. */
export async function verifyDraw(page: Page, server: DemoServer, roundId: string) {
	await page.goto(`${server.origin}/rounds/${roundId}/draw/protocol`)
	const downloading = page.waitForEvent('download')
	await page.getByRole('link', { name: 'Ladda ner filen' }).click()
	const file = join(server.folder, 'protocol.json')
	await (await downloading).saveAs(file)
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'draw:verify', '--', file], {
		cwd: HOME,
		encoding: 'utf8',
	})
	expect(status, stderr).toBe(0)
	expect(stdout).toContain('holds')
}

/** Karin draws, declares a conflict of interest, records a no, and gets the next reserve each time. */
export async function drawChild(karin: Page, server: DemoServer) {
	await karin.goto(`${server.origin}/my-child`)
	await karin.getByRole('button', { name: 'Lotta mitt barn' }).click()
	const drawn = karin.locator('.draw-ticket')
	await expect(drawn).toBeVisible()
	const first = await drawn.textContent()
	await karin.getByText('Känner du familjen?').click()
	await karin.getByRole('button', { name: /Ja, jag är jävig/ }).click()
	await expect(drawn).not.toHaveText(String(first))
	const second = await drawn.textContent()

	await openCard(karin)
	await karin.getByLabel('Barnets namn').fill('Påhittat Barn')
	await karin.getByRole('button', { name: 'Spara kortet' }).click()
	await karin.getByRole('link', { name: 'Barnet säger nej' }).click()
	await expect(karin.getByText('Vad bra att du säger som det är!')).toBeVisible()
	await karin.getByRole('button', { name: 'Anteckna nejet' }).click()
	const button = karin.getByRole('button', { name: 'Lotta mitt barn' })
	await expect(button.or(drawn)).toBeVisible()
	if (await button.isVisible()) await button.click()
	await expect(drawn).toBeVisible()
	await expect(drawn).not.toHaveText(String(second))
	await checkScreen(karin, 'walk-my-child')
}

/** The card to write; a drawn child whose family speaks another language is asked about an interpreter first. */
async function openCard(karin: Page) {
	await karin.getByRole('link', { name: 'Till kontakten' }).click()
	const language = karin.getByRole('heading', { name: 'Språk och tolk' })
	const name = karin.getByLabel('Barnets namn')
	await expect(language.or(name)).toBeVisible()
	if (await language.isVisible()) {
		await karin.getByRole('radio', { name: 'Nej' }).check()
		await karin.getByRole('button', { name: 'Spara' }).click()
	}
	await expect(name).toBeVisible()
}

/** Contact, consent and assent; before they are there the interview cannot start. */
export async function recordConsent(karin: Page) {
	await openCard(karin)
	await expect(karin.getByRole('button', { name: 'Gå till samtalet' })).toHaveCount(0)
	await karin.getByLabel('Barnets namn').fill('Påhittat Barn')
	await karin.getByLabel('Telefon', { exact: true }).fill('000-000 00 00')
	await karin.getByRole('button', { name: 'Spara kortet' }).click()
	await checkScreen(karin, 'walk-contact')
	const reached = karin.getByRole('button', { name: 'Fick kontakt' })
	await reached.click()
	const guardianYes = karin.getByRole('button', { name: 'Ja, vårdnadshavaren säger ja' })
	const childYes = karin.getByRole('button', { name: 'Ja, barnet säger ja' })
	await expect(guardianYes.or(childYes)).toBeVisible()
	if (await guardianYes.isVisible()) {
		await karin.getByLabel('att samtalet spelas in').check()
		await karin.getByLabel('att barnets ord citeras utan namn').check()
		await guardianYes.click()
		await reached.click()
	}
	await karin.getByLabel('Barnet har fått information').check()
	await childYes.click()
	await expect(karin.getByRole('heading', { name: 'Alla har sagt ja' })).toBeVisible()
	await checkScreen(karin, 'walk-contact-ready')
	await karin.getByRole('button', { name: 'Gå till samtalet' }).click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Förbered samtalet')
	return String(karin.url().split('/').at(-1))
}
