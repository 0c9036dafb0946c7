import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { findBrowser } from '#app/install.mjs'

export type BareBrowser = Awaited<ReturnType<typeof openBareBrowser>>

type Cookie = { name: string; value: string; url: string }

/**
 * A Chromium that nobody watches, steered over its own pipe. Playwright listens to the network of each page, and then the page keeps the
 * body of what it has sent, up to 100 MB, for whoever might ask: that is no measure of what a page takes at an interviewer's.
 *
 * @param userDataDir  A folder of its own, by which its processes are known.
 */
export async function openBareBrowser(userDataDir: string) {
	const browser = spawn(
		findBrowser() ?? 'chromium',
		[
			...['--headless', '--no-sandbox', '--remote-debugging-pipe', `--user-data-dir=${userDataDir}`, '--lang=sv-SE'],
			...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
			'about:blank',
		],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
	)
	const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
	const ask = talkOver(browser.stdio[3] as Writable, browser.stdio[4] as Readable)
	const { targetInfos } = (await ask('Target.getTargets')) as { targetInfos: { type: string; targetId: string }[] }
	const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
	const { sessionId } = (await ask('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }

	async function evaluate(expression: string) {
		const { result } = (await ask('Runtime.evaluate', { expression, awaitPromise: true }, sessionId)) as {
			result: { value?: unknown; objectId?: string }
		}
		return result
	}
	return {
		addCookies: (cookies: readonly Cookie[]) => ask('Storage.setCookies', { cookies }),
		goTo: (address: string) => ask('Page.navigate', { url: address }, sessionId),
		/** What this expression is in the page. */
		read: async (expression: string) => (await evaluate(expression)).value,
		/** Choose a file in the field that this expression is. */
		chooseFile: async (field: string, path: string) => {
			const { objectId } = await evaluate(field)
			await ask('DOM.setFileInputFiles', { files: [path], objectId }, sessionId)
		},
		close: async () => {
			await ask('Browser.close').catch(() => {})
			await ended
		},
	}
}

/** Questions and answers as JSON with a zero byte after each. @throws what the browser says is wrong. */
function talkOver(to: Writable, from: Readable) {
	const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>()
	let number = 0
	let rest = ''
	from.setEncoding('utf8').on('data', (text: string) => {
		const whole = (rest + text).split('\0')
		rest = whole.pop() ?? ''
		for (const one of whole) {
			const answer = JSON.parse(one) as { id?: number; result?: unknown; error?: { message: string } }
			if (answer.id === undefined) continue
			waiting.get(answer.id)?.(answer)
			waiting.delete(answer.id)
		}
	})
	return (method: string, params: object = {}, sessionId?: string) =>
		new Promise<unknown>((resolve, reject) => {
			const id = (number += 1)
			waiting.set(id, ({ result, error }) =>
				error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
			)
			to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
		})
}
