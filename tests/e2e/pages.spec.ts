import { test, type Page } from '@playwright/test'
import type { DemoPersonKey } from '#app/demo/demo-people.ts'
import { checkPage } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { followLinks } from './follow-links.ts'

// Whoever has a page of her own way of seeing it; the home page is looked at for each of them.
const PEOPLE: readonly DemoPersonKey[] = ['maj', 'karin', 'ahmed', 'per', 'siv', 'ada']

let server: DemoServer
const seen = new Set<string>()

test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('the sign-in page is clean in both languages, on phone and desktop', async ({ page }) => {
	await page.goto(`${server.origin}/sign-in`)
	await checkPage(page, server.origin, 'sign-in')
	seen.add('/sign-in')
})

for (const person of PEOPLE) {
	test(`every page that ${person} can reach by following links is clean, on phone and desktop, in both languages`, async ({
		page,
	}) => {
		// Some fifty pages, each in two languages and widths: minutes, and more on a slow machine.
		test.setTimeout(1_200_000)
		await signInAs(page, server, person)
		await walk(page, person)
	})
}

async function walk(page: Page, person: DemoPersonKey) {
	await followLinks(page, server.origin, async (pattern) => {
		const name = `${person}${pattern.replaceAll(/[/:]+/g, '-')}`.replace(/-$/, '-home')
		if (pattern === '/' || !seen.has(pattern)) await checkPage(page, server.origin, name)
		seen.add(pattern)
	})
}
