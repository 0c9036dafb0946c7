import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const HOME = join(import.meta.dirname, '..', '..', '..', '..')
const DEMO = join(HOME, 'db', 'demo', 'round-2025.json')

let folder: string
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-command-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(name: string, ...parameters: string[]) {
	const env = { ...process.env, DATA_DIR: join(folder, 'data'), MASTER_KEY_FILE: '' }
	const command = ['run', '--silent', name, '--', ...parameters]
	const { status, stdout, stderr } = spawnSync('npm', command, { cwd: HOME, env: withoutEmpty(env), encoding: 'utf8' })
	return { status, stdout, stderr }
}

function withoutEmpty(env: NodeJS.ProcessEnv) {
	return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
}

test(
	'from an empty folder a round is imported, drafted and exported as the file it came in',
	{ timeout: 60_000 },
	() => {
		const imported = run('round:import', DEMO)
		expect(imported).toMatchObject({ status: 0, stdout: '' })
		expect(imported.stderr).toContain('12 interviews')
		expect(imported.stderr).toContain('master key')

		const drafted = run('report:draft', '2025')
		expect(drafted).toMatchObject({ status: 0 })
		expect(drafted.stdout).toMatch(/^# Barn har berättat 2025\n/)
		expect(drafted.stdout).toContain('[SKRIV: ')

		expect(run('round:export', '2025').stdout).toBe(readFileSync(DEMO, 'utf8'))
		expect(run('report:draft', '--round', '2025').stdout).toBe(drafted.stdout)
	},
)

test('a year without a round is said in words, and nothing stands on standard output', { timeout: 60_000 }, () => {
	expect(run('report:draft', '2019')).toMatchObject({
		status: 1,
		stdout: '',
		stderr: expect.stringContaining('no round 2019') as string,
	})
	expect(run('report:draft')).toMatchObject({
		status: 1,
		stdout: '',
		stderr: expect.stringContaining('YEAR') as string,
	})
})

test(
	'a file that does not hold is refused with every fault, and the round is not there afterwards',
	{ timeout: 60_000 },
	() => {
		const wrong = { ...(JSON.parse(readFileSync(DEMO, 'utf8')) as object), year: 2024, extra: true, unit: '' }
		const file = join(folder, 'wrong.json')
		writeFileSync(file, JSON.stringify(wrong))

		const refused = run('round:import', file)
		expect(refused).toMatchObject({ status: 1, stdout: '' })
		expect(refused.stderr).toMatch(/extra: unknown key/)
		expect(refused.stderr).toMatch(/unit: /)
		expect(run('report:draft', '2024').status).toBe(1)
	},
)
