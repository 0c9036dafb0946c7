import { expect, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import type { DemoServer } from './demo-server.ts'

/** Maj opens a seminar; she and Ahmed mark and tag in two browsers and see each other's tags at once. */
export async function holdSeminar({ maj, ahmed }: { maj: Page; ahmed: Page }, server: DemoServer, roundId: string) {
	await maj.goto(`${server.origin}/rounds/${roundId}/seminars`)
	await maj.getByRole('radio', { name: 'Slutseminarium' }).check()
	await maj.getByLabel('Namn').fill('Slutseminarium')
	await maj.getByRole('button', { name: 'Öppna seminariet' }).click()
	await expect(maj).toHaveURL(/\/seminars\//)
	const seminarId = String(maj.url().split('/').at(-1)?.split('?')[0])
	await ahmed.goto(`${server.origin}/seminars/${seminarId}`)
	await ahmed.getByRole('button', { name: 'Delta i seminariet' }).click()

	for (const child of await readableTogether(maj, ahmed)) {
		await openConversation(maj, child)
		await openConversation(ahmed, child)
		await markTurn(maj, 'Att bli lyssnad på')
		await expect(passageTagged(ahmed, 'Att bli lyssnad på')).toBeVisible()
		await markTurn(ahmed, 'Att veta varför')
		await expect(passageTagged(maj, 'Att veta varför')).toBeVisible()
		await clearQuotes(maj)
	}
	await checkScreen(maj, 'seminar')
	return seminarId
}

/** An area that rests on passages; without any it is refused. */
export async function writeArea(maj: Page, server: DemoServer, seminarId: string, name: string) {
	await maj.goto(`${server.origin}/seminars/${seminarId}/areas`)
	await maj.getByRole('link', { name: 'Nytt utvecklingsområde' }).click()
	await maj.getByLabel('Vad vill vi bli bättre på?').fill(name)
	await maj.getByLabel('Hur förstår vi det barnen säger?').fill('Barnen säger att det ofta är bråttom.')
	await maj.getByLabel('Vad föreslår vi?').fill('Vi lägger mötena när det finns tid.')
	await maj.getByRole('button', { name: 'Spara området' }).click()
	await expect(maj.getByRole('alert').first()).toBeVisible()
	for (const evidence of await maj.locator('form input[name="evidence"], form input[name="evidenceIds"]').all())
		await evidence.check()
	await checkScreen(maj, 'walk-area')
	await maj.getByRole('button', { name: 'Spara området' }).click()
	await expect(maj.getByRole('heading', { name }).first()).toBeVisible()
}

async function readableTogether(maj: Page, ahmed: Page) {
	const childrenOf = async (page: Page) => {
		await expect(page.getByRole('link', { name: /^Barn \d+/ }).first()).toBeVisible()
		return page
			.getByRole('link', { name: /^Barn \d+/ })
			.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('child')))
	}
	const his = new Set(await childrenOf(ahmed))
	return (await childrenOf(maj)).filter((child) => child !== null && his.has(child)).slice(0, 2)
}

async function openConversation(page: Page, child: string | null) {
	const address = new URL(page.url())
	address.searchParams.set('child', String(child))
	await page.goto(address.href)
}

async function markTurn(page: Page, theme: string) {
	await page
		.getByRole('button', { name: /^Markera ord i replik/ })
		.nth(1)
		.click()
	await page.getByRole('checkbox', { name: theme }).check()
	await page.getByRole('button', { name: 'Spara utdraget' }).click()
	await expect(page.getByRole('button', { name: 'Spara utdraget' })).toHaveCount(0)
}

async function clearQuotes(maj: Page) {
	const clear = maj.getByRole('button', { name: 'Godkänn som citat' })
	for (let left = await clear.count(); left > 0; left -= 1) {
		await clear.first().click()
		await expect(clear).toHaveCount(left - 1)
	}
}

/** A theme that somebody has put on a passage, as everybody in the seminar sees it. */
function passageTagged(page: Page, theme: string) {
	return page.locator('.seminar-tags').getByText(theme).first()
}
