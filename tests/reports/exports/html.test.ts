import AxeBuilder from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import fc from 'fast-check'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toHtml } from '#reports/exports/html.ts'
import { META, NASTY_WORDS, REPORT, reportWithQuote } from './sample-report.ts'

const CHROMIUM = '/usr/bin/chromium'
const html = toHtml(REPORT, META)

test('the file says its language, its title and whose it is', () => {
	expect(html).toMatch(/^<!doctype html>\s*<html lang="sv">/i)
	expect(html).toContain('<title>Barn har berättat 2026</title>')
	expect(html).toContain('content="Barn och unga, Exempelköping"')
})

test('a draft of invented data is marked as both, before anything else is read', () => {
	expect(html.indexOf('UTKAST')).toBeGreaterThan(0)
	expect(html.indexOf('EXEMPELDATA')).toBeLessThan(html.indexOf('<main>'))
})

test('nothing in it runs, and nothing is fetched from elsewhere', () => {
	expect(html).not.toMatch(/<script|javascript:|<link|<img|@import|url\(| on[a-z]+=/i)
	expect(html).toContain('href="https://example.org/modellen"')
})

test('a quote stands with who said it beneath, as one figure', () => {
	expect(html).toMatch(
		/<figure><blockquote><p>”Hon sa.*”<\/p><\/blockquote><figcaption>Flicka, 13–18 år<\/figcaption><\/figure>/s,
	)
})

test('table headers say that they head their column', () => {
	expect(html).toContain('<th scope="col">Område</th>')
})

test('the first page ends where the committee’s summary ends', () => {
	const pageBreak = html.indexOf('<hr class="new-page"')
	expect(pageBreak).toBeGreaterThan(html.indexOf('Berätta igen'))
	expect(pageBreak).toBeLessThan(html.indexOf('Kontakt med socialtjänsten'))
})

test('an English edition is read with an English voice', () => {
	expect(toHtml(REPORT, { ...META, language: 'en' })).toContain('<html lang="en">')
})

test.each(NASTY_WORDS)('what a child said stays words: %s', (words) => {
	expect(wordsOf(toHtml(reportWithQuote(words), META))).toContain(words)
})

test('any words at all stay words', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
			const page = toHtml(reportWithQuote(`x${words}x`), META)
			expect(page.match(/<(figure|script|blockquote)[ >]/g)).toEqual(['<figure>', '<blockquote>'])
		}),
	)
})

test.skipIf(!existsSync(CHROMIUM))('axe finds nothing, on a phone or on a desk', async () => {
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
	try {
		for (const width of [390, 1280]) {
			const context = await browser.newContext({ viewport: { width, height: 900 } })
			const page = await context.newPage()
			await page.setContent(html)
			const { violations } = await new AxeBuilder({ page }).analyze()
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
			expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
		}
	} finally {
		await browser.close()
	}
})

function wordsOf(page: string) {
	const text = page.replace(/<[^>]+>/g, '')
	const named: Record<string, string> = { '&#x3C;': '<', '&#x26;': '&', '&lt;': '<', '&amp;': '&' }
	return text.replace(/&(#x3C|#x26|lt|amp);/g, (entity) => named[entity] ?? entity)
}
