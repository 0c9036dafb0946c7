import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { openSound } from '#db/seal.ts'
import { findRecording, listChunks } from '#db/recordings.ts'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { makeUploadRig, type UploadRig } from '#tests/fixtures/upload-rig.ts'
import { wavOf } from '#transcripts/samples-of.ts'
import { checkScreen } from './check-page.ts'
import { chunksHere } from './recorder-page.ts'

const RATE = 16_000
const SECONDS = 17
const ROUNDING = 2

let rig: UploadRig
test.beforeAll(async () => {
	rig = await makeUploadRig(1)
	await rig.start()
})
test.afterAll(() => rig.close())

test('two devices bring sound to one interview at once: the server has all of both, and what comes after the one has ended it is kept and told of', async ({
	browser,
}) => {
	const { interviewId } = rig.interviews[0]!
	const [one, other] = [await openOn(browser, interviewId), await openOn(browser, interviewId)]
	const files = [noise(1), noise(2)]
	await Promise.all([bring(one, files[0]!), bring(other, files[1]!)])
	for (const page of [one, other]) {
		await expect.poll(() => chunksHere(page), { timeout: 60_000 }).toEqual([])
		await expect(page.getByText('Inspelat och sparat.')).toBeVisible()
	}
	const arrived = await pcmOnServer(interviewId)
	expect(arrived).toHaveLength(8)
	for (const file of files) {
		const pieces = Array.from({ length: 4 }, (_, nth) => file.subarray(44 + nth * 160_000, 44 + (nth + 1) * 160_000))
		for (const [nth, piece] of pieces.entries())
			expect(
				arrived.filter((pcm) => isSame(pcm, piece)),
				`five seconds number ${nth}`,
			).toHaveLength(1)
	}

	await one.getByRole('button', { name: 'Det var allt ljud' }).click()
	await expect(one.getByText('Allt ljud är inspelat och sparat på servern.')).toBeVisible({ timeout: 60_000 })
	await bring(other, noise(3))
	await expect(other.getByText('Inspelningen avslutades på en annan enhet')).toBeVisible({ timeout: 60_000 })
	expect(await chunksHere(other)).toHaveLength(4)
	await checkScreen(other, 'sound-ended-elsewhere')
	expect((await findRecording(rig.db, { unitId: DEMO_UNIT.id, interviewId }))?.chunkCount).toBe(8)
	for (const page of [one, other]) await page.context().close()
})

async function openOn(browser: Browser, interviewId: string) {
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

async function bring(page: Page, buffer: Buffer) {
	await page.setInputFiles('input[type=file]', { name: 'diktafon.wav', mimeType: 'audio/wav', buffer })
	await expect(page.getByText(/Filen är läst, 0:17\./)).toBeVisible({ timeout: 60_000 })
}

/** The same sound, but for the rounding of a sample on its way through floats. */
function isSame(one: Buffer, other: Buffer) {
	if (one.length !== other.length) return false
	for (let at = 0; at < one.length; at += 2)
		if (Math.abs(one.readInt16LE(at) - other.readInt16LE(at)) > ROUNDING) return false
	return true
}

/** A recording in which no moment sounds like another, and none like one of another device. */
function noise(seed: number) {
	let state = seed
	const next = () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5) * 0.6
	return Buffer.from(wavOf(Float32Array.from({ length: RATE * SECONDS }, next)))
}

async function pcmOnServer(interviewId: string) {
	const chunks = await listChunks(rig.db, { unitId: DEMO_UNIT.id, interviewId })
	const path = (number: number) => join(rig.folder, 'data', 'recordings', interviewId, `${number}.age`)
	return Promise.all(
		chunks.map(async ({ number }) =>
			Buffer.from((await openSound(rig.keys, interviewId, readFileSync(path(number)))).slice(44)),
		),
	)
}
