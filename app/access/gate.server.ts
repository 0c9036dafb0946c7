import { redirect, type MiddlewareFunction } from 'react-router'
import { config } from '../db.server.ts'
import { isFirstRun } from './first-run.server.ts'
import { notFound } from './not-found.ts'
import { findPerson, personContext, type Person } from './person.server.ts'
import { newRequestNumber, requestFactsContext } from './request-facts.server.ts'
import { isFromOurselves } from './same-origin.ts'
import { logLine } from './server-log.server.ts'
import { mayAnswerRecall, mayDo } from './who-may.ts'

/**
 * The gate that every request passes before any loader or action runs: who it is, whether a change came from one of our
 * own pages, and whether she may (WHO_MAY). Before sign-in every page leads to the sign-in page, whether it exists or
 * not; after it, forbidden and missing are the same 404.
 */
export const gate: MiddlewareFunction<Response> = async ({ request, context, url, ...route }, next) => {
	const pattern = `/${route.pattern.replace(/^\//, '')}` // React Router writes '/' but 'sign-in'
	const facts = { number: newRequestNumber(), pattern }
	context.set(requestFactsContext, facts)
	return logged(request, facts, async () => {
		const person = await findPerson(request)
		context.set(personContext, person)
		const does = isRead(request) ? 'see' : 'act'
		if (does === 'act') refuseForeign(request, url)
		await leadToSetUp(pattern, person)
		if (person?.hasLeft && does === 'see' && !mayAnswerRecall(pattern, 'see')) throw redirect('/my-device')
		if (person?.isCalledIn && mayAnswerRecall(pattern, does)) return next()
		if (!person?.hasLeft && mayDo(pattern, does, person?.roles) && (person || pattern !== '/*')) return next()
		if (person) throw notFound()
		// A form sent after the session ran out must not look as if it had been saved.
		throw does === 'see' ? redirect('/sign-in') : new Response(null, { status: 401 })
	})
}

function isRead({ method }: Request) {
	return method === 'GET' || method === 'HEAD'
}

/** One line in the log for each request: never an address, an id or what was sent. */
async function logged(
	{ method }: Request,
	facts: { number: string; pattern: string },
	answer: () => Promise<Response>,
) {
	const began = performance.now()
	let status = 500
	try {
		const response = await answer()
		status = response.status
		return response
	} catch (thrown) {
		if (thrown instanceof Response) status = thrown.status
		throw thrown
	} finally {
		if (import.meta.env.PROD)
			logLine(`${facts.number} ${method} ${facts.pattern} ${status} ${Math.round(performance.now() - began)} ms`)
	}
}

const OPEN_BEFORE_SET_UP = ['/first-run', '/language', '/sign-out', '/account']

/** A new installation first gets its wizard; a new member first a password of her own and an authenticator app. */
async function leadToSetUp(pattern: string, person: Person | null) {
	if (OPEN_BEFORE_SET_UP.includes(pattern)) return
	if (await isFirstRun()) throw redirect('/first-run')
	if (person && !person.isSetUp) throw redirect('/account')
}

function refuseForeign(request: Request, url: URL) {
	const said = { origin: request.headers.get('Origin'), site: request.headers.get('Sec-Fetch-Site') }
	if (!isFromOurselves(said, config.origin ?? url.origin)) throw new Response(null, { status: 403 })
}
