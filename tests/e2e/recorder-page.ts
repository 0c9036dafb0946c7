import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import type { Tap } from '#tests/fixtures/compare-sound.ts'
import type { DemoServer } from './demo-server.ts'
import { recordConsent } from './walk-step-1.ts'

/** From the lot to a conversation that is being recorded, with every yes of the child. @returns the interview's id. */
export async function startRecordedConversation(page: Page) {
	await page.goto('/my-child')
	await page.getByRole('button', { name: 'Lotta mitt barn' }).click()
	const interviewId = await recordConsent(page)
	await page.getByRole('radio', { name: 'Spela in' }).check()
	await page.getByRole('button', { name: 'Starta samtalet' }).click()
	await sayYesToAll(page)
	await page.getByRole('button', { name: 'Spela in' }).click()
	await expect(page.getByText('Spelar in', { exact: true })).toBeVisible()
	return interviewId
}

/** The child says yes to everything. Said again until the page has heard it: what is clicked before the page listens does nothing. */
export async function sayYesToAll(page: Page) {
	const questions = page.getByRole('button', { name: 'Till frågorna' })
	await expect(questions).toBeDisabled()
	await expect(async () => {
		for (const yes of await page.locator('.interview-tick').getByText('Ja', { exact: true }).all())
			await yes.click({ timeout: 5_000 })
		await expect(questions).toBeEnabled({ timeout: 5_000 })
	}).toPass({ timeout: 60_000 })
}

/** Everything that the worklet hands to the page goes to the test too, as it comes. */
export async function tapWorklet(context: BrowserContext, tap: Tap) {
	await context.exposeFunction('tapped', (run: string, rate: number, at: number, base64: string) => {
		const bytes = Buffer.from(base64, 'base64')
		const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
		const known = tap.find((one) => one.run === run)
		if (known) known.blocks.push({ samples, at })
		else tap.push({ run, rate, blocks: [{ samples, at }] })
	})
	await context.addInitScript(() => {
		const onMessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!
		const rates: number[] = []
		const Context = AudioContext
		globalThis.AudioContext = class extends Context {
			constructor(...options: ConstructorParameters<typeof AudioContext>) {
				super(...options)
				rates.push(this.sampleRate)
			}
		}
		Object.defineProperty(MessagePort.prototype, 'onmessage', {
			...onMessage,
			set(this: MessagePort, listener: (event: MessageEvent) => void) {
				const run = crypto.randomUUID()
				onMessage.set?.call(this, (event: MessageEvent<{ samples?: unknown; at?: number }>) => {
					const { samples, at } = event.data ?? {}
					if (samples instanceof Float32Array) {
						let text = ''
						for (const byte of new Uint8Array(samples.buffer)) text += String.fromCharCode(byte)
						const tapped = (globalThis as unknown as { tapped: (...facts: unknown[]) => void }).tapped
						tapped(run, rates.at(-1), at, btoa(text))
					}
					listener.call(this, event)
				})
			},
		})
	})
}

/** The names of the chunks that lie on the server. */
export function storedChunks(server: DemoServer, interviewId: string) {
	try {
		return readdirSync(join(server.folder, 'data', 'recordings', interviewId))
	} catch {
		return []
	}
}

/** What lies in this browser's own storage. */
export function chunksHere(page: Page) {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('lyhord-sound')
			// The test only looks: where the page has made nothing yet, nothing is made.
			open.onupgradeneeded = () => open.transaction?.abort()
			open.onsuccess = () => resolve(open.result)
			open.onerror = () => reject(new Error('no storage'))
		})
		const all = await new Promise<{ number: number; sealed: Uint8Array }[]>((resolve) => {
			const get = database.transaction('chunks').objectStore('chunks').getAll()
			get.onsuccess = () => resolve(get.result as { number: number; sealed: Uint8Array }[])
		})
		database.close()
		return all.map(({ number, sealed }) => {
			const text = new TextDecoder('latin1').decode(sealed)
			return { number, start: text.slice(0, 21), holdsWav: text.includes('WAVEfmt') }
		})
	})
}
