import { expect, test } from 'vitest'
import { eventStream } from '#app/steps/seminar/event-stream.server.ts'

const FAST = { pollMilliseconds: 1, heartbeatMilliseconds: 60_000, lifeMilliseconds: 60_000 }

/** Read until this has been said, or to the end. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string) {
	const decoder = new TextDecoder()
	let said = ''
	while (!said.includes(wanted)) {
		const { done, value } = await reader.read()
		if (done) break
		said += decoder.decode(value)
	}
	return said
}

test('a browser that lost its connection at 3 hears of 5 when it comes back', async () => {
	const gone = new AbortController()
	const reader = eventStream(() => Promise.resolve(5), 3, gone.signal, FAST).getReader()
	expect(await readUntil(reader, 'data: 5')).toContain('id: 5\ndata: 5\n\n')
	gone.abort()
})

test('a browser that is up to date hears nothing until something happens, and then only up to where', async () => {
	const gone = new AbortController()
	let last = 7
	const asked: number[] = []
	const findLast = () => {
		if (asked.push(last) === 4) last = 9
		return Promise.resolve(last)
	}
	const reader = eventStream(findLast, 7, gone.signal, FAST).getReader()
	const said = await readUntil(reader, 'data:')
	expect(said.replace('retry: 2000\n\n', '')).toBe('id: 9\ndata: 9\n\n')
	gone.abort()
})

test('the stream ends when the browser leaves, and stops asking the database', async () => {
	const gone = new AbortController()
	let asked = 0
	const stream = eventStream(() => Promise.resolve(++asked), undefined, gone.signal, FAST)
	const reader = stream.getReader()
	await readUntil(reader, 'data:')
	gone.abort()
	await readUntil(reader, 'never')
	const before = asked
	await new Promise((resolve) => setTimeout(resolve, 20))
	expect(asked).toBe(before)
})

test('a stream that nobody reads any more is stopped too', async () => {
	let asked = 0
	const stream = eventStream(() => Promise.resolve(++asked), 0, new AbortController().signal, FAST)
	await stream.cancel()
	const before = asked
	await new Promise((resolve) => setTimeout(resolve, 20))
	expect(asked).toBe(before)
})

test('a quiet connection is kept alive by heartbeats that say nothing', async () => {
	const gone = new AbortController()
	const clock = { ...FAST, heartbeatMilliseconds: 2 }
	const reader = eventStream(() => Promise.resolve(0), 0, gone.signal, clock).getReader()
	expect(await readUntil(reader, ': here')).not.toContain('data:')
	gone.abort()
})

test('the stream ends by itself after its life, so that the browser is asked again who it is', async () => {
	const clock = { ...FAST, lifeMilliseconds: 5 }
	const reader = eventStream(() => Promise.resolve(0), 0, new AbortController().signal, clock).getReader()
	expect(await readUntil(reader, 'never')).toBe('retry: 2000\n\n')
})

test('when the database cannot be read the stream ends, so that the browser tries again', async () => {
	const findLast = () => Promise.reject(new Error('gone'))
	const reader = eventStream(findLast, 0, new AbortController().signal, FAST).getReader()
	expect(await readUntil(reader, 'never')).toBe('retry: 2000\n\n')
})
