import { expect, test, type Page } from '@playwright/test'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { isPlainJpeg } from '#app/steps/interview/plain-jpeg.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { openKeys } from '#db/keys.ts'
import { findPicture } from '#db/pictures.ts'
import { checkScreen } from './check-page.ts'
import { changeRows, rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { sayYesToAll } from './recorder-page.ts'
import { button, rowOf, talkWith } from './talk-kit.ts'

const FIVE = { bornMonth: '2021-03', guide: 'guide-5-7' }
const DRAWING = 'Vem tycker du om att vara med?'
/** What a phone writes into its pictures: the place, and whose phone it is. */
const CAMERA = 'KANARIEFAGELNS TELEFON 62N17E'
const WORDS = 'Det är jag och min hund'

let server: DemoServer
test.beforeEach(async () => {
	server = await startDemoServer()
})
test.afterEach(() => server.stop())

test('a child of five lets her drawing be photographed, without a network; nothing of the phone’s comes along, and she sees it before the text is approved', async ({
	browser,
}) => {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await talkWith(page, server, FIVE)
	await sayYesToAll(page)
	await goTo(page, DRAWING)
	await expect(page.getByText('en vårdnadshavare har inte sagt ja till att teckningar')).toBeVisible()
	guardianSaysYes(interviewId)
	// Where they are comes back from the server: it must have arrived there.
	await expect(page.getByText('Anteckningarna är sparade.')).toBeVisible()
	await page.reload()
	await expect(page.getByText('Får jag ta en bild på din teckning?')).toBeVisible()
	await sayYes(page)
	await checkScreen(page, 'pictures-choose')

	await chooseFile(page, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('inte en bild') })
	await expect(page.getByText('Filen går inte att läsa som en bild')).toBeVisible()
	const photo = await photograph(page)
	expect(photo.includes(CAMERA)).toBe(true)
	await chooseFile(page, { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
	await expect(page.getByAltText('Bilden som den blir sparad')).toBeVisible()
	await page.getByLabel('Barnets egna ord om teckningen').fill(WORDS)
	await checkScreen(page, 'pictures-preview')

	await context.setOffline(true)
	await button(page, 'Spara bilden').click()
	await expect(page.getByText('Sparad på enheten, låst.')).toBeVisible()
	expect(await waitingHere(page)).toEqual([{ start: 'age-encryption.org/v1', tells: false }])
	expect(picturesOf(interviewId)).toBe(0)
	// The page is opened anew with a network that does not let the picture through yet: it waits on the device, and says so.
	await page.route('**/pictures/*', (route) => route.abort())
	await context.setOffline(false)
	await page.reload()
	await expect(page.getByText('Sparad på enheten, låst.')).toBeVisible()
	await page.unroute('**/pictures/*')
	await expect(page.getByText('Sparad. Det du skrev om den')).toBeVisible({ timeout: 20_000 })
	await page.reload()
	await expect(page.getByAltText(WORDS)).toBeVisible()
	expect(await waitingHere(page)).toEqual([])
	await checkScreen(page, 'pictures-kept')

	const kept = await openedOnServer(interviewId)
	expect(isPlainJpeg(kept)).toBe(true)
	for (const tell of [CAMERA, 'Exif', 'GPS']) expect(kept.includes(tell)).toBe(false)
	expect(sizeOf(kept)).toEqual({ width: 1600, height: 1200 })

	await page.getByText('Alla frågor').click()
	await page.getByRole('navigation', { name: 'Alla delar av samtalet' }).getByRole('button').last().click()
	await button(page, 'Avsluta samtalet').click()
	await expect(page).toHaveURL(/afterwards/)
	await page.goto(`/interviews/${interviewId}/transcript`)
	await page.getByText('Barnets teckningar (1)').click()
	await expect(page.getByText(`Vid frågan: ${DRAWING}`)).toBeVisible()
	expect(await page.getByAltText(WORDS).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
	await page.getByLabel('Barnets egna ord om teckningen').fill(`${WORDS} Rut`)
	await button(page, 'Spara orden').click()
	await expect(page.getByAltText(`${WORDS} Rut`)).toBeVisible()
	await checkScreen(page, 'pictures-transcript')
	await page.getByRole('button', { name: /anteckningarna/i }).click()
	await expect(page.getByText(`(Om teckningen: ${WORDS} Rut)`).first()).toBeVisible()
	await page.goto(`/interviews/${interviewId}/reading`)
	await expect(page.getByAltText(`${WORDS} Rut`)).toBeVisible()
	await checkScreen(page, 'pictures-reading')

	// The guardian takes the yes back: the pictures go, the talk stays.
	const { assignment } = rowOf(
		server,
		`select assignment_id as assignment from interviews where id = '${interviewId}'`,
	) as {
		assignment: string
	}
	await page.goto(`/assignments/${assignment}/contact`)
	const said = page.locator('.contact-said li').filter({ hasText: 'foto av teckning: ja' })
	await expect(async () => {
		if (!(await said.isVisible())) await page.getByText(/^(Ett|\d+) ja$/).click({ timeout: 2_000 })
		await expect(said).toBeVisible({ timeout: 2_000 })
	}).toPass()
	await said.getByRole('button', { name: 'Ta tillbaka' }).click()
	await expect.poll(() => picturesOf(interviewId)).toBe(0)
	await context.close()
})

test('at any question the child may be asked, and a no takes every picture away: from the device, from the server, and its key', async ({
	browser,
}) => {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await talkWith(page, server, FIVE)
	guardianSaysYes(interviewId)
	await page.reload()
	await sayYesToAll(page)
	await button(page, 'Till frågorna').click()
	await page.getByText('Bild på teckningen', { exact: true }).click()
	await sayYes(page)
	for (const count of [1, 2]) {
		if (count === 2) await page.route('**/pictures/*', (route) => route.abort())
		await chooseFile(page, { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) })
		await button(page, 'Spara bilden').click()
		await expect(
			page.getByText(count === 1 ? 'Sparad.' : 'Sparad på enheten, låst.', { exact: count === 1 }),
		).toBeVisible()
	}
	expect([picturesOf(interviewId), (await waitingHere(page)).length]).toEqual([1, 1])
	await page.unroute('**/pictures/*')
	await button(page, 'Barnet tar tillbaka sitt ja').click()
	await checkScreen(page, 'pictures-take-back')
	await button(page, 'Ja, radera').click()
	await expect(page.getByText('Bilderna är raderade, och inga fler tas')).toBeVisible()
	expect(await waitingHere(page)).toEqual([])
	await expect.poll(() => picturesOf(interviewId)).toBe(0)
	expect(
		rowsOf(server, `select reason, picture_count as pictures from receipts where interview_id = '${interviewId}'`),
	).toMatchObject([{ reason: 'yesTakenBack' }])
	const keys = await openKeys(readConfig(server.env))
	expect([keys.has('pictures', interviewId), keys.has('words', interviewId)]).toEqual([false, true])
	keys.close()
	await page.reload()
	await page.getByText('Bild på teckningen', { exact: true }).click()
	await expect(page.getByText('inga fler tas i det här samtalet')).toBeVisible()
	await context.close()
})

function guardianSaysYes(interviewId: string) {
	changeRows(
		server,
		`insert into consents (id, assignment_id, kind, given_by, how, is_yes, text_version, by, at)
			select 'photo-' || id, assignment_id, 'photo', 'guardian', 'written', 1, 'test', interviewer_id, ${Date.now()}
			from interviews where id = '${interviewId}'`,
	)
}

async function goTo(page: Page, question: string) {
	await button(page, 'Till frågorna').click()
	await page.getByText('Alla frågor').click()
	await page.getByRole('navigation', { name: 'Alla delar av samtalet' }).getByRole('button', { name: question }).click()
}

/** The child's own yes. Said again until the page has heard it. */
async function sayYes(page: Page) {
	await expect(async () => {
		await button(page, 'Ja, barnet vill').click({ timeout: 3_000 })
		await expect(page.getByText('inga ansikten och inga namn')).toBeVisible({ timeout: 3_000 })
	}).toPass()
}

async function chooseFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
	await page.locator('input[type="file"][capture="environment"]').setInputFiles(file)
}

/** A drawing as a phone photographs it: 2400 × 1800, with where it was taken and by whose phone. */
async function photograph(page: Page) {
	const base64 = await page.evaluate(() => {
		const canvas = document.createElement('canvas')
		canvas.width = 2400
		canvas.height = 1800
		const pen = canvas.getContext('2d')!
		pen.fillStyle = 'ivory'
		pen.fillRect(0, 0, 2400, 1800)
		pen.lineWidth = 30
		pen.strokeStyle = 'crimson'
		pen.strokeRect(500, 900, 700, 600)
		pen.beginPath()
		pen.arc(1900, 400, 220, 0, 7)
		pen.fillStyle = 'gold'
		pen.fill()
		return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
	})
	const jpeg = Buffer.from(base64, 'base64')
	return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)])
}

