import { expect, test, type Page } from '@playwright/test'
import { heardSegments } from '#tests/fixtures/heard-interview.ts'
import { checkPage } from './check-page.ts'
import { changeRows, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { fillHeardInterview } from './heard-for-karin.ts'

const TWO_HOURS_OF_TURNS = 3_000
const GAP_SECONDS = 60

let server: DemoServer

test.beforeAll(async () => {
	server = await startDemoServer()
	await fillHeardInterview(server, { interviewId: 'heard-short', ...shortConversation() })
	await fillHeardInterview(server, { interviewId: 'heard-looks', ...shortConversation() })
	const long = { segments: heardSegments(TWO_HOURS_OF_TURNS), chunkStarts: [0, 3_595, 3_600, 3_605, 7_195] }
	await fillHeardInterview(server, { interviewId: 'heard-long', ...long })
})
test.afterAll(() => server.stop())

test('from heard to approved words with the keyboard alone', async ({ page }) => {
	await signInAs(page, server, 'karin')
	await page.goto(`${server.origin}/interviews/heard-short/transcript`)
	const rows = page.locator('.transcript-row')
	await expect(page.getByText('Här saknas ljud: 1:00 från 0:10')).toBeVisible()
	await expect(rows.nth(1)).toContainText('Du? Förslag, 80 % säkert')
	await tabTo(page, '.transcript-when')

	await test.step('the sound plays along, word by word, and jumps over the gap', async () => {
		await page.keyboard.press('Space')
		await expect(page.locator('.transcript-heard')).toHaveCount(1)
		await expect.poll(() => heardSeconds(page)).toBeGreaterThan(1)
		await page.keyboard.press('Space')
		await page.keyboard.press('-')
		await expect(page.locator('.transcript-rate')).toHaveText('0,9×')
		await page.keyboard.press('+')
	})
	await test.step('every speaker is said with one key; what the computer believes is never taken for it', async () => {
		const count = await rows.count()
		const active = page.locator('.transcript-row[data-active]')
		const believed = await active.getByText(/Förslag, 80 % säkert/).textContent()
		await page.keyboard.press('t')
		await expect(active.locator('.transcript-who')).toHaveText(String(believed?.split('?')[0]))
		await page.keyboard.press('t')
		await expect(active.locator('.transcript-who')).not.toHaveText(String(believed?.split('?')[0]))
		await page.keyboard.press('Control+z')
		await page.keyboard.press('Control+z')
		for (let index = 0; index < count; index += 1) {
			await page.keyboard.press(index % 2 ? 'i' : 'b')
			if (index < count - 1) await page.keyboard.press('ArrowDown')
		}
		await expect(page.locator('.transcript-row[data-speaker]')).toHaveCount(count)
	})
	await test.step('a text is corrected, divided at the cursor, joined again, and undone', async () => {
		await page.keyboard.press('Enter')
		await page.keyboard.press('Control+End')
		await page.keyboard.type(' och sedan gick vi hem b i n')
		for (let letters = ' gick vi hem b i n'.length; letters > 0; letters -= 1) await page.keyboard.press('ArrowLeft')
		await page.keyboard.press('Control+Enter')
		await page.keyboard.press('Escape')
		await expect(rows.last()).toContainText('gick vi hem b i n')
		await page.keyboard.press('ArrowUp')
		await page.keyboard.press('s')
		await expect(rows.last()).toContainText('och sedan gick vi hem b i n')
		await page.keyboard.press('Control+z')
		await expect(rows.last()).not.toContainText('och sedan')
		await page.keyboard.press('Control+Shift+Z')
		await expect(rows.last()).toContainText('och sedan gick vi hem')
	})
	await test.step('the uncertain word is found, heard and said to be right', async () => {
		await page.keyboard.press('n')
		await expect(page.locator('.transcript-row[data-active]')).toContainText('Osäkert – lyssna här')
		await page.keyboard.press('Space')
		await page.keyboard.press('r')
		await expect(page.locator('.transcript-row[data-active]')).toContainText('Lyssnat och rätt')
		await page.keyboard.press('c')
		await expect(page.locator('.transcript-row[data-active]')).toContainText('Får inte citeras')
		await page.keyboard.press('c')
	})
	await test.step('all of it is saved: loading the page again shows the same', async () => {
		await expect(page.getByText('Allt är sparat')).toBeVisible()
		const before = await rows.allTextContents()
		await page.reload()
		await expect(page.locator('.transcript-row[data-speaker]').first()).toBeVisible()
		expect((await rows.allTextContents()).map(wordsOnly)).toEqual(before.map(wordsOnly))
	})
	await test.step('names are answered, the four answers set, and the words approved; then the sound is gone', async () => {
		await page.goto(`${server.origin}/interviews/heard-short/transcript/approval`)
		await expect(page.getByRole('link', { name: /^Besvara .*förslag om namn/ })).toBeVisible()
		await tabTo(page, 'a[href$="/names"]')
		await page.keyboard.press('Enter')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Byt ut namn')
		const suggestions = page.locator('.transcript-name')
		await expect(suggestions.filter({ hasText: '”Stina”' })).toHaveCount(1)
		for (let left = await suggestions.count(); left > 0; left -= 1) {
			await tabTo(page, 'button[value="accept"]')
			await page.keyboard.press('Enter')
			await expect(suggestions).toHaveCount(left - 1)
		}
		await expect(page.getByText('Alla förslag är besvarade')).toBeVisible()
		await page.goto(`${server.origin}/interviews/heard-short/transcript/approval`)
		for (const name of ['changedSecretary', 'knowsWhy', 'feelsListenedTo', 'feelsCanInfluence']) {
			await tabTo(page, `input[name="answer:${name}"]`)
			await page.keyboard.press('Space')
		}
		await expect(page.getByText('Allt är besvarat')).toBeVisible()
		await tabTo(page, 'input[name="read"]')
		await page.keyboard.press('Space')
		await tabTo(page, 'button[value="approve"]')
		await page.keyboard.press('Enter')
		await expect(page.getByText(/^Kvitto: ljudet \(6 delar\)/)).toBeVisible()
	})
	await test.step('a computer that was stopped before is not offered the sound that is gone', async () => {
		changeRows(
			server,
			`insert into jobs (id, kind, unit_id, interview_id, state, created_at) select 'stopped', 'transcribe', unit_id, id, 'cancelled', 0 from interviews where id = 'heard-short'`,
		)
		await page.reload()
		await expect(page.getByText(/^Kvitto: ljudet \(6 delar\)/)).toBeVisible()
		await expect(page.getByText('Ljudet finns kvar')).toHaveCount(0)
	})
})

// An `expect` of a locator that does not hold at once looks at every row's box, which takes Chromium a minute here: this
// test asks the page itself.
test('in two hours of talk a key changes the rows it is about and no other', async ({ page }) => {
	await signInAs(page, server, 'karin')
	await page.goto(`${server.origin}/interviews/heard-long/transcript`)
	expect(await page.locator('.transcript-row').count()).toBe(TWO_HOURS_OF_TURNS)
	// A click before the page listens does nothing, so it is made again.
	await expect(async () => {
		await page.locator('.transcript-when').nth(1_500).click()
		await expect.poll(() => heardSeconds(page), { timeout: 3_000 }).toBeGreaterThan(3_600)
	}).toPass()
	await page.keyboard.press('F4')
	await page.waitForFunction(() => document.querySelector('audio')?.paused)
	// Where the sound has come to by now is the row that is chosen.
	const row = await page.locator('.transcript-row[data-active]').getAttribute('data-id', { timeout: 20_000 })
	expect(Number(row?.split('-').at(-1))).toBeGreaterThanOrEqual(1_500)
	expect(await rowsDrawnBy(page, () => page.keyboard.press('b'))).toBe(1)
	expect(await rowsDrawnBy(page, () => page.keyboard.press('ArrowDown'))).toBe(2)
	await page.keyboard.press('Enter')
	await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Det som sägs')
	// What is typed is kept now and then, which may draw its own row anew, and no other.
	expect(await rowsDrawnBy(page, () => page.keyboard.type('hej'))).toBeLessThanOrEqual(1)
	expect(await rowsDrawnBy(page, () => page.keyboard.press('Escape'))).toBe(1)
	expect(await page.locator('textarea').count()).toBe(0)
	expect(await rowsDrawnBy(page, () => page.keyboard.press('Control+z'))).toBe(1)
	await page.waitForFunction(() => document.querySelector('.transcript-saved')?.textContent === 'Allt är sparat')
})

test('the pages of a transcript are clean on phone and desktop, in both languages', async ({ page }) => {
	await signInAs(page, server, 'karin')
	for (const path of ['transcript', 'transcript/names', 'transcript/approval', 'transcript/versions', 'reading']) {
		await page.goto(`${server.origin}/interviews/heard-looks/${path}`)
		await checkPage(page, server.origin, `editor-${path.replace('/', '-')}`)
	}
})

test('how a second listening goes is told while she writes, and what she writes stays', async ({ page }) => {
	await signInAs(page, server, 'karin')
	await page.goto(`${server.origin}/interviews/heard-looks/transcript/versions`)
	await page.getByRole('button', { name: 'Låt datorn lyssna igen' }).click()
	await expect(page.getByText('Datorn lyssnar igen.')).toBeVisible()
	await page.goto(`${server.origin}/interviews/heard-looks/transcript`)
	await expect(page.getByText('Ingen talmodell är installerad')).toBeVisible()
	await tabTo(page, '.transcript-when')
	await page.keyboard.press('Enter')
	await page.getByLabel('Det som sägs').fill('Det här skriver jag just nu')
	// A network that is away for a while takes nothing away either.
	const unanswered = page.waitForEvent('requestfailed', (request) => request.url().includes('/transcript/job'))
	await page.context().setOffline(true)
	await unanswered
	await page.context().setOffline(false)
	await expect(page.getByLabel('Det som sägs')).toHaveValue('Det här skriver jag just nu')
	changeRows(server, `update jobs set state = 'done' where interview_id = 'heard-looks'`)
	await expect(page.getByText('Datorn är klar. Dess text ligger bredvid din')).toBeVisible()
	await expect(page.getByLabel('Det som sägs')).toHaveValue('Det här skriver jag just nu')
})

/** Thirty seconds of a conversation with a minute's gap in the middle, one name and one uncertain word. */
function shortConversation() {
	const segments = heardSegments(8).map((segment, number) => {
		const late = number < 4 ? 0 : GAP_SECONDS
		const at = <Timed extends { startSeconds: number; endSeconds: number }>(timed: Timed) => ({
			...timed,
			startSeconds: timed.startSeconds + late,
			endSeconds: timed.endSeconds + late,
		})
		return { ...at(segment), words: segment.words.map(at) }
	})
	segments[5] = { ...segments[5]!, text: 'min lärare heter Stina', words: [] }
	return { segments, chunkStarts: [0, 5, 70, 75, 80, 85] }
}

/** Press Tab until the focus stands on such an element: nothing is clicked. */
async function tabTo(page: Page, selector: string) {
	for (let press = 0; press < 80; press += 1) {
		await page.keyboard.press('Tab')
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
	}
	throw new Error(`Tab never reached ${selector}.`)
}

/** How many rows were changed in the document by an act. */
async function rowsDrawnBy(page: Page, act: () => Promise<void>) {
	await page.evaluate(() => {
		const changed = new Set<Element>()
		const observer = new MutationObserver((records) => {
			for (const { target } of records) {
				const element = target instanceof Element ? target : target.parentElement
				const row = element?.closest('.transcript-row')
				if (row) changed.add(row)
			}
		})
		observer.observe(document.querySelector('.transcript-list')!, {
			...{ subtree: true, childList: true, characterData: true, attributes: true },
		})
		Object.assign(window, { lyhordRows: changed })
	})
	await act()
	await page.waitForTimeout(150)
	return page.evaluate(() => (window as unknown as { lyhordRows: Set<Element> }).lyhordRows.size)
}

function heardSeconds(page: Page) {
	return page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0)
}

/** Without what a row shows only while it is chosen. */
function wordsOnly(text: string) {
	return text.replace(/BarnetDuNågon annanÄndra texten.*$/, '')
}
