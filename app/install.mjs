// Install what a fresh clone is missing, saying what is done. Only Node's own modules: nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const HOME = join(import.meta.dirname, '..')
const OLDEST_NODE = [20, 19]

/** Install the packages of package-lock.json when they are missing or older than it. */
export function installPackages() {
	refuseOldNode()
	const installed = join(HOME, 'node_modules', '.package-lock.json')
	const isFresh =
		existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(HOME, 'package-lock.json')).mtimeMs
	if (isFresh) return
	say('Installing the packages of package-lock.json (one to two minutes; better-sqlite3 is compiled) …')
	run('npm', ['ci', '--no-audit', '--no-fund'])
}

/** Make sure there is a Chromium for the browser tests: on Debian as root it is installed, elsewhere it is asked for. */
export function installBrowser() {
	if (findBrowser()) return
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
		stop(
			'The browser tests need Chromium on PATH (Debian and Ubuntu: “apt-get install chromium”). Install it and run npm test again.',
		)
	}
	say('Installing Debian’s Chromium for the browser tests …')
	run('apt-get', ['update', '-qq'])
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

/** Install small Debian programs that some tests use where they can be had; tests say so when one is missing. */
export function installTestPrograms(programs) {
	const missing = programs.filter(({ command }) => !isOnPath(command))
	if (missing.length === 0 || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
	say(`Installing ${missing.map(({ name }) => name).join(', ')} for the tests …`)
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.map(({ name }) => name)], {
		stdio: 'inherit',
	})
}

/** Build the web pages when they are missing or older than what they are built from. */
export function buildPages() {
	if (isBuildFresh()) return
	say('Building the pages (about half a minute) …')
	run('npm', ['run', '--silent', 'build'])
}

/** The path of a Chromium, or undefined. */
export function findBrowser() {
	return ['chromium', 'chromium-browser', 'google-chrome'].map(pathOf).find(Boolean)
}

/** Run a program in the project's folder and stop with its exit code when it fails. */
export function run(command, parameters, environment = {}) {
	const { status } = spawnSync(command, parameters, {
		cwd: HOME,
		stdio: 'inherit',
		env: { ...process.env, ...environment },
	})
	if (status !== 0) process.exit(status ?? 1)
}

/** Say one line to the person at the terminal. */
export function say(line) {
	process.stdout.write(`${line}\n`)
}

function isBuildFresh() {
	const built = join(HOME, 'build', 'server', 'index.js')
	if (!existsSync(built)) return false
	const newer = spawnSync(
		'find',
		[
			'app',
			'db',
			'interview-guides',
			'reports',
			'transcripts',
			'package-lock.json',
			'vite.config.ts',
			'-newer',
			built,
			'-type',
			'f',
			'-print',
			'-quit',
		],
		{ cwd: HOME, encoding: 'utf8' },
	)
	return newer.status === 0 && newer.stdout.trim() === ''
}

function refuseOldNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
	const { engines } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
	if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
	stop(`Lyhörd needs Node ${engines.node}; this is ${process.versions.node}. Install a newer Node and try again.`)
}

function isOnPath(command) {
	return pathOf(command) !== undefined
}

function pathOf(command) {
	const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' })
	return status === 0 ? stdout.trim() : undefined
}

function stop(line) {
	process.stderr.write(`${line}\n`)
	process.exit(1)
}
