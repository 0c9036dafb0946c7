import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '#app/install.mjs'
import { openSound } from '#db/seal.ts'
import { findRecording, listChunks } from '#db/recordings.ts'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { makeUploadRig, type UploadRig } from '#tests/fixtures/upload-rig.ts'
import { wavOf } from '#transcripts/samples-of.ts'
import { checkScreen } from './check-page.ts'
import { rowsOf, signInAs, startDemoServer } from './demo-server.ts'
import { chunksHere, startRecordedConversation } from './recorder-page.ts'

const RATE = 16_000
const SECONDS = 17
const ROUNDING = 2

test('two devices bring in a file each before there is any sound: one after the other, unbroken and without overlap; a third, after it was said to be all, is added', async ({
	browser,
}) => {
	const rig = await makeUploadRig(1)
	await rig.start()
	const { interviewId } = rig.interviews[0]!
	const [one, other] = [await openOn(browser, rig, interviewId), await openOn(browser, rig, interviewId)]
	const files = [noise(1), noise(2), noise(3)]
	await Promise.all([bring(one, files[0]!), bring(other, files[1]!)])
	for (const page of [one, other]) await isSafe(page)

	await one.getByRole('button', { name: 'Det var allt ljud' }).click()
	await expect(one.getByText('Allt ljud är inspelat och sparat på servern.')).toBeVisible({ timeout: 60_000 })
	await expect(other.getByText('Nyligen raderade')).toHaveCount(0)
	await bring(other, files[2]!)
	await isSafe(other)
	await other.getByRole('button', { name: 'Det var allt ljud' }).click()
	await expect(other.getByText('Allt ljud är inspelat och sparat på servern.')).toBeVisible({ timeout: 60_000 })
	await expect(other.getByText('Nyligen raderade')).toBeVisible()

	const arrived = await soundOnServer(rig, interviewId)
	expect(arrived.map(({ startSeconds }) => startSeconds)).toEqual(
		[0, 1, 2].flatMap((nth) => [0, 5, 10, 15].map((at) => nth * SECONDS + at)),
	)
	const whole = Buffer.concat(arrived.map(({ pcm }) => pcm))
	const places = files.map((file) =>
		[0, 1, 2].find((nth) => isSame(file.subarray(44), whole, nth * SECONDS * RATE * 2)),
	)
	expect([...places].sort(), 'each file is there once, unbroken').toEqual([0, 1, 2])
	expect(places[2], 'the third comes last').toBe(2)
	expect((await findRecording(rig.db, { unitId: DEMO_UNIT.id, interviewId }))?.chunkCount).toBe(12)
	for (const page of [one, other]) await page.context().close()
	await rig.close()
})

