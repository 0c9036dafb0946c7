import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findModel, NoModel, type ModelPlace } from './has-model.server.ts'
import type { ModelAnswer, ModelOrder, WindowOrder } from './model-process.ts'
import { WindowStuck } from './window-stuck.ts'
import type { Listener } from './transcribe.ts'

/** More threads than this wait for one another more than they work. */
const MOST_THREADS = 4

/** One window is written down, the next one is listened to, and a third is made ready or kept: the model never waits. */
const LANES = 3

/** Half a minute of sound takes seconds on a small machine; after this long the model goes round in circles. */
const LONGEST_WAIT_MILLISECONDS = 10 * 60_000

// Each token reads the whole model: in pages of 2 MB, where Linux gives them, an eighth faster than in pages of 4 kB.
const LARGE_PAGES = 'glibc.malloc.hugetlb=1'

const PROGRAM = join(import.meta.dirname, 'model-process.ts')
const TYPESCRIPT = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

type Options = { threads?: number; longestMilliseconds?: number; onEnd?: () => void }

/**
 * A Whisper model in a process of its own. So many threads share each step of it; the words are the same however many.
 *
 * A window that takes too long ends the process: {@link WindowStuck}.
 *
 * @param onEnd  The process is gone, or given up: this listener hears nothing more. May be told twice. @throws {NoModel} when no model is there.
 */
export async function listenLocally(
	place: ModelPlace,
	{
		threads = Math.min(MOST_THREADS, availableParallelism()),
		longestMilliseconds = LONGEST_WAIT_MILLISECONDS,
		onEnd = () => {},
	}: Options = {},
): Promise<Listener & { processId: number | undefined; release: () => void }> {
	if (!findModel(place)) throw new NoModel(place.model)
	const order: ModelOrder = { place, threads }
	const child = fork(PROGRAM, [JSON.stringify(order)], {
		execArgv: ['--import', TYPESCRIPT],
		env: { ...process.env, GLIBC_TUNABLES: process.env.GLIBC_TUNABLES ?? LARGE_PAGES },
		serialization: 'advanced',
	})
	// Only while something is waited for does it keep this process from ending.
	child.unref()
	child.channel?.unref()
	child.once('exit', onEnd)
	const waitFor = answersOf(child, { milliseconds: longestMilliseconds, onStuck: onEnd })
	const loaded = await waitFor((answer) => ('loaded' in answer ? answer.loaded : undefined))
	let count = 0
	return {
		...loaded,
		lanes: LANES,
		processId: child.pid,
		hear: (samples) => {
			const number = count++
			if (child.connected) child.send({ number, samples } satisfies WindowOrder)
			return waitFor((answer) => ('heard' in answer && answer.number === number ? answer.heard : undefined), number)
		},
		release: () => void child.kill('SIGKILL'),
	}
}

/**
 * How to wait for what the process says. One answer that takes too long ends it, and whoever else waits hears why: it is
 * given up at once, not when it has died.
 */
function answersOf(child: ChildProcess, { milliseconds, onStuck }: { milliseconds: number; onStuck: () => void }) {
	let isStuck = false
	/** What it says that is wanted. @throws what went wrong. */
	return <Wanted>(wantedIn: (answer: ModelAnswer) => Wanted | undefined, number?: number) =>
		new Promise<Wanted>((resolve, reject) => {
			const timer = setTimeout(() => {
				isStuck = true
				onStuck()
				child.kill('SIGKILL')
				settle(() => reject(new WindowStuck(milliseconds)))
			}, milliseconds)
			const settle = (how: () => void) => {
				clearTimeout(timer)
				child.off('message', onMessage).off('exit', onExit).off('error', onError)
				how()
			}
			const onMessage = (answer: ModelAnswer) => {
				if ('error' in answer && answer.number === number) settle(() => reject(new Error(answer.error)))
				const wanted = wantedIn(answer)
				if (wanted !== undefined) settle(() => resolve(wanted))
			}
			const onExit = () => {
				const ended = `The process of the speech model has ended (${child.signalCode ?? child.exitCode}).`
				settle(() => reject(isStuck ? new WindowStuck(milliseconds) : new Error(ended)))
			}
			const onError = (error: Error) => settle(() => reject(error))
			child.on('message', onMessage).on('exit', onExit).on('error', onError)
			if (child.exitCode !== null || child.signalCode !== null) onExit()
		})
}
