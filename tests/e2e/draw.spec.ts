import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { DEMO_PEOPLE } from '#app/demo/demo-people.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { importAndLockFrame, openRound, verifyDraw } from './walk-step-1.ts'

const INTERVIEWERS = Object.values(DEMO_PEOPLE).filter(({ roles }) =>
	(roles as readonly string[]).includes('interviewer'),
)

let server: DemoServer
let roundId: string
let maj: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
	server = await startDemoServer({ fill: ['--without-round'] })
	maj = await stepIn(browser, 'maj')
	roundId = await openRound(maj)
	await importAndLockFrame(maj, server, roundId)
})
test.afterAll(() => server.stop())

async function stepIn(browser: Browser, person: 'maj' | 'karin' | 'ahmed' | 'per') {
	const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
	await signInAs(page, server, person)
	return page
}
const toDraw = (page: Page) => page.goto(`${server.origin}/rounds/${roundId}/draw`)
const standingOf = (page: Page, name: string) => page.locator(`.draw-standing li:has(strong:text-is("${name}"))`)
const countOf = (page: Page, what: string) => page.locator('.draw-counts div').filter({ hasText: what }).locator('dd')

test('the draw is seen by everyone in the room, paused and skipped by keyboard, and never shows who got which child', async ({
	browser,
}) => {
	await toDraw(maj)
	await maj.getByLabel('Johan Lundin').uncheck()
	await checkScreen(maj, 'draw-page')
	await maj.getByRole('button', { name: 'Lotta och visa' }).click()
	await expect(maj.getByRole('heading', { level: 1 })).toHaveText('Lottning i rummet')
	const sample = maj.getByRole('region', { name: 'Urvalet' }).getByRole('listitem')
	const people = maj.getByRole('region', { name: 'Intervjuarna' }).getByRole('listitem')
	await expect(sample).toHaveCount(0)

	await maj.getByRole('button', { name: 'Börja' }).focus()
	await maj.keyboard.press('Enter')
	await expect(sample.first()).toBeVisible()
	await maj.getByRole('button', { name: 'Pausa' }).click()
	const paused = await sample.count()
	await maj.keyboard.press('ArrowRight')
	await expect(sample).toHaveCount(paused + 1)
	await maj.getByRole('button', { name: 'Fortsätt' }).click()
	await maj.keyboard.press('End')
	await expect(people).toHaveCount(INTERVIEWERS.length - 1)
	await expect(maj.getByRole('status')).toContainText('Alla 5 har fått ett barn')
	await expect(maj.getByRole('main')).not.toContainText(/EK-\d/)
	await checkScreen(maj, 'draw-show')
	await expect(maj.getByRole('button', { name: 'Visa igen' })).toBeVisible()

	const per = await stepIn(browser, 'per')
	await toDraw(per)
	await expect(per.getByRole('heading', { name: 'Vem har vilket barn' })).toHaveCount(0)
	await per.getByRole('link', { name: /Se lottningen/ }).click()
	await per.getByRole('button', { name: 'Visa allt' }).click()
	await expect(per.getByRole('region', { name: 'Intervjuarna' }).getByRole('listitem')).toHaveCount(5)
	await per.context().close()
})

test('whoever respects no motion sees the same draw standing still', async ({ browser }) => {
	const context = await browser.newContext({ reducedMotion: 'reduce' })
	const ahmed = await context.newPage()
	await signInAs(ahmed, server, 'ahmed')
	await toDraw(ahmed)
	await ahmed.getByRole('link', { name: /Se lottningen/ }).click()
	await ahmed.getByRole('button', { name: 'Börja' }).click()
	const tile = ahmed.getByRole('region', { name: 'Urvalet' }).getByRole('listitem').first()
	await expect(tile).toHaveCSS('animation-name', 'none')
	await context.close()
})

test('Karin knows the family: she says so with one tap and draws another child of her own', async ({ browser }) => {
	const karin = await stepIn(browser, 'karin')
	await karin.goto(`${server.origin}/my-child`)
	const first = await karin.locator('.draw-ticket').textContent()
	await karin.getByText('Känner du familjen?').click()
	await karin.getByRole('button', { name: /Ja, jag är jävig/ }).click()
	await expect(karin.locator('.draw-ticket')).not.toHaveText(String(first))
	await expect(karin.getByText('Har barnet flyttat eller blivit för gammalt?')).toBeVisible()
	await toDraw(maj)
	await expect(countOf(maj, 'Jäv')).toHaveText('1')
	await karin.context().close()
})

test('a child who has moved is out of the frame, and the next reserve is drawn; too old is believed only when true', async ({
	browser,
}) => {
	const karin = await stepIn(browser, 'karin')
	await karin.goto(`${server.origin}/my-child`)
	const before = await karin.locator('.draw-ticket').textContent()
	await karin.getByText('Har barnet flyttat eller blivit för gammalt?').click()
	await karin.getByRole('button', { name: 'Har blivit för gammalt' }).click()
	await expect(karin.getByRole('alert')).toContainText('inte för gammalt än')
	await karin.getByRole('button', { name: 'Har flyttat' }).click()
	await expect(karin.locator('.draw-ticket')).not.toHaveText(String(before))
	await toDraw(maj)
	await expect(countOf(maj, 'För gamla eller flyttade')).toHaveText('1')
	await karin.context().close()
})

