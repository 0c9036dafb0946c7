import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Measure } from './bench.ts'

const INPUTS = 10_000
/** The slowest of 1 500 took half a second on two busy cores; ten times that is a hang. */
const HANG_MILLISECONDS = 5_000
const START_MILLISECONDS = 60_000
const READER = join(import.meta.dirname, '..', 'fixtures', 'read-wrecks.ts')

/**
 * Ten thousand broken guides, read in a process of its own: one that throws, reads its own print as another guide or is
 * not done in five seconds counts as a crash. Each is said on standard error with its number, which makes it again.
 */
export async function* measureGuides(): AsyncGenerator<Measure> {
	let number = 0
	let crashes = 0
	while (number < INPUTS) {
		const { reached, crashed } = await readFrom(number)
		number = reached
		if (crashed) {
			crashes += 1
			process.stderr.write(`guide ${number}: ${crashed}\n`)
			number += 1
		}
	}
	yield { name: 'guides fuzzed', value: number, unit: 'count' }
	yield { name: 'guide crashes', value: crashes, unit: 'count' }
}

/** Read on in a new process until the end, or until one goes wrong: then its number and what happened. */
async function readFrom(number: number): Promise<{ reached: number; crashed?: string }> {
	const reader = fork(READER, [String(number), String(INPUTS)], { execArgv: ['--import', 'tsx'] })
	let reached = number
	let crashed: string | undefined = 'the process ended'
	let watch = setTimeout(stop, START_MILLISECONDS)
	function stop() {
		crashed = `not done in ${HANG_MILLISECONDS} ms`
		reader.kill('SIGKILL')
	}
	reader.on('message', ({ next, wrong }: { next: number; wrong?: string }) => {
		reached = next
		crashed = wrong ?? (next === INPUTS ? undefined : crashed)
		clearTimeout(watch)
		if (next < INPUTS && !wrong) watch = setTimeout(stop, HANG_MILLISECONDS)
	})
	await once(reader, 'exit')
	clearTimeout(watch)
	return { reached, ...(crashed && { crashed }) }
}
