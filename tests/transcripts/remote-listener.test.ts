import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from '#db/config.ts'
import { listenRemotely } from '#transcripts/remote-listener.ts'
import { transcribe } from '#transcripts/transcribe.ts'
import { babble } from '../fixtures/babble.ts'
import { NO_PROGRESS, recordedSound } from '../fixtures/recorded-sound.ts'

const WORDS = [
	{ word: ' Hej', start: 0.5, end: 0.8 },
	{ word: ' där.', start: 0.8, end: 1.2 },
]
const ANSWER = {
	text: 'Hej där.',
	segments: [{ start: 0.4, end: 1.3, text: ' Hej där.', avg_logprob: -0.2 }],
	words: WORDS,
}
let close = () => {}
afterEach(() => close())

test('a service writes the words down: window by window, in Swedish, with the same result as a model here', async () => {
	const asked: string[] = []
	const url = await serve((body, _request, response) => {
		asked.push(body)
		response.end(JSON.stringify(ANSWER))
	})
	const sound = recordedSound({ startSeconds: 60, samples: babble(70) })
	const heard = await transcribe(listenRemotely({ url, model: 'kb-whisper-small', key: 'secret' }), sound, NO_PROGRESS)
	expect(asked.length).toBeGreaterThan(2)
	for (const body of asked) {
		expect(body).toMatch(/name="language"\r\n\r\nsv/)
		expect(body).toMatch(/name="response_format"\r\n\r\nverbose_json/)
		expect(body).toContain('RIFF')
		expect(body.length).toBeLessThan(29 * 32_000 + 2_000)
	}
	expect(heard?.[0]?.words.map(({ text, isUncertain }) => [text, isUncertain])).toEqual([
		['Hej', false],
		['där.', false],
	])
	expect(heard?.[0]?.startSeconds).toBeGreaterThanOrEqual(60)
})

test('a service that is busy is asked again; one that stays away is said to be down', async () => {
	let times = 0
	const url = await serve((_body, _request, response) => {
		times += 1
		response.statusCode = times < 3 ? 503 : 200
		response.end(JSON.stringify(ANSWER))
	})
	const service = { url, model: 'any', restMilliseconds: 1 }
	expect((await listenRemotely(service).hear(babble(2))).segments).toHaveLength(1)
	expect(times).toBe(3)
	times = -100
	await expect(listenRemotely(service).hear(babble(2))).rejects.toMatchObject({
		code: 'speech.service-busy',
		breakMilliseconds: 30_000,
	})
	close()
	await expect(listenRemotely(service).hear(babble(2))).rejects.toMatchObject({
		code: 'speech.service-down',
		status: 0,
	})
})

test('a service that says how long it is busy is left alone as long as it says, up to ten minutes', async () => {
	let times = 0
	let says = '120'
	const url = await serve((_body, _request, response) => {
		times += 1
		response.statusCode = 429
		response.setHeader('retry-after', says)
		response.end()
	})
	const ask = () => listenRemotely({ url, model: 'any', restMilliseconds: 1 }).hear(babble(2))
	await expect(ask()).rejects.toMatchObject({ code: 'speech.service-busy', breakMilliseconds: 120_000 })
	says = '86400'
	await expect(ask()).rejects.toMatchObject({ breakMilliseconds: 600_000 })
	says = new Date(Date.now() + 3_600_000).toUTCString()
	await expect(ask()).rejects.toMatchObject({ breakMilliseconds: 600_000 })
	expect(times).toBe(3)
})

test('a service that refuses, or answers something else, is not asked again', async () => {
	let times = 0
	const url = await serve((_body, request, response) => {
		times += 1
		response.statusCode = request.headers.authorization ? 200 : 401
		response.end('{"is": "something else"}')
	})
	const refused = { code: 'speech.service-refused' }
	await expect(listenRemotely({ url, model: 'any' }).hear(babble(2))).rejects.toMatchObject({ ...refused, status: 401 })
	await expect(listenRemotely({ url, model: 'any', key: 'k' }).hear(babble(2))).rejects.toMatchObject(refused)
	expect(times).toBe(2)
})

test('a service that never answers is given up after its time', async () => {
	const url = await serve(() => {})
	const service = { url, model: 'any', milliseconds: 50, restMilliseconds: 1 }
	await expect(listenRemotely(service).hear(babble(2))).rejects.toMatchObject({ code: 'speech.service-down' })
})

test('sound goes over the network only by https, or not further than this machine', () => {
	const read = (SPEECH_URL: string) => readConfig({ DATA_DIR: '/tmp/lyhord-none', SPEECH_URL }).speechUrl
	expect(() => read('http://speech.example/v1')).toThrow('SPEECH_URL')
	expect(() => read('nonsense')).toThrow('SPEECH_URL')
	for (const place of ['https://speech.example/v1', 'http://127.0.0.1:9/v1', 'local:tiny'])
		expect(read(place)).toBe(place)
})

type Answering = (body: string, request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine that speaks the protocol. */
async function serve(answering: Answering) {
	const server = createServer((request, response) => {
		const parts: Buffer[] = []
		request.on('data', (part: Buffer) => parts.push(part))
		request.on('end', () => answering(Buffer.concat(parts).toString('latin1'), request, response))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	close = () => {
		server.closeAllConnections()
		server.close()
	}
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}
