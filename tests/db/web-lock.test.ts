import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockForWeb, SecondWebServer } from '#db/web-lock.ts'

const HOME = join(import.meta.dirname, '..', '..')
let folder: string

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-lock-'))
})

afterEach(() => {
	rmSync(folder, { recursive: true })
})

/** Another process that holds the lock until it is killed. */
async function startHolder() {
	const script = `const { lockForWeb } = await import('#db/web-lock.ts'); lockForWeb(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
	const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder], {
		cwd: HOME,
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	await once(holder.stdout, 'data')
	return holder
}

test('another web server on the same folder is refused, and let in when the first lets go', () => {
	const letGo = lockForWeb(folder)
	expect(() => lockForWeb(folder)).toThrow(SecondWebServer)
	letGo()
	lockForWeb(folder)()
})

test('a crash lets go of the folder', async () => {
	const holder = await startHolder()
	expect(() => lockForWeb(folder)).toThrow(SecondWebServer)
	holder.kill('SIGKILL')
	await once(holder, 'exit')
	lockForWeb(folder)()
})
