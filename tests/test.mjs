// All tests from a fresh clone: installs what is missing, then unit and integration tests (vitest), then the browser
// tests (Playwright), and ends with one line that counts both.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages, findBrowser, installBrowser, installPackages, installTestPrograms, say } from '../app/install.mjs'

const TEST_PROGRAMS = [
	{ command: 'espeak-ng', name: 'espeak-ng' },
	{ command: 'sox', name: 'sox' },
	{ command: 'pdftotext', name: 'poppler-utils' },
	{ command: 'age', name: 'age' },
	{ command: 'ffmpeg', name: 'ffmpeg' },
	{ command: 'unzip', name: 'unzip' },
	{ command: 'openssl', name: 'openssl' },
]

installPackages()
installBrowser()
installTestPrograms(TEST_PROGRAMS)
buildPages()

const folder = mkdtempSync(join(tmpdir(), 'lyhord-results-'))
const vitestFile = join(folder, 'vitest.json')
const playwrightFile = join(folder, 'playwright.json')

say('Unit and integration tests (vitest) …')
const vitest = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`])
say(`Browser tests (Playwright, ${findBrowser()}) …`)
const playwright = run(['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile })

const counts = [countVitest(vitestFile), countPlaywright(playwrightFile)]
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
const failedRuns = [vitest, playwright].filter((status) => status !== 0).length
const failed = Math.max(sum('failed'), failedRuns)
rmSync(folder, { recursive: true })
say(`${sum('passed')} passed, ${failed} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)

function run(parameters, environment = {}) {
	const { status } = spawnSync('npx', ['--no-install', ...parameters], {
		stdio: 'inherit',
		env: { ...process.env, ...environment },
	})
	return status
}

function countVitest(file) {
	const { numPassedTests, numFailedTests, numPendingTests } = read(file) ?? {
		numPassedTests: 0,
		numFailedTests: 1,
		numPendingTests: 0,
	}
	return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

function countPlaywright(file) {
	const { stats } = read(file) ?? { stats: { expected: 0, unexpected: 1, skipped: 0, flaky: 0 } }
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'))
	} catch {
		return undefined
	}
}
