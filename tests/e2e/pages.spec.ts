import { expect, test, type Page } from '@playwright/test'
import { matchPath } from 'react-router'
import { WHO_MAY } from '#app/access/who-may.ts'
import type { DemoPersonKey } from '#app/demo/demo-people.ts'
import { checkPage } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

// Whoever has a page of her own way of seeing it; the home page is looked at for each of them.
const PEOPLE: readonly DemoPersonKey[] = ['maj', 'karin', 'ahmed', 'per', 'siv', 'ada']
const PATTERNS = Object.keys(WHO_MAY).filter((pattern) => pattern !== '/*')

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
		await signInAs(page, server, person)
		await walk(page, person)
	})
}

async function walk(page: Page, person: DemoPersonKey) {
	const queue = ['/']
	const queued = new Set(['/'])
	for (let path = queue.shift(); path; path = queue.shift()) {
		await page.goto(server.origin + path)
		const pattern = patternOf(path)
		const name = `${person}${pattern.replaceAll(/[/:]+/g, '-')}`.replace(/-$/, '-home')
		if (pattern === '/' || !seen.has(pattern)) await checkPage(page, server.origin, name)
		seen.add(pattern)
		for (const next of await linksOf(page)) {
			const nextPattern = patternOf(next)
			if (queued.has(nextPattern)) continue
			queued.add(nextPattern)
			queue.push(next)
		}
	}
}

/** Addresses of our own pages that this page links to; files to download are no pages. */
async function linksOf(page: Page) {
	const paths = await page
		.locator('a[href^="/"]:not([download]):not([href*="/export"]):not([data-file])')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
	return paths.filter((path) => PATTERNS.some((pattern) => matchPath(pattern, path)))
}

function patternOf(path: string) {
	const fitting = PATTERNS.filter((pattern) => matchPath(pattern, path))
	const best = fitting.sort((one, other) => one.split(':').length - other.split(':').length)[0]
	expect(best, `a route for ${path}`).toBeDefined()
	return String(best)
}
