import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page, type Route } from '@playwright/test'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { openKeys } from '#db/keys.ts'
import { findRecording, listChunks } from '#db/recordings.ts'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { closeContext, openDevice } from './device.ts'
import { chunksHere, startRecordedConversation, storedChunks } from './recorder-page.ts'

let server: DemoServer
let folder: string
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-erased-'))
	server = await startDemoServer({ settings: { MODELS_DIR: join(folder, 'no-models') } })
})
test.afterAll(async () => {
	await server.stop()
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('“Radera allt” while sound waits on the device: nothing is left there or on the server, the keys are gone, and a late chunk is refused', async () => {
	const { file } = makeSpokenWav(folder)
	const context = await openDevice(join(folder, 'device'), { microphone: file, tap: [], origin: server.origin })
	const page = await context.newPage()
	await signInAs(page, server, 'karin')
	const interviewId = await startRecordedConversation(page)
	await expect.poll(() => storedChunks(server, interviewId), { timeout: 60_000 }).toContain('0.age')

	// From here on every chunk is on its way and has not arrived; some lie on the device, the first of them in the air.
	const late: Route[] = []
	await page.route('**/chunks/*', (route) => void late.push(route))
	await expect.poll(async () => (await chunksHere(page)).length, { timeout: 60_000 }).toBeGreaterThan(1)
	await expect.poll(() => late.length).toBeGreaterThan(0)
	const inTheAir = late[0]!.request()
	const sent = { body: inTheAir.postDataBuffer(), headers: inTheAir.headers(), url: inTheAir.url() }

	const over = page.waitForResponse((answer) => answer.url().endsWith(`/interviews/${interviewId}/ending`))
	await page.getByRole('button', { name: 'Radera allt' }).first().click()
	await page.getByRole('button', { name: 'Ja, radera allt för alltid' }).click()
	expect((await over).status()).toBe(204)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allt är raderat')
	expect(await chunksHere(page)).toEqual([])

	await page.unroute('**/chunks/*')
	await Promise.all(late.map((route) => route.continue().catch(() => {})))
	const again = await context.request.put(sent.url, {
		data: sent.body!,
		headers: {
			Origin: server.origin,
			'Content-Type': 'application/octet-stream',
			'Lyhord-Start-Seconds': String(sent.headers['lyhord-start-seconds']),
			'Lyhord-Seconds': String(sent.headers['lyhord-seconds']),
		},
	})
	expect(again.status()).toBe(410)
	await page.reload()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allt är raderat')
	// Longer than a chunk: whatever a microphone or a queue still held would have come by now.
	await page.waitForTimeout(6_000)
	expect(await chunksHere(page)).toEqual([])
	expect(await leftInBrowser(page)).toEqual([])
	await closeContext(context)

	expect(existsSync(join(server.folder, 'data', 'recordings', interviewId))).toBe(false)
	const config = readConfig(server.env)
	const [db, keys] = [openDatabase(config.databaseUrl), await openKeys(config)]
	const scope = { unitId: DEMO_UNIT.id, interviewId }
	expect([await listChunks(db, scope), await findRecording(db, scope)]).toEqual([[], undefined])
	expect([keys.has('sound', interviewId), keys.has('words', interviewId)]).toEqual([false, false])
	closeDatabase(db)
	keys.close()
})

/** What else the browser keeps of a conversation: where it stood, its page, and acts that wait. */
function leftInBrowser(page: Page) {
	return page.evaluate(async () => {
		const places = Object.keys(localStorage).filter((key) => key.startsWith('lyhord-place'))
		const kept = await (await caches.open('lyhord-conversation')).keys()
		const pages = kept.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/interviews/'))
		const databases = await Promise.all(
			['lyhord-acts', 'lyhord-sound'].map(
				(name) =>
					new Promise<string[]>((resolve, reject) => {
						const open = indexedDB.open(name)
						open.onerror = () => reject(new Error(`no ${name}`))
						open.onsuccess = () => {
							const stores = [...open.result.objectStoreNames]
							const reading = open.result.transaction(stores)
							const counts = stores.map((store) => reading.objectStore(store).count())
							reading.oncomplete = () => {
								resolve(stores.filter((_, nth) => counts[nth]!.result > 0).map((store) => `${name} ${store}`))
								open.result.close()
							}
						}
					}),
			),
		)
		return [...places, ...pages, ...databases.flat()]
	})
}
