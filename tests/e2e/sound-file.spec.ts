import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { findInterview } from '#db/interviews.ts'
import { openKeys } from '#db/keys.ts'
import { findRecording, listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { SAMPLE_RATE, samplesOf, wavOf } from '#transcripts/samples-of.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { sayYesToAll } from './recorder-page.ts'
import { recordConsent } from './walk-step-1.ts'

/** Each file is a tone of its own, so that what came in can be told apart; channels and rates as real devices have them. */
const FILES = [
	{ name: 'diktafon.wav', hertz: 300, options: ['-ar', '44100', '-ac', '2'] },
	{ name: 'telefon.m4a', hertz: 400, options: ['-ar', '48000', '-ac', '1', '-c:a', 'aac'] },
	{ name: 'diktafon.mp3', hertz: 500, options: ['-ar', '22050', '-ac', '1', '-c:a', 'libmp3lame'] },
	{ name: 'diktafon.flac', hertz: 600, options: ['-ar', '96000', '-ac', '2'] },
	{ name: 'dator.ogg', hertz: 700, options: ['-ar', '48000', '-c:a', 'libopus'] },
	{ name: 'gammal.oga', hertz: 800, options: ['-ar', '44100', '-c:a', 'libvorbis', '-f', 'ogg'] },
	{ name: 'dator.webm', hertz: 900, options: ['-ar', '48000', '-c:a', 'libopus'] },
	{ name: 'studio.wav', hertz: 1000, options: ['-ar', '48000', '-ac', '8'] },
]
const WITHOUT_DECODER = { name: 'aldre.mp3', hertz: 1100, options: ['-ar', '44100', '-c:a', 'libmp3lame'] }
const ALL = [...FILES, WITHOUT_DECODER]
const FILE_SECONDS = 7

let server: DemoServer
let folder: string
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-files-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterAll(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

test('files from dictaphones and phones become the recording; wrong ones are told of in plain words and change nothing', async ({
	browser,
}) => {
	if (!hasFfmpeg) console.warn('Skipped: ffmpeg is not installed, so there are no files of a dictaphone to bring in.')
	test.skip(!hasFfmpeg, 'ffmpeg is not installed')
	const context = await browser.newContext({ locale: 'sv-SE', baseURL: server.origin })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await endedWithNotes(page)
	await page.getByText('Ljud från en diktafon, och inspelningen som fil').click()
	await page.getByRole('link', { name: 'Hämta in en ljudfil' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hämta in en ljudfil')

	await test.step('wrong files', () => bringWrongFiles(page))
	expect(await openedSound(interviewId)).toMatchObject({ samples: { length: 0 }, isComplete: false })
	await test.step('a file is cancelled in the middle', () => cancelOne(page))
	for (const file of FILES) await test.step(file.name, () => bring(page, file))
	await test.step('without WebCodecs', () => bringWithoutDecoder(page))
	await checkScreen(page, 'sound-file-read')
	await page.getByRole('button', { name: 'Det var allt ljud' }).click()
	await expect(page.getByText('Allt ljud är inspelat och sparat på servern.')).toBeVisible({ timeout: 60_000 })
	await expect(page.getByText('Nyligen raderade')).toBeVisible()
	await checkScreen(page, 'sound-file-done')

	const { samples, isComplete, isRecorded } = await openedSound(interviewId)
	expect([isComplete, isRecorded]).toEqual([true, true])
	const seconds = samples.length / SAMPLE_RATE
	expect(Math.abs(seconds - ALL.length * FILE_SECONDS)).toBeLessThan(ALL.length * 0.2)
	for (const [nth, { name, hertz }] of ALL.entries()) {
		const middle = Math.round(((nth + 0.5) / ALL.length) * samples.length)
		const second = samples.slice(middle - SAMPLE_RATE / 2, middle + SAMPLE_RATE / 2)
		expect(Math.abs(crossingsUp(second) - hertz), name).toBeLessThan(5)
		expect(Math.max(...second), name).toBeGreaterThan(0.01) // a tone in one of eight channels is an eighth as loud
	}
	await context.close()
})

/** As a browser from before WebCodecs: the whole file is decoded in memory, so only what is short comes in. */
async function bringWithoutDecoder(page: Page) {
	await page.context().addInitScript(() => Reflect.deleteProperty(globalThis, 'AudioDecoder'))
	await page.reload()
	expect(await page.evaluate(() => 'AudioDecoder' in globalThis)).toBe(false)
	const long = join(folder, 'timme.mp3')
	await expect(async () => {
		await page.setInputFiles('input[type=file]', long)
		await expect(page.getByRole('alert')).toContainText('orkar bara 20 minuter', { timeout: 5_000 })
	}).toPass({ timeout: 60_000 })
	await bring(page, WITHOUT_DECODER)
}

/** The conversation is held with notes; the child said yes to sound, and a dictaphone lay on the table. */
async function endedWithNotes(page: Page) {
	await page.goto('/my-child')
	await page.getByRole('button', { name: 'Lotta mitt barn' }).click()
	const interviewId = await recordConsent(page)
	await page.getByRole('radio', { name: 'Anteckna' }).check()
	await page.getByRole('button', { name: 'Starta samtalet' }).click()
	await sayYesToAll(page)
	await page.getByRole('button', { name: 'Stopp' }).first().click()
	await page.getByRole('button', { name: 'Spara det som sagts' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet', { timeout: 60_000 })
	return interviewId
}

async function bringWrongFiles(page: Page) {
	const whole = readFileSync(make('hel.webm', 440, ['-c:a', 'libopus']))
	const m4a = readFileSync(make('hel.m4a', 440, ['-c:a', 'aac']))
	const wrong: [string, Buffer, RegExp][] = [
		['tom.mp3', Buffer.alloc(0), /Filen är tom/],
		['nollor.wav', Buffer.alloc(50_000), /ingen ljudfil som går att läsa/],
		['utan-huvud.webm', whole.subarray(2_000), /ingen ljudfil som går att läsa/],
		['text.m4a', Buffer.from('Detta är en text, inget ljud. '.repeat(500)), /ingen ljudfil som går att läsa/],
		['avklippt.m4a', m4a.subarray(0, 3_000), /ingen ljudfil|inget ljud|skadad/],
		['tom-kropp.wav', Buffer.from(wavOf(new Float32Array())), /inget ljud/],
		['bild.mp4', readFileSync(makePicture()), /inget ljud/],
		['lang.flac', readFileSync(makeLong()), /mer än fyra timmar/],
	]
	for (const [name, buffer, says] of wrong) {
		await page.setInputFiles('input[type=file]', { name, mimeType: 'audio/mpeg', buffer })
		await expect(page.getByRole('alert'), name).toContainText(says)
	}
	await checkScreen(page, 'sound-file-wrong')
}

async function cancelOne(page: Page) {
	const long = join(folder, 'timme.mp3')
	ffmpeg(['-f', 'lavfi', '-i', 'sine=440:d=1800', '-ar', '16000', '-b:a', '24k', long])
	await page.setInputFiles('input[type=file]', long)
	await expect(page.getByText(/Läser filen: .* av 30:00/)).toBeVisible()
	await page.getByRole('button', { name: 'Avbryt' }).click()
	await expect(page.getByText('Läser filen')).toBeHidden()
	expect(await chunkCountHere(page)).toBe(0)
}

/** The content counts, not the name: every file comes in under a wrong ending. */
async function bring(page: Page, { name, hertz, options }: (typeof FILES)[number]) {
	const path = make(name, hertz, options)
	await page.setInputFiles('input[type=file]', { name: `x-${name}.bin`, mimeType: '', buffer: readFileSync(path) })
	await expect(page.getByText(/Filen är läst, 0:0[78]\./)).toBeVisible({ timeout: 60_000 })
	await expect.poll(() => chunkCountHere(page), { timeout: 60_000 }).toBe(0)
}

function make(name: string, hertz: number, options: string[]) {
	const path = join(folder, name)
	ffmpeg(['-f', 'lavfi', '-i', `sine=${hertz}:d=${FILE_SECONDS}`, ...options, path])
	return path
}

function makePicture() {
	const path = join(folder, 'bild.mp4')
	ffmpeg(['-f', 'lavfi', '-i', 'color=red:s=64x64:d=1', '-an', path])
	return path
}

/** Five hours that nobody switched off. */
function makeLong() {
	const path = join(folder, 'lang.flac')
	ffmpeg(['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono:d=18000', path])
	return path
}

function ffmpeg(parameters: string[]) {
	execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...parameters])
}

/** How often the sound rises through zero: its tone, when the piece is a second long. */
function crossingsUp(samples: Float32Array) {
	let count = 0
	for (let index = 1; index < samples.length; index += 1)
		if ((samples[index - 1] ?? 0) < 0 && (samples[index] ?? 0) >= 0) count += 1
	return count
}

function chunkCountHere(page: Page) {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('lyhord-sound')
			open.onsuccess = () => resolve(open.result)
			open.onerror = () => reject(new Error('no storage'))
		})
		const count = await new Promise<number>((resolve) => {
			const asked = database.transaction('chunks').objectStore('chunks').count()
			asked.onsuccess = () => resolve(asked.result)
		})
		database.close()
		return count
	})
}

async function openedSound(interviewId: string) {
	const config = readConfig(server.env)
	const [db, keys] = [openDatabase(config.databaseUrl), await openKeys(config)]
	const scope = { unitId: DEMO_UNIT.id, interviewId }
	const pieces = []
	for (const { number } of await listChunks(db, scope)) {
		const sealed = readFileSync(join(server.folder, 'data', 'recordings', interviewId, `${number}.age`))
		pieces.push(samplesOf(await openSound(keys, interviewId, sealed), number))
	}
	const recording = await findRecording(db, scope)
	const interview = await findInterview(db, scope)
	closeDatabase(db)
	keys.close()
	const samples = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const piece of pieces) {
		samples.set(piece, at)
		at += piece.length
	}
	return { samples, isComplete: Boolean(recording?.completedAt), isRecorded: interview?.isRecorded }
}
