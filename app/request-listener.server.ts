import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createRequestListener } from '@react-router/node'
import type { ServerBuild } from 'react-router'
import sirv from 'sirv'
import { CLIENT_HEADER } from './access/client-header.ts'
import { SCRIPT_POLICY, securityHeaders } from './access/security-headers.ts'
import { logError } from './access/server-log.server.ts'

/** No form and no chunk of sound is near this; a sampling frame of ten thousand children is about a megabyte. */
const LARGEST_BODY = 32 * 1024 * 1024
const ONE_YEAR = 31_536_000

/**
 * What answers every request: files of the build first, then the pages.
 *
 * @param from.client  The folder of the built files. @param from.isHttps  Whether browsers reach us over https.
 */
export function answerWith(build: ServerBuild, from: { client: string; isHttps: boolean }): RequestListener {
	const headers = Object.entries(securityHeaders(from.isHttps))
	const files = sirv(from.client, { etag: true, gzip: true, setHeaders: setFileHeaders })
	const pages = createRequestListener({ build, mode: 'production' })

	return (request, response) => {
		for (const [name, value] of headers) response.setHeader(name, value)
		sayWhoCalls(request)
		files(request, response, () => {
			if (!boundBody(request, response)) return
			response.setHeader('Cache-Control', 'no-store')
			keepEveryCookie(response)
			// The listener is asynchronous although its type does not say so: an answer that breaks half-way must not
			// take the process down.
			Promise.resolve(pages(request, response) as unknown).catch((error: unknown) => {
				logError({ number: '', pattern: '(answer)', error })
				response.destroy()
			})
		})
	}
}

/**
 * React Router hands all its headers to `writeHead` as one list. Where a header was set before, Node 20 then keeps only
 * the last of several with the same name, and of two cookies one is lost (newer Node keeps both).
 */
function keepEveryCookie(response: ServerResponse) {
	const writeHead = response.writeHead.bind(response) as (status: number) => ServerResponse
	response.writeHead = (status: number, ...[list]: unknown[]) => {
		const flat = list as readonly string[]
		for (let at = 0; at < flat.length; at += 2) response.removeHeader(flat[at] ?? '')
		for (let at = 0; at < flat.length; at += 2) response.appendHeader(flat[at] ?? '', flat[at + 1] ?? '')
		return writeHead(status)
	}
}

function setFileHeaders(response: ServerResponse, path: string) {
	const isNamedByContent = path.startsWith('/assets/')
	response.setHeader('Cache-Control', isNamedByContent ? `public, max-age=${ONE_YEAR}, immutable` : 'no-cache')
	if (path.endsWith('.js')) response.setHeader('Content-Security-Policy', SCRIPT_POLICY)
}

/** React Router reads the raw headers: what a client claims about its own address is taken out, ours put in. */
function sayWhoCalls(request: IncomingMessage) {
	const raw = request.rawHeaders
	for (let at = raw.length - 2; at >= 0; at -= 2) {
		if (raw[at]?.toLowerCase() === CLIENT_HEADER) raw.splice(at, 2)
	}
	raw.push(CLIENT_HEADER, request.socket.remoteAddress ?? '127.0.0.1')
}

/** @returns false when the request was refused for its size; one that lies about its size is cut off on the way. */
function boundBody(request: IncomingMessage, response: ServerResponse) {
	if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) {
		response.writeHead(413, { Connection: 'close' }).end()
		return false
	}
	let received = 0
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		request.on('data', (part: Buffer) => {
			received += part.length
			if (received > LARGEST_BODY) request.destroy()
		})
	}
	return true
}