/** APP1 as a phone writes it: Exif in big-endian TIFF, with the maker (0x010f) and a pointer to where it was (0x8825). */
function exif() {
	const maker = Buffer.from(`${CAMERA}\0`)
	const entry = (tag: number, type: number, count: number, value: number) => {
		const bytes = Buffer.alloc(12)
		bytes.writeUInt16BE(tag, 0)
		bytes.writeUInt16BE(type, 2)
		bytes.writeUInt32BE(count, 4)
		bytes.writeUInt32BE(value, 8)
		return bytes
	}
	const [firstEnd, two, one, none] = [38, Buffer.from([0, 2]), Buffer.from([0, 1]), Buffer.alloc(4)]
	const place = firstEnd + maker.length
	const north = entry(1, 2, 2, 0x4e000000)
	const tiff = Buffer.concat([
		...[Buffer.from('MM\0*\0\0\0\b', 'latin1'), two],
		...[entry(0x010f, 2, maker.length, firstEnd), entry(0x8825, 4, 1, place), none],
		...[maker, one, north, none],
	])
	const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
	return Buffer.concat([Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])
}

/** The pictures that wait in this browser's own storage: how they begin, and whether they tell anything. */
function waitingHere(page: Page) {
	return page.evaluate(async (camera) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('lyhord-acts')
			open.onsuccess = () => resolve(open.result)
			open.onerror = () => reject(new Error('no storage'))
		})
		const all = await new Promise<{ path: string; body: Uint8Array; sha256?: string }[]>((resolve) => {
			const get = database.transaction('acts').objectStore('acts').getAll()
			get.onsuccess = () => resolve(get.result as { path: string; body: Uint8Array; sha256?: string }[])
		})
		database.close()
		return all
			.filter(({ sha256 }) => sha256)
			.map(({ body }) => {
				const text = new TextDecoder('latin1').decode(body)
				return { start: text.slice(0, 21), tells: text.includes(camera) || text.includes('JFIF') }
			})
	}, CAMERA)
}

function picturesOf(interviewId: string) {
	return rowsOf(server, `select id from pictures where interview_id = '${interviewId}'`).length
}

/** The picture that lies on the server, opened with the keys of the installation. */
async function openedOnServer(interviewId: string) {
	const config = readConfig(server.env)
	const [db, keys] = [openDatabase(config.databaseUrl), await openKeys(config)]
	const { id: pictureId } = rowOf(server, `select id from pictures where interview_id = '${interviewId}'`) as {
		id: string
	}
	const scope = { unitId: DEMO_UNIT.id, interviewId, interviewerId: 'demo-karin', pictureId }
	const jpeg = await findPicture(db, keys, scope)
	closeDatabase(db)
	keys.close()
	return Buffer.from(jpeg!)
}

/** Width and height stand in the frame's header (T.81, B.2.2). */
function sizeOf(jpeg: Buffer) {
	for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2))
		if (jpeg[at + 1] === 0xc0 || jpeg[at + 1] === 0xc2)
			return { width: jpeg.readUInt16BE(at + 7), height: jpeg.readUInt16BE(at + 5) }
	return undefined
}