test('two microphones: the second is refused in words while the first records; what it recorded without a network waits, and is added when the first has ended', async () => {
	const { file } = makeSpokenWav(mkdtempSync(join(tmpdir(), 'lyhord-two-')))
	const server = await startDemoServer({ settings: { MODELS_DIR: join(tmpdir(), 'no-models') } })
	const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
	const args = ['--no-sandbox', ...fake, `--use-file-for-fake-audio-capture=${file}`]
	const browser = await chromium.launch({ executablePath: findBrowser(), args })
	const step = async () => {
		const context = await browser.newContext({ locale: 'sv-SE', permissions: ['microphone'], baseURL: server.origin })
		const page = await context.newPage()
		await signInAs(page, server, 'karin')
		return page
	}
	const [phone, laptop] = [await step(), await step()]
	const interviewId = await startRecordedConversation(phone)
	const numbers = () =>
		rowsOf(server, `select number from chunks where interview_id = '${interviewId}' order by number`).map(
			({ number }) => number,
		)
	await expect.poll(numbers, { timeout: 60_000 }).toContain(0)

	await laptop.goto(`/interviews/${interviewId}/conversation`)
	const record = laptop.getByRole('button', { name: 'Spela in' })
	await expect(record).toBeEnabled()
	await record.click()
	await expect(laptop.getByRole('alert')).toContainText('Samtalet spelas redan in på en annan enhet.')
	await checkScreen(laptop, 'recorder-two-devices')

	await laptop.context().setOffline(true)
	await record.click()
	await expect(laptop.getByText('Spelar in', { exact: true })).toBeVisible()
	await expect.poll(async () => (await chunksHere(laptop)).length, { timeout: 60_000 }).toBeGreaterThan(0)
	await laptop.context().setOffline(false)
	await expect(laptop.getByText('En annan enhet spelar också in samtalet')).toBeVisible({ timeout: 60_000 })
	await checkScreen(laptop, 'recorder-waits-for-its-turn')
	const before = numbers().length

	await phone.getByRole('button', { name: 'Stopp' }).first().click()
	await phone.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
	await expect(laptop.getByText('Samtalet är avslutat på en annan enhet')).toBeVisible({ timeout: 60_000 })
	await expect(laptop.getByText('Spelar in', { exact: true })).toBeHidden()
	await expect.poll(() => chunksHere(laptop), { timeout: 60_000 }).toEqual([])
	await checkScreen(laptop, 'recorder-over-elsewhere')
	expect(numbers().length).toBeGreaterThan(before)
	expect(numbers()).toEqual(numbers().map((_, index) => index))
	const recording = () =>
		rowsOf(server, `select chunk_count as count from recordings where interview_id = '${interviewId}'`)
	await expect.poll(() => recording()[0]?.count, { timeout: 60_000 }).toBe(numbers().length)
	await browser.close()
	await server.stop()
})

async function openOn(browser: Browser, rig: UploadRig, interviewId: string) {
	const context = await browser.newContext({ locale: 'sv-SE', baseURL: rig.origin })
	const cookies = rig.cookie().split('; ')
	await context.addCookies(
		cookies.map((cookie) => {
			const at = cookie.indexOf('=')
			return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: rig.origin }
		}),
	)
	const page = await context.newPage()
	await page.goto(`/interviews/${interviewId}/sound-file`, { waitUntil: 'networkidle' })
	return page
}

/** Chosen once, when the page listens: a file chosen before that is lost, and one chosen twice would come in twice. */
async function bring(page: Page, buffer: Buffer) {
	await page.waitForFunction(() => {
		const input = document.querySelector('input[type=file]')
		return input !== null && Object.keys(input).some((key) => key.startsWith('__reactProps'))
	})
	await page.setInputFiles('input[type=file]', { name: 'diktafon.wav', mimeType: 'audio/wav', buffer })
	await expect(page.getByText(/Filen är läst, 0:17\./)).toBeVisible({ timeout: 60_000 })
}

async function isSafe(page: Page) {
	await expect.poll(() => chunksHere(page), { timeout: 60_000 }).toEqual([])
	await expect(page.getByText('Inspelat och sparat.')).toBeVisible({ timeout: 60_000 })
}

/** The same sound from here on, but for the rounding of a sample on its way through floats. */
function isSame(file: Buffer, whole: Buffer, from: number) {
	for (let at = 0; at < file.length; at += 2)
		if (Math.abs(file.readInt16LE(at) - whole.readInt16LE(from + at)) > ROUNDING) return false
	return true
}

/** A recording in which no moment sounds like another, and none like one of another device. */
function noise(seed: number) {
	let state = seed
	const next = () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5) * 0.6
	return Buffer.from(wavOf(Float32Array.from({ length: RATE * SECONDS }, next)))
}

async function soundOnServer(rig: UploadRig, interviewId: string) {
	const chunks = await listChunks(rig.db, { unitId: DEMO_UNIT.id, interviewId })
	const path = (number: number) => join(rig.folder, 'data', 'recordings', interviewId, `${number}.age`)
	return Promise.all(
		chunks.map(async ({ number, startSeconds }) => ({
			startSeconds,
			pcm: Buffer.from((await openSound(rig.keys, interviewId, readFileSync(path(number)))).slice(44)),
		})),
	)
}
