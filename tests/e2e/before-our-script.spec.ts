import { expect, test } from '@playwright/test'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

let server: DemoServer
test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('a form sent before our script has come, as on a slow network, comes in, and what was typed is there', async ({
	browser,
}) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/rounds/new`)
	// Labels are tied to their fields by the script.
	const committee = page.locator('[name="committeeName"]')
	await committee.fill('Barnnämnden')
	await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: arbetsgrupperna')
	await page.getByRole('button', { name: 'Tillbaka' }).click()
	await expect(committee).toHaveValue('Barnnämnden')
})
