import { expect, test } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import { openContact } from './contact-paths.ts'
import { changeRows, rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

let server: DemoServer
test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('a child with protected identity: no name and no phone, only through her secretary, no calendar, no sound on a phone, and nobody else sees who she is', async ({
	browser,
}) => {
	const phone = await browser.newContext({
		...{ userAgent: IPHONE, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
	})
	const karin = await phone.newPage()
	await signInAs(karin, server, 'karin')
	const assignmentId = await openContact(karin, server)
	const reference = protect(assignmentId)
	await karin.reload()

	await expect(karin.getByText('Skyddade personuppgifter')).toBeVisible()
	await expect(karin.getByLabel('Barnets namn')).toHaveCount(0)
	await expect(karin.getByLabel('Telefon', { exact: true })).toHaveCount(0)
	await checkScreen(karin, 'protected-contact')
	await karin.setViewportSize({ width: 390, height: 844 })
	const answered = karin.getByRole('button', { name: 'Svaret har kommit' })
	await answered.click()
	const guardian = karin.getByRole('button', { name: 'Ja, vårdnadshavaren säger ja' })
	const child = karin.getByRole('button', { name: 'Ja, barnet säger ja' })
	await expect(guardian.or(child)).toBeVisible()
	if (await guardian.isVisible()) {
		await karin.getByLabel('att samtalet spelas in').check()
		await guardian.click()
		await answered.click()
	}
	await karin.getByLabel('Barnet har fått information').check()
	await child.click()
	await expect(karin.getByRole('button', { name: 'Gå till samtalet' })).toBeVisible()
	await expect(karin.getByLabel('Dag')).toHaveCount(0)
	const calendar = await karin.request.get(`${server.origin}/assignments/${assignmentId}/calendar`)
	expect(calendar.status()).toBe(404)
	await checkScreen(karin, 'protected-ready')
	await karin.getByRole('button', { name: 'Gå till samtalet' }).click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Förbered samtalet')
	await expect(karin.getByRole('radio', { name: 'Spela in' })).toHaveCount(0)
	await checkScreen(karin, 'protected-prepare')

	const ahmed = await (await browser.newContext()).newPage()
	await signInAs(ahmed, server, 'ahmed')
	for (const path of ['draw', 'draw/protocol']) {
		const page = await ahmed.request.get(`${server.origin}/rounds/demo-round-2026/${path}`)
		expect(page.status(), path).toBe(200)
		expect(await page.text(), path).not.toContain(reference)
	}
})

/** The child just drawn has protected identity. @returns what the frame calls her. */
function protect(assignmentId: string) {
	const isHer = `child_id = (select child_id from assignments where id = '${assignmentId}')`
	changeRows(server, `update frame_children set is_protected = 1 where ${isHer}`)
	const [child] = rowsOf(server, `select reference from frame_children where ${isHer}`)
	return String(child?.reference)
}
