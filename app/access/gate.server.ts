import { redirect, type MiddlewareFunction } from 'react-router'
import { config } from '../db.server.ts'
import { isFirstRun } from './first-run.server.ts'
import { notFound } from './not-found.ts'
import { findPerson, personContext, type Person } from './person.server.ts'
import { newRequestNumber, requestFactsContext } from './request-facts.server.ts'
import { isFromOurselves } from './same-origin.ts'
import { mayDo } from './who-may.ts'

/**
 * The gate that every request passes before any loader or action runs: who it is, whether a change came from one of our
 * own pages, and whether she may (WHO_MAY). Before sign-in every page leads to the sign-in page, whether it exists or
 * not; after it, forbidden and missing are the same 404.
 */
export const gate: MiddlewareFunction<Response> = async ({ request, context, url, ...route }, next) => {
	const pattern = `/${route.pattern.replace(/^\//, '')}` // React Router writes '/' but 'sign-in'
	context.set(requestFactsContext, { number: newRequestNumber(), pattern })
	const person = await findPerson(request)
	context.set(personContext, person)

	const does = request.method === 'GET' || request.method === 'HEAD' ? 'see' : 'act'
	if (does === 'act') refuseForeign(request, url)
	await leadToSetUp(pattern, person)
	if (mayDo(pattern, does, person?.roles) && (person || pattern !== '/*')) return next()
	if (person) throw notFound()
	// A form sent after the session ran out must not look as if it had been saved.
	throw does === 'see' ? redirect('/sign-in') : new Response(null, { status: 401 })
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
