import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream, type RenderToPipeableStreamOptions } from 'react-dom/server'
import { ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from 'react-router'
import { requestFactsContext } from './access/request-facts.server.ts'
import { pagePolicy } from './access/security-headers.ts'
import { logError } from './access/server-log.server.ts'
import { PageRequest } from './ui/page-request.ts'

export const streamTimeout = 10_000

/** Render a page. Each page gets its own nonce: only scripts that we wrote into it ourselves may run. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	routerContext: EntryContext,
	context: RouterContextProvider,
) {
	const nonce = randomBytes(16).toString('base64')
	headers.set('Content-Type', 'text/html; charset=utf-8')
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
	// Vite's own development server writes inline styles and opens a socket; the built product does neither.
	if (import.meta.env.PROD) headers.set('Content-Security-Policy', pagePolicy(nonce))
	if (request.method === 'HEAD') return new Response(null, { status, headers })

	const page = (
		<PageRequest value={{ nonce, number: context.get(requestFactsContext).number }}>
			<ServerRouter context={routerContext} url={request.url} nonce={nonce} />
		</PageRequest>
	)
	return render(page, nonce, status, headers)
}

function render(page: React.ReactElement, nonce: string, status: number, headers: Headers) {
	return new Promise<Response>((resolve, reject) => {
		const body = new PassThrough()
		const options: RenderToPipeableStreamOptions = {
			nonce,
			onShellReady: () => {
				resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
				pipe(body)
			},
			onShellError: reject,
			onError: (error) => logError({ number: '', pattern: '(render)', error }),
		}
		const { pipe, abort } = renderToPipeableStream(page, options)
		const timer = setTimeout(abort, streamTimeout + 1_000)
		body.on('close', () => clearTimeout(timer))
	})
}

/** Something broke that no person can put right: the log gets a number, the place and a stack, never content (L-3). */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
	if (request.signal.aborted) return
	logError({ ...context.get(requestFactsContext), error })
}
