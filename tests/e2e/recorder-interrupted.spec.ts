import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { listChunks } from '#db/recordings.ts'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { closeContext, openDevice } from './device.ts'
import { startRecordedConversation } from './recorder-page.ts'

let server: DemoServer
let folder: string
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-interrupted-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterAll(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** What the page has opened, so that the test can do to it what a telephone does. */
type Heard = { tracks: MediaStreamTrack[]; contexts: AudioContext[] }

test('a call that mutes the microphone, a context that the system stops and a microphone that is pulled out: she is told, it goes on, and each is a gap', async () => {
	const { file } = makeSpokenWav(folder)
	const context = await openDevice(join(folder, 'device'), { microphone: file, tap: [], origin: server.origin })
	await context.addInitScript(rememberWhatIsOpened)
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await startRecordedConversation(page)
	const told = page.getByRole('alert').filter({ hasText: 'Inspelningen har stannat.' })
	const recording = page.getByText('Spelar in', { exact: true })
	const goOn = page.getByRole('button', { name: 'Fortsätt inspelningen' })

	await test.step('a call takes the microphone and gives it back', async () => {
		await page.waitForTimeout(2_000)
		await page.evaluate(() => (globalThis as unknown as Heard).tracks.at(-1)?.dispatchEvent(new Event('mute')))
		await expect(told).toBeVisible()
		await checkScreen(page, 'recorder-interrupted')
		await page.evaluate(() => (globalThis as unknown as Heard).tracks.at(-1)?.dispatchEvent(new Event('unmute')))
		await expect(recording).toBeVisible()
		await expect(told).toBeHidden()
	})
	await test.step('the system stops the sound, and she presses the button', async () => {
		await page.waitForTimeout(2_000)
		await page.evaluate(() => (globalThis as unknown as Heard).contexts.at(-1)?.suspend())
		await expect(told).toBeVisible()
		await page.waitForTimeout(2_000)
		await goOn.click()
		await expect(recording).toBeVisible()
		expect(await opened(page)).toBe(1)
	})
	await test.step('the microphone is pulled out, and another is opened', async () => {
		await page.waitForTimeout(2_000)
		await page.evaluate(() => {
			const track = (globalThis as unknown as Heard).tracks.at(-1)
			track?.stop()
			track?.dispatchEvent(new Event('ended'))
		})
		await expect(told).toBeVisible()
		await page.waitForTimeout(2_000)
		await goOn.click()
		await expect(recording).toBeVisible()
		expect(await opened(page)).toBe(2)
	})
	await test.step('no sound comes, and nothing says why', async () => {
		await page.waitForTimeout(2_000)
		await page.evaluate(() => {
			const context = (globalThis as unknown as Heard).contexts.at(-1)
			if (context) context.onstatechange = null
			return context?.suspend()
		})
		await expect(told).toBeVisible()
		await goOn.click()
		await expect(recording).toBeVisible()
		await page.waitForTimeout(2_000)
	})
	await expect(page.getByText(/Under \d+ sekunder blev inget inspelat/)).toBeVisible()
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
	await closeContext(context)

	const chunks = await chunksOf(interviewId)
	expect(chunks.map(({ number }) => number)).toEqual(chunks.map((_, index) => index))
	const gaps = chunks
		.slice(1)
		.map(({ startSeconds }, nth) => startSeconds - chunks[nth]!.startSeconds - chunks[nth]!.seconds)
	expect(Math.min(...gaps)).toBeGreaterThan(-0.001)
	expect(gaps.filter((gap) => gap >= 1)).toHaveLength(4)
})

function rememberWhatIsOpened() {
	const heard = globalThis as unknown as Heard
	;[heard.tracks, heard.contexts] = [[], []]
	const devices = navigator.mediaDevices
	const getUserMedia = devices.getUserMedia.bind(devices)
	devices.getUserMedia = async (asked) => {
		const stream = await getUserMedia(asked)
		heard.tracks.push(...stream.getAudioTracks())
		return stream
	}
	const Context = AudioContext
	globalThis.AudioContext = class extends Context {
		constructor(...options: ConstructorParameters<typeof AudioContext>) {
			super(...options)
			heard.contexts.push(this)
		}
	}
}

function opened(page: Page) {
	return page.evaluate(() => (globalThis as unknown as Heard).tracks.length)
}

async function chunksOf(interviewId: string) {
	const db = openDatabase(readConfig(server.env).databaseUrl)
	const chunks = await listChunks(db, { unitId: DEMO_UNIT.id, interviewId })
	closeDatabase(db)
	return chunks
}
