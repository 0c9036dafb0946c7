import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { changeRows, rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { closeContext, openDevice } from './device.ts'
import { chunksHere, startRecordedConversation, storedChunks } from './recorder-page.ts'

let server: DemoServer
let folder: string
test.beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-recall-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterEach(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('a child’s no deletes unsent sound; an interviewer is put on leave while sound waits: her device sends it, is emptied, and the mentor sees it', async ({
	browser,
}) => {
	test.setTimeout(240_000)
	const { file } = makeSpokenWav(folder)
	const context = await openDevice(join(folder, 'device'), { microphone: file, tap: [], origin: server.origin })
	const karin = await context.newPage()
	await signInAs(karin, server, 'karin')
	const interviewId = await startRecordedConversation(karin)
	await expect.poll(() => storedChunks(server, interviewId), { timeout: 60_000 }).toContain('0.age')
	await context.setOffline(true)
	await test.step('the child says no to sound: what waits here is gone at that no', () => saysNoToSound(karin))
	const waiting = await test.step('she says yes again, and they part without a network', () => partOffline(karin))
	const maj = await (await browser.newContext({ locale: 'sv-SE', baseURL: server.origin })).newPage()
	await test.step('the mentor puts her on leave, and is told that the device waits', () => putOnLeave(maj))
	await test.step('the network is back: the device sends, and is empty', () => sendAndEmpty(context, interviewId))
	expect(rowsOf(server, 'select chunk_count from recordings where completed_at is not null')).toContainEqual({
		chunk_count: waiting.last + 1,
	})
	await test.step('the mentor sees when, and how much', () => seeAnswer(maj, waiting.count))
	await test.step('whoever has left reaches the page of her device and no other, until it has answered', () =>
		lastVisit(context))
	await maj.context().close()
	await closeContext(context)
})

test('what comes when nobody wants it any more is not counted as sent: the conversation was erased on another device', async ({
	browser,
}) => {
	test.setTimeout(240_000)
	const { file } = makeSpokenWav(folder)
	const context = await openDevice(join(folder, 'late-device'), { microphone: file, tap: [], origin: server.origin })
	const karin = await context.newPage()
	await signInAs(karin, server, 'karin')
	const interviewId = await startRecordedConversation(karin)
	await context.setOffline(true)
	const waiting = await partOffline(karin, 'asked before')
	const maj = await (await browser.newContext({ locale: 'sv-SE', baseURL: server.origin })).newPage()
	await putOnLeave(maj)
	const other = await (await browser.newContext({ locale: 'sv-SE', baseURL: server.origin })).newPage()
	await signInAs(other, server, 'karin')
	await other.goto(`/interviews/${interviewId}/conversation`)
	await other.getByRole('button', { name: 'Radera allt' }).click()
	await other.getByRole('button', { name: 'Ja, radera allt för alltid' }).click()
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Allt är raderat')

	await context.setOffline(false)
	const page = await context.newPage()
	await page.goto('/')
	await expect(page.getByText('En del togs inte emot')).toBeVisible({ timeout: 60_000 })
	await expect(page.getByText('Klart. Inget av ditt samtal ligger kvar på den här enheten.')).toBeVisible()
	await checkScreen(page, 'device-too-late')
	expect(await chunksHere(page)).toEqual([])
	const ofIt = `from device_recall_answers where recall_id = (select id from device_recalls where interview_id = '${interviewId}')`
	// The other device has answered too: on it the conversation is open.
	const answers = rowsOf(server, `select sent_count as sent, deleted_count as deleted, trouble ${ofIt}`)
	const answer = answers.find(({ trouble }) => trouble !== 'talkOpen')
	expect(answer).toMatchObject({ sent: 0, trouble: 'notWanted' })
	expect(Number(answer?.deleted)).toBeGreaterThanOrEqual(waiting.count)
	await maj.reload()
	await expect(maj.getByText('En del togs inte emot och raderades på enheten')).toBeVisible()
	for (const opened of [maj.context(), other.context()]) await opened.close()
	await closeContext(context)
})

const soundTick = (page: Page) => page.locator('.interview-tick').filter({ hasText: /spela/i })

async function saysNoToSound(page: Page) {
	await expect.poll(async () => (await chunksHere(page)).length, { timeout: 60_000 }).toBeGreaterThan(1)
	await soundTick(page).getByText('Nej', { exact: true }).click()
	await expect.poll(() => chunksHere(page), { timeout: 20_000 }).toEqual([])
	await expect(page.getByText('Spelar in', { exact: true })).toBeHidden()
}

async function partOffline(page: Page, yes: 'asked anew' | 'asked before' = 'asked anew') {
	if (yes === 'asked anew') await soundTick(page).getByText('Ja', { exact: true }).click()
	await expect(page.getByText('Spelar in', { exact: true })).toBeVisible()
	await expect.poll(async () => (await chunksHere(page)).length, { timeout: 60_000 }).toBeGreaterThan(1)
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByRole('heading', { level: 1, name: 'Tack!' })).toBeVisible()
	const waiting = await chunksHere(page)
	await page.close()
	return { last: waiting.at(-1)!.number, count: waiting.length }
}

async function putOnLeave(maj: Page) {
	await signInAs(maj, server, 'maj')
	const [round] = rowsOf(server, 'select round_id from interviews where started_at is not null and ending is null')
	await maj.goto(`/rounds/${String(round?.round_id)}/interviewers`)
	await expect(async () => {
		await maj.getByLabel('Karin Lind').first().selectOption('onLeave')
		await maj.getByRole('button', { name: 'Spara intervjuarna' }).click()
		await expect(maj.getByText('Ingen enhet har svarat än.')).toBeVisible({ timeout: 5_000 })
	}).toPass({ timeout: 60_000 })
	await expect(maj.getByText('Be henne öppna Lyhörd')).toBeVisible()
	await checkScreen(maj, 'device-waits')
}

async function sendAndEmpty(context: BrowserContext, interviewId: string) {
	await context.setOffline(false)
	const page = await context.newPage()
	await page.goto('/')
	await expect(page.getByText(/^Klart\. De \d+ sista delarna/)).toBeVisible({ timeout: 60_000 })
	await checkScreen(page, 'device-emptied')
	expect(await chunksHere(page)).toEqual([])
	expect(await whatIsLeft(page)).toEqual({ acts: 0, recordings: 0, remembered: [], caches: [] })
	expect(storedChunks(server, interviewId).length).toBeGreaterThan(2)
	await page.close()
}

/** Everything this browser keeps of Lyhörd beside its sign-in. */
function whatIsLeft(page: Page) {
	return page.evaluate(async () => {
		const count = (name: string, store: string) =>
			new Promise<number>((resolve, reject) => {
				const open = indexedDB.open(name)
				open.onerror = () => reject(new Error('no storage'))
				open.onsuccess = () => {
					const asked = open.result.transaction(store).objectStore(store).count()
					asked.onsuccess = () => {
						open.result.close()
						resolve(asked.result)
					}
				}
			})
		return {
			acts: await count('lyhord-acts', 'acts'),
			recordings: await count('lyhord-sound', 'recordings'),
			remembered: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((one) =>
				one.startsWith('lyhord'),
			),
			caches: await caches.keys(),
		}
	})
}

async function seeAnswer(maj: Page, atLeast: number) {
	await maj.reload()
	await expect(maj.getByText('Återkallat', { exact: true })).toBeVisible()
	const said = await maj.getByText(/har skickat in \d+ delar och är tömd/).innerText()
	expect(Number(/in (\d+) delar/.exec(said)?.[1])).toBeGreaterThanOrEqual(atLeast)
	await expect(maj.getByText('Be henne öppna Lyhörd')).toBeHidden()
	await checkScreen(maj, 'device-answered')
}

async function lastVisit(context: BrowserContext) {
	changeRows(
		server,
		`update members set active_until_on = '2026-01-01' where name = 'Karin Lind'`,
		`update device_recalls set answered_at = null`,
	)
	const page = await context.newPage()
	await page.goto('/my-child')
	await expect(page).toHaveURL(`${server.origin}/my-device`)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det som ligger på den här enheten')
	await checkScreen(page, 'my-device')
	const answered = () => rowsOf(server, 'select answered_at from device_recalls where answered_at is not null').length
	await expect.poll(answered, { timeout: 20_000 }).toBe(1)
	await page.goto('/my-child')
	await expect(page).toHaveURL(`${server.origin}/sign-in`)
	await page.close()
}
