import type { Locator, Page } from '@playwright/test'

const MOST_TABS = 150

/** With the Tab key only, forwards or backwards, from wherever the focus is. */
export async function focusByTab(page: Page, wanted: Locator) {
	await wanted.waitFor()
	for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
		const key = await wanted.evaluate((element) => {
			const focused = document.activeElement ?? document.body
			if (element.contains(focused)) return undefined
			const isBefore = element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING
			return isBefore ? 'Shift+Tab' : 'Tab'
		})
		if (!key) return
		await page.keyboard.press(key)
	}
	throw new Error(`The Tab key never reached ${String(wanted)}`)
}

/** Go there by Tab and press Enter. */
export async function press(page: Page, wanted: Locator) {
	await focusByTab(page, wanted)
	await page.keyboard.press('Enter')
}

/** Go there by Tab and type. */
export async function write(page: Page, field: Locator, text: string) {
	await focusByTab(page, field)
	await page.keyboard.type(text)
}
