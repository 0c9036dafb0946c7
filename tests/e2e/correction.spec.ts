import { expect, test } from '@playwright/test'
import { rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

/** So many of the demo's round are approved. */
const INTERVIEWS = 4

let server: DemoServer
test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('a later correction is approved anew; passages whose words were changed keep them, and interviewer and mentor see which', async ({
	page,
}) => {
	const [marked] = rowsOf(
		server,
		`select p.interview_id, p.segment_id, p.seminar_id, count(*) as passages from passages p
		 join interviews i on i.id = p.interview_id join rounds r on r.id = i.round_id
		 where i.interviewer_id = 'demo-ahmed' and r.id = 'demo-round-2026' group by p.segment_id`,
	) as { interview_id: string; segment_id: string; seminar_id: string; passages: number }[]
	const transcript = `${server.origin}/interviews/${marked!.interview_id}/transcript`

	await signInAs(page, server, 'ahmed')
	await page.goto(transcript)
	await page.getByRole('link', { name: 'Rätta något i efterhand' }).click()
	const row = page.locator(`[data-id="${marked!.segment_id}"]`)
	const before = await row.locator('.transcript-words').innerText()
	// A click before the page listens does nothing, so it is made again.
	await expect(async () => {
		await row.locator('.transcript-words').click()
		await page.keyboard.press('Enter')
		await expect(row.locator('textarea')).toBeFocused({ timeout: 2_000 })
	}).toPass()
	await row.locator('textarea').fill('Det sa jag aldrig så.')
	await page.keyboard.press('Escape')
	await expect(page.getByText('Allt är sparat')).toBeVisible()

	await page.reload()
	await expect(page.getByText('Du har sparat en rättelse som inte är godkänd än.')).toBeVisible()
	await page.goto(`${transcript}/approval`)
	await page.getByRole('checkbox').last().check()
	await page.locator('button[value="approve"]').click()
	await expect(page).toHaveURL(transcript)
	await page.getByText('kunde inte följa med rättelsen').click()
	const left = await page.locator('li', { hasText: '”' }).allInnerTexts()
	expect(left.length).toBe(marked!.passages)
	for (const words of left) expect(before).toContain(words.replaceAll('”', ''))

	await page.context().clearCookies()
	await signInAs(page, server, 'maj')
	const passage = page.locator('.seminar-passage', { hasText: left[0]! })
	for (let child = 1; child <= INTERVIEWS && !(await passage.count()); child += 1)
		await page.goto(`${server.origin}/seminars/${marked!.seminar_id}?child=${child}`)
	await expect(passage.getByText('Markerat i en tidigare utskrift')).toBeVisible()
	await expect(page.getByText('Det sa jag aldrig så.')).toBeVisible()
})

test('the demo has a conversation that the computer wrote down and nobody has read: sound plays, words are uncertain, names wait', async ({
	page,
}) => {
	const [talk] = rowsOf(
		server,
		`select id from interviews where interviewer_id = 'demo-johan' and round_id = 'demo-round-2026'`,
	) as { id: string }[]
	await signInAs(page, server, 'johan')
	await page.goto(`${server.origin}/interviews/${talk!.id}/transcript`)
	await expect(page.getByText('Osäkert – lyssna här').first()).toBeVisible()
	await expect(async () => {
		await page.locator('.transcript-when').nth(1).click()
		const seconds = () => page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0)
		await expect.poll(seconds, { timeout: 3_000 }).toBeGreaterThan(3)
	}).toPass()
	await page.goto(`${server.origin}/interviews/${talk!.id}/transcript/names`)
	for (const words of ['Sofia', 'Anton', 'Mariam', 'noll sju noll, ett två tre, fyra fem sex sju'])
		await expect(page.getByRole('heading', { name: `”${words}”` }).first()).toBeVisible()
	// The talk asks about all four: nothing is set beforehand as “Kom inte upp”.
	await page.goto(page.url().replace(/\/transcript.*/, '/transcript/approval'))
	await expect(page.getByText('4 av de fyra svaren saknas')).toBeVisible()
})
