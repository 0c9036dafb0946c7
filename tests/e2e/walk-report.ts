import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import type { DemoServer } from './demo-server.ts'

const HOME = join(import.meta.dirname, '..', '..')
const MOST_MARKS = 80

/** Maj settles every mark of the draft: confirms, chooses quotes, writes what only a person can; then hands it over. */
export async function settleReport(maj: Page, server: DemoServer, roundId: string) {
	await maj.goto(`${server.origin}/rounds/${roundId}/report`)
	const left = maj.locator('.report-progress strong')
	await checkScreen(maj, 'report')
	for (let marks = 0; marks < MOST_MARKS; marks += 1) {
		const before = await left.textContent()
		if (before === 'Inget kvar att göra') break
		const mark = maj.locator('.report-mark').first()
		const confirm = mark.getByRole('button', { name: 'Bekräfta', exact: true })
		const quotes = mark.getByRole('button', { name: 'De här citaten ska stå med' })
		if (await confirm.isVisible()) await confirm.click()
		else if (await quotes.isVisible()) await quotes.click()
		else {
			await mark.getByRole('textbox').first().fill('Vi återkommer till nämnden i höst.')
			await mark.getByRole('button', { name: 'Spara texten' }).click()
		}
		await expect(left).not.toHaveText(String(before))
	}
	await expect(left).toHaveText('Inget kvar att göra')
	await maj.getByRole('button', { name: 'Lämna för godkännande' }).click()
	await expect(maj.getByText('Rapporten är lämnad för godkännande.').first()).toBeVisible()
}

/** Per reads and approves; the three files come out, each what it says it is. */
export async function approveReport(per: Page, server: DemoServer, roundId: string) {
	await per.goto(`${server.origin}/rounds/${roundId}/approval`)
	await checkScreen(per, 'walk-approval')
	await per.getByRole('button', { name: 'Godkänn rapporten' }).click()
	await expect(per).toHaveURL(`${server.origin}/reports/${roundId}`)
	const beginnings = { html: '<!doctype html>', docx: 'PK', pdf: '%PDF-' }
	for (const [format, beginning] of Object.entries(beginnings)) {
		const file = await per.request.get(`${server.origin}/reports/${roundId}/export/${format}`)
		expect(file.status(), format).toBe(200)
		expect((await file.body()).subarray(0, beginning.length).toString('latin1').toLowerCase()).toBe(
			beginning.toLowerCase(),
		)
	}
}

/** Siv reads it, one page first, then the whole; everything below answers as if it did not exist. */
export async function readReport(
	siv: Page,
	server: DemoServer,
	{
		roundId,
		seminarId,
		interviewId,
		year,
		area,
	}: { roundId: string; seminarId: string; interviewId: string; year: number; area: string },
) {
	await expect(siv.getByText('Så långt har omgången')).toHaveCount(0)
	await siv.getByRole('link', { name: 'Rapporter' }).first().click()
	await siv.getByRole('link', { name: `Årsrapport ${year}` }).click()
	await expect(siv).toHaveURL(`${server.origin}/reports/${roundId}`)
	const words = siv.getByRole('main')
	// Karin and five others interviewed one child each.
	await expect(words).toContainText(/intervjuade[^.]*\b(sex|6) barn/i)
	await expect(words).toContainText(/\b(6|Sex) av (6|sex)\b/i)
	await expect(words).toContainText(area)
	await checkScreen(siv, 'committee')
	const below = [
		`/rounds`,
		`/rounds/${roundId}`,
		`/rounds/${roundId}/report`,
		`/rounds/${roundId}/frame`,
		`/rounds/${roundId}/draw`,
		`/rounds/${roundId}/actions`,
		`/rounds/${roundId}/archive/file`,
		`/seminars/${seminarId}`,
		`/interviews/${interviewId}`,
		`/interviews/${interviewId}/transcript`,
	]
	for (const path of below) {
		const { status } = await siv.request.get(server.origin + path).then((answer) => ({ status: answer.status() }))
		expect(status, path).toBe(404)
	}
}

/** An action with owner, date and status follows the area; next year's draft shows it. */
export async function decideAction(
	{ per, maj }: { per: Page; maj: Page },
	server: DemoServer,
	{ roundId, year, area }: { roundId: string; year: number; area: string },
) {
	const action = 'Möten läggs efter skoldagen'
	await per.goto(`${server.origin}/rounds/${roundId}/actions`)
	await per.getByText(`Ny åtgärd för ${area}`).click()
	await per.getByLabel('Vad gör vi?').fill(action)
	await per.getByLabel('Ansvarig').fill('Enhetschef')
	await per.getByLabel('Klart senast').fill(`${year + 1}-04-30`)
	await per.getByLabel('Läge').selectOption('ongoing')
	// A page that was opened this moment may not listen yet.
	await expect(async () => {
		await per.getByRole('button', { name: 'Spara åtgärden' }).first().click()
		await expect(per.getByText(action).first()).toBeVisible({ timeout: 5_000 })
	}).toPass()
	await checkScreen(per, 'walk-actions')

	// Next year, as a round that was held on paper and is brought in as a file.
	const next = JSON.parse(readFileSync(join(HOME, 'db', 'demo', 'round-2025.json'), 'utf8')) as { year: number }
	await maj.goto(`${server.origin}/rounds/archives/new`)
	const buffer = Buffer.from(JSON.stringify({ ...next, year: year + 1 }))
	await maj
		.getByLabel('Fil med en omgång (JSON)')
		.setInputFiles({ name: 'nasta.json', mimeType: 'application/json', buffer })
	await maj.getByRole('button', { name: 'Läs in omgången' }).click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText(`Omgång ${year + 1}`)
	await maj.goto(`${maj.url()}/report`)
	await expect(maj.getByText(action).first()).toBeVisible()
}
