// The demo from a fresh clone: installs what is missing, builds the pages, fills an invented unit and serves it.
// Only Node's own modules: nothing else is there yet.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages, installPackages, run, say } from '../install.mjs'

const port = process.env.PORT ?? '3000'
const folder = join(tmpdir(), `lyhord-demo-${port}`)
const environment = {
	DATA_DIR: process.env.DATA_DIR ?? join(folder, 'data'),
	LYHORD_DEMO: '1',
	NODE_ENV: 'production',
	PORT: port,
}

if (!(await isFree(Number(port)))) {
	say(`Port ${port} is taken, perhaps by another demo. Stop that, or choose another port: PORT=3001 npm run demo`)
	process.exit(1)
}
installPackages()
buildPages()
if (!process.env.DATA_DIR) rmSync(folder, { recursive: true, force: true })
say('Filling the demo unit Exempelköping with invented people, rounds and words …')
run(process.execPath, ['--import', 'tsx', 'app/demo/fill.command.ts'], environment)
say(`The demo: http://localhost:${port}  (Ctrl-C stops it; each start begins anew)`)
serve()

function serve() {
	const server = spawn(process.execPath, ['--import', 'tsx', 'app/server.command.ts'], {
		cwd: join(import.meta.dirname, '..', '..'),
		env: { ...process.env, ...environment },
		stdio: 'inherit',
	})
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
	server.on('exit', (code) => process.exit(code ?? 0))
}

function isFree(number) {
	return new Promise((resolve) => {
		const probe = createServer()
			.once('error', () => resolve(false))
			.once('listening', () => probe.close(() => resolve(true)))
			.listen(number, '127.0.0.1')
	})
}
