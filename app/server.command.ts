// The web process: `npm start`. It holds the lock on the data, serves the built pages and keeps the worker running.
import './production.server.ts'
import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from 'react-router'
import { ConfigError, readConfig } from '#db/config.ts'
import { lockForWeb, SecondWebServer } from '#db/web-lock.ts'
import { logError, logLine } from './access/server-log.server.ts'
import { listenSettings, WrongAddress } from './listen-settings.ts'
import { answerWith } from './request-listener.server.ts'
import { keepWorkerRunning } from './worker-process.server.ts'

const BUILD = join(import.meta.dirname, '..', 'build')
const STOP_WITHIN_MILLISECONDS = 5_000
/** Five sealed seconds over a very slow phone network take half a minute; whoever is slower than this is cut off (S14). */
const SLOWEST_REQUEST_MILLISECONDS = 120_000

try {
	await start()
} catch (error) {
	const isForWhoeverInstalls =
		error instanceof ConfigError || error instanceof WrongAddress || error instanceof SecondWebServer
	if (isForWhoeverInstalls) console.error(error.message)
	else logError({ number: '', pattern: '(start)', error })
	process.exit(1)
}

async function start() {
	const config = readConfig(process.env)
	const settings = listenSettings({ ...config, host: process.env.HOST })
	const letGo = lockForWeb(config.dataDir)
	const listener = answerWith(await loadBuild(), { client: join(BUILD, 'client'), isHttps: settings.isHttps })
	const server = serverOf(config, listener)
	server.requestTimeout = SLOWEST_REQUEST_MILLISECONDS
	await listen(server, settings)
	logLine(`Lyhörd answers at ${settings.address}${config.isDemo ? ' (demo: invented data, anyone may step in)' : ''}`)

	const worker = process.env.START_WORKER === '0' ? undefined : keepWorkerRunning()
	const stop = () => {
		worker?.stop()
		stopServer(server, letGo)
	}
	// One answer that broke after it was begun must not end the server for everybody else.
	process.on('unhandledRejection', (error) => logError({ number: '', pattern: '(unhandled)', error }))
	process.once('SIGTERM', stop)
	process.once('SIGINT', stop)
}

function serverOf({ tlsCert, tlsKey }: ReturnType<typeof readConfig>, listener: RequestListener): Server {
	if (!tlsCert || !tlsKey) return createHttpServer(listener)
	return createHttpsServer({ cert: readFileSync(tlsCert), key: readFileSync(tlsKey) }, listener)
}

async function loadBuild(): Promise<ServerBuild> {
	const path = join(BUILD, 'server', 'index.js')
	if (!existsSync(path)) throw new ConfigError(['The pages are not built yet. Run: npm run build'])
	return (await import(pathToFileURL(path).href)) as ServerBuild
}

function listen(server: Server, { host, port }: { host: string; port: number }) {
	return new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(
				error.code === 'EADDRINUSE' ? new ConfigError([`PORT: ${port} is taken. Choose another with PORT=…`]) : error,
			)
		})
		server.listen(port, host, resolve)
	})
}

/** Let what is being answered finish; live connections (the seminar's news) are closed, their browsers come back. */
function stopServer(server: Server, letGo: () => void) {
	server.close(() => {
		letGo()
		process.exit(0)
	})
	server.closeIdleConnections()
	setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MILLISECONDS).unref()
}
