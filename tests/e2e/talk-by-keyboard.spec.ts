import { expect, test, type Locator, type Page } from '@playwright/test'
import { focusByTab, press, write } from './by-keyboard.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { button, talkWith } from './talk-kit.ts'

const SEVENTEEN = { bornMonth: '2009-03', guide: 'guide-15-18' }

let server: DemoServer

test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('with a young person of seventeen, by keyboard alone: cards, strengths, a scale, a map and notes', async ({
	browser,
}) => {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE', hasTouch: true })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	await talkWith(page, server, SEVENTEEN)
	await test.step('assent', () => assentByKeyboard(page))
	await test.step('strength cards', async () => {
		await press(page, button(page, 'Modig'))
		await press(page, button(page, 'Nyfiken'))
		await checkScreen(page, 'talk-strengths')
	})
	await test.step('a conversation card is chosen', async () => {
		await press(page, button(page, 'Samtalskort'))
		await checkScreen(page, 'talk-cards')
		await press(page, page.getByRole('button', { name: /Hur lyssnad på känner du dig/ }))
	})
	await test.step('a scale, and one step up', async () => {
		await press(page, button(page, 'Steg 7 av 10'))
		await expect(page.getByText('vad skulle göra att det blev en 8?')).toBeVisible()
		await checkScreen(page, 'talk-scale')
		await write(page, page.getByLabel('Anteckning'), 'Sa ”de lyssnar när jag skriver” och log')
		await press(page, button(page, 'Spara anteckningen'))
		await press(page, button(page, 'Märk stunden'))
	})
	await test.step('a map, without and with names', () => placeByKeyboard(page))
	await test.step('the map by mouse and by finger, and a finger on the map still scrolls', () => dragOnTheMap(page))
	await test.step('the timeline', async () => {
		await press(page, page.getByText('Alla frågor'))
		await press(page, page.getByRole('button', { name: /Hur har du upplevt kontakten/ }))
		await write(page, page.getByLabel('Något som hände'), 'Flyttade')
		await press(page, button(page, 'Lägg till'))
		await expect(page.getByRole('list', { name: 'Tidslinje' })).toContainText('Flyttade')
		await checkScreen(page, 'talk-timeline')
	})
	await test.step('nothing sticks out at 320 pixels', () => narrow(page))
	await test.step('the end, and the questions afterwards', () => endAndRead(page))
	await context.close()
})

async function assentByKeyboard(page: Page) {
	for (const tick of await page.locator('.interview-tick').all()) {
		await focusByTab(page, tick)
		await page.keyboard.press('Enter')
	}
	await press(page, page.getByRole('button', { name: 'Till frågorna' }))
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

async function placeByKeyboard(page: Page) {
	await press(page, page.getByText('Alla frågor'))
	await press(page, page.getByRole('button', { name: /Vilka är viktiga för dig/ }))
	await write(page, page.getByLabel('Namn', { exact: true }), 'Moster Påhitt')
	await page.keyboard.press('Tab')
	await page.keyboard.type('Släkt')
	await press(page, button(page, 'Lägg till'))
	const list = page.getByRole('list', { name: 'Nätverkskarta' })
	await expect(list.getByRole('combobox', { name: 'Flytta Moster Påhitt' })).toHaveValue('relatives')
	await focusByTab(page, list.getByRole('combobox'))
	await page.keyboard.type('Familj')
	await expect(list.getByRole('combobox')).toHaveValue('family')
	await checkScreen(page, 'talk-map')
	await press(page, button(page, 'Ja, spara dem'))
	await press(page, button(page, 'Nej, bara hur många'))
	await expect(button(page, 'Nej, bara hur många')).toHaveAttribute('aria-pressed', 'true')
}

/** Drag, as a mouse and as a finger do it, and see where the person stands afterwards. */
async function dragOnTheMap(page: Page) {
	const field = page.getByRole('list', { name: 'Nätverkskarta' }).getByRole('combobox').first()
	const person = page.locator('[data-person]').first()
	await person.scrollIntoViewIfNeeded()
	const from = await middleOf(person)
	const school = await middleOf(page.locator('.aid-wedge[data-field="school"]'))
	await page.mouse.move(from.x, from.y)
	await page.mouse.down()
	await page.mouse.move((from.x + school.x) / 2, (from.y + school.y) / 2, { steps: 4 })
	await page.mouse.move(school.x, school.y, { steps: 4 })
	await page.mouse.up()
	await expect(field).toHaveValue('school')

	const cdp = await page.context().newCDPSession(page)
	const swipe = async (start: Point, end: Point) => {
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
			cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
		await touch('touchStart', [start])
		for (const part of [0.25, 0.5, 0.75, 1])
			await touch('touchMove', [{ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }])
		await touch('touchEnd', [])
	}
	const scrolled = () => page.evaluate(() => scrollY)
	const before = await scrolled()
	await swipe(await middleOf(person), await middleOf(page.locator('.aid-wedge[data-field="family"]')))
	await expect(field).toHaveValue('family')
	expect(await scrolled(), 'a finger that drags a person does not scroll').toBe(before)
	const empty = await middleOf(page.locator('.aid-wedge[data-field="helpers"]'))
	await swipe(empty, { x: empty.x, y: empty.y + 120 })
	await expect.poll(scrolled, 'a finger on the empty map scrolls').toBeLessThan(before)
	await expect(page.locator('[data-person]')).toHaveCount(1)
}

type Point = { x: number; y: number }

async function middleOf(shown: Locator): Promise<Point> {
	const box = await shown.boundingBox()
	if (!box) throw new Error(`${String(shown)} is not on the screen`)
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function narrow(page: Page) {
	await page.setViewportSize({ width: 320, height: 640 })
	for (const name of [/Hur har du upplevt kontakten/, /Vilket av de här orden/, /Hur lyssnad på känner du dig/]) {
		await page.getByText('Alla frågor').click()
		await page.getByRole('button', { name }).click()
		// The first of them is the question that is there already: the list closes all the same.
		await expect(page.getByRole('navigation', { name: 'Alla delar av samtalet' })).toBeHidden()
		const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
		expect(tooWide, `pixels sticking out at 320 on ${name.source}`).toBeLessThanOrEqual(0)
	}
	await page.setViewportSize({ width: 1280, height: 900 })
}

async function endAndRead(page: Page) {
	await page.getByText('Alla frågor').click()
	await page.getByRole('navigation', { name: 'Alla delar av samtalet' }).getByRole('button').last().click()
	await expect(page.getByText('Innan ni skiljs åt, fråga:')).toBeVisible()
	await checkScreen(page, 'talk-goodbye')
	await press(page, button(page, 'Avsluta samtalet'))
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet')
	await expect(page.getByText('Stunder du märkte ut:')).toBeVisible()
	await page.getByRole('group', { name: 'Kom det fram något som oroar dig?' }).getByLabel('Nej').check()
	await page.getByLabel('Nej tack').check()
	await page.getByLabel('Ja, hälsa det jag önskade mig').check()
	await page.locator('button[name="act"][value="save"]').click()
	await page.getByRole('button', { name: 'Hämta anteckningarna' }).click()
	await expect(page.getByText('Här märkte du en stund.')).toBeVisible()
	await page
		.getByRole('button', { name: /Hur lyssnad på känner du dig/ })
		.first()
		.click()
	await expect(page.locator('.transcript-row[data-active]')).toContainText('log')
	await checkScreen(page, 'talk-moment')
}
