import { expect, test, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { openRound } from './walk-step-1.ts'

const CHILDREN = 100_000
const HEADING =
	'Ärendenummer;Född månad;Kön;Arbetsgrupp;Ansvarig;Medhandläggare;Tidigare handläggare;Status;Avslutad;Familj;Skyddad;Språk'

let server: DemoServer
let roundId: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
	server = await startDemoServer({ fill: ['--without-round'] })
	const context = await browser.newContext({ locale: 'sv-SE' })
	const page = await context.newPage()
	await signInAs(page, server, 'maj')
	roundId = await openRound(page)
	await context.close()
})
test.afterAll(() => server.stop())

const rowOf = (number: number, handler = 'KARLIN') =>
	`R-${number};2014-03;flicka;Barngruppen;${handler};;;öppen;;H-${number};nej;svenska`

async function choose(page: Page, text: string, name = 'ram.csv') {
	await page.goto(`${server.origin}/rounds/${roundId}/frame`)
	await page
		.getByLabel('CSV-fil från verksamhetssystemet')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
	await page.getByRole('button', { name: 'Läs filen' }).click()
}

test('a file with names or personal numbers is refused, saying which column and why, and nothing of it is kept', async ({
	page,
}) => {
	await signInAs(page, server, 'maj')
	await choose(page, `${HEADING};Barnets namn\n${rowOf(1)};x\n`)
	await expect(page.getByRole('alert')).toContainText('Kolumnen ”Barnets namn” heter som en kolumn med namn')
	await choose(page, `${HEADING}\n${rowOf(1).replace('R-1', '20140372-1234')}\n`)
	await expect(page.getByRole('alert')).toContainText(
		'Kolumnen ”Ärendenummer” ser ut att innehålla personnummer eller samordningsnummer',
	)
	await checkScreen(page, 'frame-refused')
	await page.goto(`${server.origin}/rounds/${roundId}/frame/import`)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ram/)
	await expect(page.getByText('rader kom in')).toHaveCount(0)
})

test('pasted rows are shown with their columns, a person corrects the mapping, and only then do they come in', async ({
	page,
}) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/rounds/${roundId}/frame`)
	await page.getByText('Eller klistra in raderna').click()
	const rows = [
		HEADING,
		...Array.from({ length: 12 }, (_, number) => rowOf(number)),
		rowOf(99).replace('flicka', 'tjej'),
	]
	await page.getByLabel('Rader från ett kalkylblad').fill(rows.join('\n').replaceAll(';', '\t'))
	await page.getByRole('button', { name: 'Läs filen' }).click()
	await expect(page.getByText('tabb mellan kolumnerna')).toBeVisible()
	await expect(page.getByLabel('Referens')).toHaveValue('0')
	const handler = page.getByLabel('Handläggare', { exact: true })
	await expect(handler).toHaveValue('')
	await page.getByRole('button', { name: 'Läs in raderna' }).click()
	await expect(page.getByText('Välj vilken kolumn i filen det är').first()).toBeVisible()
	await handler.selectOption({ label: 'Ansvarig' })
	await checkScreen(page, 'frame-mapping')
	await page.getByRole('button', { name: 'Läs in raderna' }).click()
	await expect(page.getByText('12 av 13 rader kom in').first()).toBeVisible()
	await expect(page.getByText('Rad 14.')).toBeVisible()
	await checkScreen(page, 'frame-came-in')
})

test('a frame of a hundred thousand children shows its progress while the server goes on answering', async ({
	page,
}) => {
	test.setTimeout(120_000)
	await signInAs(page, server, 'maj')
	const rows = Array.from({ length: CHILDREN }, (_, number) => rowOf(number))
	await choose(page, [HEADING.replace('Ansvarig', 'Handläggare'), ...rows].join('\n'))
	await expect(page.getByText('100000 rader')).toBeVisible({ timeout: 60_000 })
	await page.getByRole('button', { name: 'Läs in raderna' }).click()
	await expect(page.getByRole('progressbar')).toBeVisible({ timeout: 20_000 })
	expect((await page.request.get(`${server.origin}/sign-in`)).ok()).toBe(true)
	await expect(page.getByText('100000 av 100000 rader kom in').first()).toBeVisible({ timeout: 90_000 })
})
