import { expect, test, type APIResponse, type Page } from '@playwright/test'
import type { DemoPersonKey } from '#app/demo/demo-people.ts'
import { filesOf } from '#tests/reports/exports/unzip.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { followLinks } from './follow-links.ts'
import { HOSTILE, plantHostileText } from './hostile-text.ts'
import { button, rowOf, talkWith } from './talk-kit.ts'

const PEOPLE: readonly DemoPersonKey[] = ['maj', 'karin', 'per', 'siv', 'ada']
/** So many kinds of pages show the planted text as text; fewer would mean that it no longer reaches them. */
const FEWEST_PAGES = 15

let server: DemoServer
const shownOn = new Set<string>()

test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('hostile text in every field is shown as text and runs nowhere: guides, the conversation, notes, transcript, seminar, report and its files, committee, letters, names of files (S8)', async ({
	browser,
}) => {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
	const page = await context.newPage()
	const wrong = watch(page)
	await signInAs(page, server, 'karin')
	const interviewId = await talkWith(page, server, { bornMonth: '2021-03', guide: 'guide-5-7' })
	const planted = await plantHostileText(server)
	expect(planted).toContain('segments.sealed_text')
	expect(planted.length).toBeGreaterThan(8)
	await page.reload()
	await test.step('a conversation with hostile questions and a hostile note', () => talk(page, interviewId))
	for (const person of PEOPLE)
		await test.step(`every page that ${person} reaches`, async () => {
			await page.context().clearCookies()
			await signInAs(page, server, person)
			await followLinks(page, server.origin, (pattern) => nothingRan(page, pattern))
		})
	await test.step('the report as a file, opened without any policy', () => openExport(page))
	await test.step('the letters in the unit’s own words, on the page and as PDF', () => openLetters(page))
	expect(wrong, 'errors of the policy, or requests to elsewhere').toEqual([])
	expect([...shownOn].length, `pages that show it: ${[...shownOn].join(' ')}`).toBeGreaterThanOrEqual(FEWEST_PAGES)
	await context.close()
})

async function talk(page: Page, id: string) {
	for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.click()
	await page.getByRole('button', { name: 'Till frågorna' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>window.wasHit=8')
	await page.getByLabel('Anteckning').fill(`Sa ”${HOSTILE}” och log`)
	await button(page, 'Spara anteckningen').click()
	await nothingRan(page, 'conversation')
	await button(page, 'Visa för barnet').click()
	await nothingRan(page, 'child alone')
	await button(page, 'Till din sida').click()
	await button(page, 'Stopp').first().click()
	await button(page, 'Spara det som sagts').click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet')
	await page.goto(`${server.origin}/interviews/${id}/transcript`)
	await page.getByRole('button', { name: /anteckningarna/i }).click()
	await expect(page.locator('.transcript-words').first()).toBeVisible()
	for (const part of ['', '/names', '/approval', '/versions']) {
		await page.goto(`${server.origin}/interviews/${id}/transcript${part}`)
		await nothingRan(page, `transcript${part}`)
	}
}

/** A file has no policy to protect whoever opens it: there, too, the text is letters. */
async function openExport(page: Page) {
	await page.context().clearCookies()
	await signInAs(page, server, 'maj')
	const { id } = rowOf(server, 'select id from rounds order by year desc limit 1') as { id: string }
	const answer = await page.request.get(`${server.origin}/rounds/${id}/report/export/html`)
	const html = await answer.text()
	expect(html).not.toContain('<script>window.wasHit')
	await page.goto('about:blank')
	await page.setContent(html)
	await nothingRan(page, 'export/html')
	expect(shownOn).toContain('export/html')

	const word = await page.request.get(`${server.origin}/rounds/${id}/report/export/docx`)
	const parts = filesOf(await word.body())
	expect(parts.get('word/document.xml')).toContain('&lt;script&gt;window.wasHit')
	for (const [name, xml] of parts) {
		expect(/<(script|img|iframe|svg|link)\b/.test(xml), `elements of the text in ${name}`).toBe(false)
		const leads = name.endsWith('.rels') && /javascript:|ont\.example/.test(xml)
		expect(leads, `a link of the text in ${name}`).toBe(false)
	}
	await isHarmlessPdf(await page.request.get(`${server.origin}/rounds/${id}/report/export/pdf`))
}

async function openLetters(page: Page) {
	for (const letter of ['guardian', 'child-8-11']) {
		await page.goto(`${server.origin}/letters/${letter}`)
		await nothingRan(page, `letter ${letter}`)
		expect(shownOn).toContain(`letter ${letter}`)
		await isHarmlessPdf(await page.request.get(`${server.origin}/letters/${letter}/file`))
	}
}

/** A PDF of words: nothing in it acts, and no link leads to where a text wanted. Pictures, fonts and words lie in its streams. */
async function isHarmlessPdf(answer: APIResponse) {
	const whole = (await answer.body()).toString('latin1')
	expect(whole.slice(0, 5)).toBe('%PDF-')
	const objects = whole.replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')
	expect(objects).toContain('/Type /Page')
	expect(/\/JavaScript|\/JS\b|\/Launch|\/URI \((javascript|https:\/\/ont).*/.exec(objects)?.[0]).toBeUndefined()
}

/** No script of the text ran, and none of its elements is there: it is letters. */
async function nothingRan(page: Page, pattern: string) {
	const found = await page.evaluate(() => ({
		hit: (window as { wasHit?: number }).wasHit ?? 0,
		elements: document.querySelectorAll(
			'img[src="x"], [onerror], [onload], iframe, a[href^="javascript"], [href*="ont.example"]',
		).length,
		isShown: document.body.innerText.includes('<script>window.wasHit'),
	}))
	expect({ hit: found.hit, elements: found.elements }, `hostile text on ${pattern}`).toEqual({ hit: 0, elements: 0 })
	if (found.isShown) shownOn.add(pattern)
}

/** What the browser refused by the policy, and whatever it asked another machine for. */
function watch(page: Page) {
	const wrong: string[] = []
	page.on('request', (request) => {
		if (!request.url().startsWith(server.origin) && /^https?:/.test(request.url())) wrong.push(request.url())
	})
	page.on('console', (message) => {
		if (/Content Security Policy/.test(message.text())) wrong.push(`${page.url()} ${message.text()}`)
	})
	page.on('dialog', (dialog) => void dialog.dismiss())
	return wrong
}