test('two children are swapped only with a coded reason, and “other” only with words for the manager', async ({
	browser,
}) => {
	await toDraw(maj)
	const hers = maj
		.locator('.draw-standing li')
		.filter({ has: maj.getByRole('heading', { name: 'Byt barn med en kollega', includeHidden: true }) })
		.first()
	await hers.locator('summary, u-summary').first().click()
	const swap = hers.locator('form').filter({ hasText: 'Byt barn med en kollega' })
	await swap.getByLabel('Skäl').selectOption('other')
	await swap.getByLabel('Med').selectOption({ index: 1 })
	await swap.getByRole('button', { name: 'Byt' }).click()
	await expect(maj.getByRole('alert')).toContainText('Beskriv för chefen')
	await swap.getByLabel('Beskrivning för chefen').fill('Barnet bor nära')
	await swap.getByRole('button', { name: 'Byt' }).click()
	await expect(maj.getByText('De har bytt barn')).toBeVisible()
	await expect(countOf(maj, 'Byten')).toHaveText('1')
	const per = await stepIn(browser, 'per')
	await toDraw(per)
	await expect(per.getByText('Barnet bor nära')).toBeVisible()
	await per.context().close()
})

test('when Ahmed goes on leave his child goes to whoever has none, with one tap', async ({ browser }) => {
	await toDraw(maj)
	const his = standingOf(maj, 'Ahmed Hassan')
	await his.locator('summary, u-summary').first().click()
	await his.getByRole('button', { name: 'Är ledig' }).click()
	await expect(maj.getByRole('status').first()).toContainText(/tagit över barnet|står kvar på listan/)
	await expect(standingOf(maj, 'Ahmed Hassan')).toHaveCount(0)
	const ahmed = await stepIn(browser, 'ahmed')
	await ahmed.goto(`${server.origin}/my-child`)
	await expect(ahmed.getByRole('button', { name: 'Lotta mitt barn' })).toBeVisible()
	await ahmed.getByRole('button', { name: 'Lotta mitt barn' }).click()
	await expect(ahmed.locator('.draw-ticket')).toBeVisible()
	await ahmed.context().close()
})

test('a child is taken out after the draw for a coded reason, and counted', async () => {
	await toDraw(maj)
	const line = await standingOf(maj, 'Eva Berg').textContent()
	const reference = /EK-\d+/.exec(String(line))?.[0] ?? ''
	await maj.getByText('Undanta ett barn efter lottningen').click()
	await maj.getByLabel('Referens').fill(reference)
	await maj.locator('form').filter({ hasText: 'Undanta barnet' }).getByLabel('Skäl').selectOption('acuteCrisis')
	await maj.getByRole('button', { name: 'Undanta barnet' }).click()
	await expect(maj.getByText('Barnet är undantaget')).toBeVisible()
	await expect(countOf(maj, 'Undantagna efter')).toHaveText('1')
	await verifyDraw(maj, server, roundId)
})

test('a second draw is told on the page, in the protocol and to each interviewer', async ({ browser }) => {
	await toDraw(maj)
	await maj.getByText('Lotta om listan').click()
	await maj
		.locator('form')
		.filter({ hasText: 'Bestäm ett nytt slumptal' })
		.getByLabel('Skäl')
		.selectOption('interrupted')
	await maj.getByLabel('Sprid listan jämnt').check()
	await maj.getByRole('button', { name: 'Bestäm ett nytt slumptal' }).click()
	await maj.getByLabel('Orden ni säger').fill('andra gången gillt')
	await maj.getByRole('button', { name: 'Lotta listan' }).click()
	await expect(maj.getByText('Listan har lottats 2 gånger').first()).toBeVisible()
	await expect(maj.getByText('lottningen avbröts').first()).toBeVisible()
	await maj.goto(`${server.origin}/rounds/${roundId}/draw/protocol`)
	await expect(maj.getByText('Listan har lottats 2 gånger').first()).toBeVisible()
	await checkScreen(maj, 'draw-protocol')
	const karin = await stepIn(browser, 'karin')
	await karin.goto(`${server.origin}/my-child`)
	await expect(karin.getByText('Listan har lottats 2 gånger')).toBeVisible()
	await karin.context().close()
})

test('anyone checks the protocol file on a page; one changed letter is refused with what differs; the PDF comes out', async () => {
	await verifyDraw(maj, server, roundId)
	const file = join(server.folder, 'protocol.json')
	await maj.goto(`${server.origin}/draw-verification`)
	await maj.getByLabel('Protokollfil (.json)').setInputFiles(file)
	await maj.getByRole('button', { name: 'Kontrollera' }).click()
	await expect(maj.getByRole('status')).toContainText('stämmer')
	await expect(maj.getByRole('status')).toContainText('lottades 2 gånger')
	await checkScreen(maj, 'draw-verification')

	const changed = join(server.folder, 'changed.json')
	writeFileSync(changed, readFileSync(file, 'utf8').replace('andra gången', 'Andra gången'))
	await maj.getByLabel('Protokollfil (.json)').setInputFiles(changed)
	await maj.getByRole('button', { name: 'Kontrollera' }).click()
	await expect(maj.getByRole('alert')).toContainText('Delen ”draws” har ändrats')

	const pdf = await maj.request.get(`${server.origin}/rounds/${roundId}/draw/protocol/pdf`)
	expect(pdf.headers()['content-type']).toBe('application/pdf')
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
