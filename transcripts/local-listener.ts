import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Heard } from './decode-window.ts'
import type { ModelPlace } from './has-model.server.ts'
import type { HeardWindow } from './hear-window.ts'
import type { Answer, Half, ToWriteDown } from './local-listener-thread.ts'
import { SAMPLE_RATE } from './samples-of.ts'
import type { Listener } from './transcribe.ts'
import { describeModel } from './whisper-model.ts'

/** A second decoder is worth its memory from here on. */
const CORES_OF_A_SECOND_DECODER = 4
/** More than this want more memory than they save time. */
const MOST_CORES = 4
/** What Node calls a thread that runs no more. */
const ENDED = -1
const THREAD = join(import.meta.dirname, 'local-listener-thread.mjs')

/**
 * A Whisper model on this machine, in threads of its own: one hears a window while another writes down the one before. The
 * process stays free meanwhile, and the words are the same on however many cores.
 *
 * @throws {NoModel} when it is not there.
 */
export async function listenLocally(
	place: ModelPlace,
	cores = Math.min(MOST_CORES, availableParallelism()),
): Promise<Listener & { release: () => Promise<void> }> {
	const model = await describeModel(place)
	const count = cores >= CORES_OF_A_SECOND_DECODER ? 2 : 1
	const halves: Half[] = Array.from({ length: count }, () => ({ place, half: 'decoder' }))
	const [encoder, ...decoders] = await openAll([
		{ place, half: 'encoder', threads: Math.max(1, cores - count) },
		...halves,
	])
	const hear = inTurn([encoder!])
	const write = inTurn(decoders)
	return {
		...model,
		// One more than there are threads, so that none waits for its next window.
		lanes: cores === 1 ? 1 : decoders.length + 2,
		hear: async (samples) => {
			const heard = (await hear(samples)) as Heard
			return (await write({ heard, seconds: samples.length / SAMPLE_RATE } satisfies ToWriteDown)) as HeardWindow
		},
		release: async () => {
			for (const thread of [encoder!, ...decoders]) await thread.close()
		},
	}
}

type Thread = { ask: (asked: unknown) => Promise<unknown>; close: () => Promise<void> }

/** Each asked of the first of these threads that is free, in the order they were asked. */
function inTurn(threads: readonly Thread[]) {
	const free = [...threads]
	const waiting: ((thread: Thread) => void)[] = []
	return async (asked: unknown) => {
		const thread = free.pop() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)))
		try {
			return await thread.ask(asked)
		} finally {
			const next = waiting.shift()
			if (next) next(thread)
			else free.push(thread)
		}
	}
}

/** All of them or none: what one of them throws when it is loaded ends the others. */
async function openAll(halves: readonly Half[]) {
	const opened = await Promise.allSettled(halves.map(openThread))
	const failed = opened.find((one) => one.status === 'rejected')
	const threads = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
	if (!failed) return threads
	for (const thread of threads) await thread.close()
	throw failed.reason
}

/** A thread with its half of the model loaded. It keeps the process running only while it works; one that died is opened anew. */
async function openThread(half: Half): Promise<Thread> {
	let thread = await started(half)
	return {
		ask: async (asked) => {
			if (thread.threadId === ENDED) thread = await started(half)
			thread.ref()
			thread.postMessage(asked)
			return answerOf(thread)
		},
		close: async () => void (await thread.terminate()),
	}
}

async function started(half: Half) {
	const thread = new Worker(THREAD, { workerData: half, execArgv: [] })
	try {
		await answerOf(thread)
		return thread
	} catch (error) {
		await thread.terminate()
		throw error
	}
}

/** What a thread says next; an error of its own, or its end, is one here. */
function answerOf(thread: Worker) {
	return new Promise<unknown>((resolve, reject) => {
		const forget = () => {
			thread.off('message', onMessage).off('error', onError).off('exit', onExit)
			thread.unref()
		}
		const onMessage = (answer: Answer) => {
			forget()
			if ('done' in answer) resolve(answer.done)
			else reject(new Error(answer.failed))
		}
		const onError = (error: Error) => {
			forget()
			reject(error)
		}
		const onExit = () => onError(new Error('The thread of the speech model ended in the midst of its work.'))
		thread.on('message', onMessage).on('error', onError).on('exit', onExit)
	})
}
