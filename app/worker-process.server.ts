import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { logLine } from './access/server-log.server.ts'

const PROGRAM_FOLDER = join(import.meta.dirname, '..')
const WORKER = 'transcripts/worker.ts'
const SHORTEST_REST = 1_000
const LONGEST_REST = 60_000

/**
 * Keep the second process running: started again when it crashes, after a rest that doubles each time it dies young.
 *
 * @returns `stop`, which ends it for good. When this process is killed the channel between them breaks, and the worker
 *   ends by itself.
 */
export function keepWorkerRunning() {
	let worker: ChildProcess | undefined
	let timer: NodeJS.Timeout | undefined
	let rest = SHORTEST_REST
	let isStopping = false

	function start() {
		const startedAt = Date.now()
		worker = spawn(process.execPath, ['--import', 'tsx', WORKER], {
			cwd: PROGRAM_FOLDER,
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		})
		worker.on('exit', (code, signal) => {
			if (isStopping) return
			rest = Date.now() - startedAt > LONGEST_REST ? SHORTEST_REST : Math.min(rest * 2, LONGEST_REST)
			logLine(`The worker ended (${signal ?? code}); it starts again in ${rest / 1_000} s. The web goes on.`)
			timer = setTimeout(start, rest)
		})
	}

	start()
	return {
		stop: () => {
			isStopping = true
			clearTimeout(timer)
			worker?.kill('SIGTERM')
		},
	}
}
