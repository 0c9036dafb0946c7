import { expect, test, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

let server: DemoServer
test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

const QUESTION = 'Vad borde vi fråga dig om?'

test('a mentor writes a guide with the keyboard alone: begins from ours, puts in a question, mends what is wrong, saves and approves', async ({
	page,
}) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/guides`)
	await page.getByLabel('Utgå från').focus()
	await page.getByLabel('Utgå från').selectOption({ label: 'Lyhörds egen: Samtalsguide 8–11 år' })
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skriv en guide')

	const field = page.getByLabel('Guidens text')
	await expect(field).toHaveValue(/^version: 0\.2\.0$/m)
	await page.getByRole('button', { name: 'Gå till rad' }).first().waitFor({ state: 'detached' })
	await caretBelow(page, 'Vågar du säga om något känns fel?')
	await press(page, page.getByRole('button', { name: 'Fråga', exact: true }))
	await expect(field).toBeFocused()
	await page.keyboard.press('ArrowLeft')
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Home')
	await page.keyboard.press('Shift+End')
	await page.keyboard.type('Varför ska vi fråga dig om det?')
	await expect(page.getByText('börjar med Varför')).toBeVisible()
	await page.keyboard.press('Home')
	await page.keyboard.press('Shift+End')
	await page.keyboard.type(QUESTION)
	await expect(page.locator('.guide-preview .interview-question')).toHaveText(QUESTION)
	await expect(page.getByText('Inget att rätta.')).toBeVisible()
	await checkScreen(page, 'guide-draft')

	await test.step('a fault is told with its line, and one press goes there', async () => {
		await page.keyboard.press('ControlOrMeta+End')
		await page.keyboard.type('\n\n:::tips\nNej.\n:::\n')
		await expect(page.getByText(':::tips är inget block som guiden känner till.')).toBeVisible()
		await press(page, page.getByRole('button', { name: 'Spara som version' }))
		await expect(page.getByRole('alert')).toContainText('Rätta det som är märkt Fel; allt du skrivit är kvar.')
		await press(page, page.getByRole('button', { name: /^Gå till rad/ }))
		await expect(field).toBeFocused()
		expect(await selectedIn(page)).toBe(':::tips')
		await page.keyboard.press('Shift+ArrowDown')
		await page.keyboard.press('Shift+ArrowDown')
		await page.keyboard.press('Shift+ArrowDown')
		await page.keyboard.press('Delete')
		await expect(page.getByText('Inget att rätta.')).toBeVisible()
	})
	await press(page, page.getByRole('button', { name: 'Spara som version' }))
	await expect(page.getByText('Status: utkast, inte godkänt.')).toBeVisible()
	await press(page, page.getByRole('button', { name: 'Godkänn guiden' }))
	await expect(page.getByText(/Status: godkänd av Maj .+ den \d+ \w+ \d{4}\./)).toBeVisible()
	await expect(page.getByText(QUESTION)).toBeVisible()
	for (const sheet of ['guide', 'cards', 'support']) {
		const answer = await page.request.get(`${page.url()}/print/${sheet}`)
		expect(answer.headers()['content-type']).toBe('application/pdf')
		expect((await answer.body()).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
	}
})

test('nothing typed is lost: not without a network, not when the tab dies, not when another was faster', async ({
	page,
}) => {
	await openDraft(page)
	await page.context().setOffline(true)
	await typeAtEnd(page, 'Skrivet utan nät.')
	await expect(page.getByRole('alert')).toContainText('Inget nät. Texten finns kvar på den här enheten')
	const address = page.url()
	const context = page.context()
	await page.close()
	await context.setOffline(false)

	const again = await context.newPage()
	await again.goto(address)
	await expect(again.getByText('Text som inte hann sparas förra gången är tillbaka.')).toBeVisible()
	await expect(again.getByLabel('Guidens text')).toHaveValue(/Skrivet utan nät\.$/)
	await expect(again.getByText('Sparat')).toBeVisible()

	const other = await context.newPage()
	await other.goto(address)
	await expect(other.getByLabel('Guidens text')).toHaveValue(/Skrivet utan nät\.$/)
	await typeAtEnd(other, ' Den andra.')
	await expect(other.getByText('Sparat')).toBeVisible()
	await typeAtEnd(again, ' Den första.')
	await expect(again.getByRole('alert')).toContainText('Utkastet har ändrats medan du skrev')
	await again.getByRole('button', { name: 'Spara min text som ett eget utkast' }).click()
	await expect(again).not.toHaveURL(address)
	await expect(again.getByLabel('Guidens text')).toHaveValue(/Skrivet utan nät\. Den första\.$/)
	await other.reload()
	await expect(other.getByLabel('Guidens text')).toHaveValue(/Skrivet utan nät\. Den andra\.$/)
})

test('a draft is saved by itself when the network is back; on a slow one her own text is never taken for somebody else’s', async ({
	page,
}) => {
	await openDraft(page)
	await page.waitForLoadState('networkidle')
	await page.context().setOffline(true)
	await typeAtEnd(page, ' Utan nät.')
	await expect(page.getByRole('alert')).toContainText('sparas när nätet är tillbaka')
	await page.context().setOffline(false)
	await expect(page.getByRole('alert')).toHaveCount(0)
	await expect(page.getByText('Sparat')).toBeVisible()
	await page.reload()
	await expect(page.getByLabel('Guidens text')).toHaveValue(/ Utan nät\.$/)
	await expect(page.getByText('Sparat')).toBeVisible()

	let answer = () => {}
	const isKept = new Promise<void>((resolve) => {
		const mayAnswer = new Promise<void>((go) => (answer = go))
		void page.route('**/guides/drafts/**', async (route) => {
			if (route.request().method() !== 'POST') return route.continue()
			const kept = await route.fetch()
			resolve()
			await mayAnswer
			await route.fulfill({ response: kept }).catch(() => {})
		})
	})
	await typeAtEnd(page, ' Långsamt.')
	await isKept
	await typeAtEnd(page, ' Ännu mer.')
	// Longer than she rests between two savings.
	await page.waitForTimeout(2_000)
	answer()
	await expect(page.getByText('Sparat')).toBeVisible()
	await expect(page.getByRole('alert')).toHaveCount(0)
	await page.reload()
	await expect(page.getByLabel('Guidens text')).toHaveValue(/ Långsamt\. Ännu mer\.$/)
})

test('a file with faults is not thrown back: it opens where it can be mended, every fault with its line', async ({
	page,
}) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/guides`)
	const markdown = '---\nid: Fel id\n---\n\n# Min guide\n\n<script>alert(1)</script>\n'
	await page
		.getByLabel('Fil (.md)')
		.setInputFiles({ name: 'min.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) })
	await page.getByRole('button', { name: 'Kontrollera och lägg in' }).click()
	await expect(page.getByLabel('Guidens text')).toHaveValue(markdown)
	await expect(page.getByText('HTML får inte stå i en guide.')).toBeVisible()
	await expect(page.getByRole('button', { name: 'Gå till rad 7' })).toBeVisible()
	await expect(page.getByText('Förhandsvisningen kommer när de första felen är rättade.')).toBeVisible()
})

/** Reach a button as a keyboard does: it takes the focus, and Enter presses it. */
async function press(page: Page, button: ReturnType<Page['getByRole']>) {
	await button.first().focus()
	await page.keyboard.press('Enter')
}

async function caretBelow(page: Page, text: string) {
	await page.getByLabel('Guidens text').evaluate((field, wanted) => {
		const area = field as HTMLTextAreaElement
		const at = area.value.indexOf(wanted)
		area.focus()
		area.setSelectionRange(at, at)
	}, text)
}

/** A draft that Maj has begun, as it was kept last. */
async function openDraft(page: Page) {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/guides`)
	await page
		.getByRole('link', { name: /^Utkast:/ })
		.first()
		.click()
	await expect(page.getByText('Sparat')).toBeVisible()
}

async function typeAtEnd(page: Page, text: string) {
	await page.getByLabel('Guidens text').focus()
	await page.keyboard.press('ControlOrMeta+End')
	await page.keyboard.type(text)
}

function selectedIn(page: Page) {
	return page.getByLabel('Guidens text').evaluate((field) => {
		const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement
		return value.slice(selectionStart, selectionEnd)
	})
}
