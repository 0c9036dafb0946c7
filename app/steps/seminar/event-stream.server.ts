type Clock = { pollMilliseconds: number; heartbeatMilliseconds: number; lifeMilliseconds: number }

const CLOCK: Clock = {
	pollMilliseconds: 1_000,
	heartbeatMilliseconds: 15_000, // shorter than what proxies cut a silent connection at (often 30–60 s)
	lifeMilliseconds: 300_000, // then the browser comes back and is asked again who it is
}

/**
 * Server-sent events that say only “there is news up to id N” (design: live seminar). Several web processes can tail
 * the same table, and a browser that lost its connection goes on from where it was.
 *
 * @param findLast  The id of the last event now.
 * @param since  The last id the browser knows (`Last-Event-ID`), or undefined: then news are what comes from now on.
 * @param signal  Ends the stream when the browser has left.
 * @returns the body of a `text/event-stream` answer.
 */
export function eventStream(
	findLast: () => Promise<number>,
	since: number | undefined,
	signal: AbortSignal,
	clock: Clock = CLOCK,
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder()
	let stop = () => {}
	return new ReadableStream({
		start(controller) {
			const ended = new AbortController()
			stop = () => ended.abort()
			const end = () => {
				if (ended.signal.aborted) return
				stop()
				controller.close()
			}
			const say = (line: string) => {
				if (!ended.signal.aborted) controller.enqueue(encoder.encode(line))
			}
			signal.addEventListener('abort', end, { once: true })
			const life = setTimeout(end, clock.lifeMilliseconds)
			const heartbeat = setInterval(() => say(': here\n\n'), clock.heartbeatMilliseconds)
			ended.signal.addEventListener('abort', () => {
				clearTimeout(life)
				clearInterval(heartbeat)
				signal.removeEventListener('abort', end)
			})
			say('retry: 2000\n\n')
			void tellNews(findLast, since, say, ended.signal, clock).catch(end)
			if (signal.aborted) end()
		},
		cancel() {
			stop()
		},
	})
}

async function tellNews(
	findLast: () => Promise<number>,
	since: number | undefined,
	say: (line: string) => void,
	ended: AbortSignal,
	clock: Clock,
) {
	let told = since ?? (await findLast())
	while (!ended.aborted) {
		const last = await findLast()
		if (last > told) {
			say(`id: ${last}\ndata: ${last}\n\n`)
			told = last
		}
		await pause(clock.pollMilliseconds, ended)
	}
}

function pause(milliseconds: number, ended: AbortSignal) {
	return new Promise<void>((resolve) => {
		if (ended.aborted) return resolve()
		const timer = setTimeout(done, milliseconds)
		function done() {
			clearTimeout(timer)
			ended.removeEventListener('abort', done)
			resolve()
		}
		ended.addEventListener('abort', done)
	})
}
