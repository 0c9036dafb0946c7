import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const HOME = join(import.meta.dirname, '..', '..')

/** Always anew: pages built from an earlier state of the code may not even start. */
export function buildPages() {
	const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: HOME, encoding: 'utf8' })
	if (status !== 0) throw new Error(`The pages could not be built: ${stderr.slice(-500)}`)
}
