import { existsSync, readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Who works on a page comes first: the worker takes what is left of the processor. */
const BEHIND_THE_WEB = 10
const THREADS = '/proc/self/task'

/**
 * Let this whole process stand behind others. On Linux a process's own priority is only that of its first thread, while the
 * model runs in others, made before this is called: each is told by itself.
 */
export function standBack() {
	setPriority(BEHIND_THE_WEB)
	if (!existsSync(THREADS)) return
	for (const thread of readdirSync(THREADS)) setPriority(Number(thread), BEHIND_THE_WEB)
}
