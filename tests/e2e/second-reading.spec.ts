import { expect, test } from '@playwright/test'
import { heardSegments } from '#tests/fixtures/heard-interview.ts'
import { checkPage } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { fillHeardInterview } from './heard-for-karin.ts'

let server: DemoServer

test.beforeAll(async () => {
	server = await startDemoServer()
	const segments = heardSegments(3).map((segment, nth) => ({
		...{ ...segment, text: `Barnets ord nummer ${nth + 1}.`, speaker: 'child' as const, isVerbatim: true },
		mayQuote: nth < 2,
	}))
	await fillHeardInterview(server, { interviewId: 'to-be-read', segments, chunkStarts: [0, 5] })
	const quotable = segments.map((segment) => ({ ...segment, mayQuote: true }))
	await fillHeardInterview(server, { interviewId: 'read-meanwhile', segments: quotable, chunkStarts: [0, 5] })
})
test.afterAll(() => server.stop())

test('the mentor hears and reads what may become a quote, and says of each whether it is right', async ({ page }) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/second-readings`)
	const waiting = page.getByRole('listitem').filter({ hasText: '2 möjliga citat väntar' })
	await checkPage(page, server.origin, 'second-readings')
	await waiting.getByRole('link').click()

	await expect(page.getByText('Barnets ord nummer 1.')).toBeVisible()
	await expect(page.getByText('Barnets ord nummer 3.'), 'what the child has vetoed is not shown').toHaveCount(0)
	await checkPage(page, server.origin, 'second-reading')
	const heard = page.waitForResponse((answer) => answer.url().endsWith('/to-be-read/sound'))
	await page.getByRole('button', { name: 'Lyssna' }).first().click()
	expect((await heard).ok()).toBe(true)

	await page.getByRole('button', { name: 'Läst och rätt' }).first().click()
	await expect(page.getByRole('button', { name: 'Läst och rätt' })).toHaveCount(1)
	await page.getByRole('button', { name: 'Stämmer inte' }).last().click()
	await expect(page.getByText('Barnets ord nummer 2.')).toHaveCount(0)
	await page.getByRole('link', { name: 'Till listan' }).click()
	await expect(page.getByRole('listitem').filter({ hasText: 'inget väntar' })).not.toHaveCount(0)
})

test('a second reader who answers while the interviewer writes takes nothing from her page', async ({
	browser,
	page,
}) => {
	await signInAs(page, server, 'karin')
	await page.goto(`${server.origin}/interviews/read-meanwhile/transcript`)
	const rows = page.locator('.transcript-row')
	await expect(async () => {
		await rows.nth(0).locator('.transcript-when').press('Enter')
		await expect(page.getByRole('textbox', { name: 'Det som sägs' })).toBeFocused({ timeout: 1_000 })
	}).toPass()

	const mentor = await (await browser.newContext()).newPage()
	await signInAs(mentor, server, 'maj')
	await mentor.goto(`${server.origin}/second-readings/read-meanwhile`)
	await mentor.getByRole('button', { name: 'Stämmer inte' }).last().click()
	await expect(mentor.getByText('Barnets ord nummer 3.')).toHaveCount(0)
	await mentor.close()

	await page.keyboard.type('Alldeles nya ord. ')
	await expect(page.getByText('En andra läsare har svarat om möjliga citat medan du skrev.')).toBeVisible()
	await expect(page.getByRole('textbox', { name: 'Det som sägs' })).toBeFocused()
	await page.keyboard.type('Och fler. ')
	await page.keyboard.press('Escape')
	await expect(page.getByText('Allt är sparat')).toBeVisible()
	await expect(rows.nth(2)).not.toContainText('Lyssnat och rätt')
	await page.reload()
	await expect(rows.nth(0)).toContainText('Och fler.')
	await expect(rows.nth(2)).not.toContainText('Lyssnat och rätt')
})

test('who held the interview is not its second reader', async ({ page }) => {
	await signInAs(page, server, 'karin')
	for (const path of ['/second-readings', '/second-readings/to-be-read'])
		expect((await page.goto(server.origin + path))?.status()).toBeGreaterThanOrEqual(400)
})
