import { expect, type Page } from '@playwright/test'
import { matchPath } from 'react-router'
import { WHO_MAY } from '#app/access/who-may.ts'

const PATTERNS = Object.keys(WHO_MAY).filter((pattern) => pattern !== '/*')

/**
 * Every kind of page a signed-in person reaches by following links from the home page, each opened once.
 *
 * @param look  Called on each page, with the pattern of its route.
 */
export async function followLinks(page: Page, origin: string, look: (pattern: string) => Promise<void>) {
	const queue = ['/']
	const queued = new Set(['/'])
	for (let path = queue.shift(); path; path = queue.shift()) {
		await page.goto(origin + path)
		await look(patternOf(path))
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
