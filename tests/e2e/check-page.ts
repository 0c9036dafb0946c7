import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const
const LOCALES = ['sv', 'en'] as const
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SCREENSHOTS = process.env.SCREENSHOTS

/**
 * Look at the page as it stands: axe finds nothing and nothing sticks out sideways, at phone and desktop width, in both
 * languages. With `SCREENSHOTS=folder` a picture of each is kept there, for people to look at.
 */
export async function checkPage(page: Page, origin: string, name: string) {
	for (const locale of LOCALES) {
		await page.context().addCookies([{ name: 'lyhord-locale', value: locale, url: origin }])
		await page.reload()
		for (const [width, size] of Object.entries(WIDTHS)) await checkAt(page, size, `${name}-${locale}-${width}`)
	}
	await page.context().addCookies([{ name: 'lyhord-locale', value: 'sv', url: origin }])
	await page.reload()
}

/** Look at the page as it stands, in the language it has, without loading it anew: for screens that a reload would lose. */
export async function checkScreen(page: Page, name: string) {
	for (const [width, size] of Object.entries(WIDTHS)) await checkAt(page, size, `${name}-${width}`)
}

async function checkAt(page: Page, size: { width: number; height: number }, name: string) {
	await page.setViewportSize(size)
	await expect(page.locator('h1').first()).toBeVisible()
	await hasComeToRest(page)
	if (SCREENSHOTS) await keepPicture(page, name)
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
	expect.soft(found, `axe on ${name}`).toEqual([])
	const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
	expect.soft(tooWide, `pixels sticking out sideways on ${name}`).toBeLessThanOrEqual(0)
	// A card cuts off what is too wide for it, so that the page itself never grows.
	const cutOff = await page.evaluate(() =>
		[...document.querySelectorAll('.ds-card')]
			.map((card) => card.scrollWidth - card.clientWidth)
			.filter((px) => px > 1),
	)
	expect.soft(cutOff, `pixels cut off at the side of a card on ${name}`).toEqual([])
}

/**
 * What fades in has faded in: half-way there, letters are paler than they are to anybody who reads them. An animation that
 * stands still (a page that the browser does not draw) is not waited for.
 */
async function hasComeToRest(page: Page) {
	await page.evaluate(() => {
		const moving = document
			.getAnimations()
			.filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
			.map(({ finished }) => finished.catch(() => {}))
		return Promise.race([Promise.all(moving), new Promise((resolve) => setTimeout(resolve, 5_000))]).then(() => {})
	})
}

async function keepPicture(page: Page, name: string) {
	mkdirSync(String(SCREENSHOTS), { recursive: true })
	await page.screenshot({ path: join(String(SCREENSHOTS), `${name}.png`), fullPage: true })
}
