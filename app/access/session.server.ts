import { findUserByEmail, saveSignInEvent } from '#db/auth-store.ts'
import { db, now } from '../db.server.ts'
import { auth, callAuth } from './auth.server.ts'

/** The user whose session this request carries. */
export async function findSessionUser(request: Request) {
	if (!request.headers.get('Cookie')?.includes('lyhord=')) return undefined
	const found = await auth.api.getSession({ headers: request.headers, query: { disableCookieCache: true } })
	return found?.user
}

type SignedIn = { state: 'in' | 'code wanted'; cookies: [string, string][] }
type Refused = { state: 'refused' | 'too many tries' }

/** First step of signing in: e-mail and password. Whether it was the one or the other that was wrong is told to nobody. */
export async function trySignIn(
	request: Request,
	{ email, password }: { email: string; password: string },
): Promise<SignedIn | Refused> {
	const { ok, status, told, cookies } = await callAuth(request, '/sign-in/email', { email, password })
	const user = await findUserByEmail(db, email)
	if (!ok) return refuse(status, user?.id)
	if (told.twoFactorRedirect) return { state: 'code wanted', cookies }
	if (user) await saveSignInEvent(db, { userId: user.id, did: 'access.signed-in', at: now() })
	return { state: 'in', cookies }
}

/** Second step: the code from the authenticator app, or one of the backup codes (which then is used up). */
export async function tryCode(request: Request, code: string): Promise<SignedIn | Refused> {
	const isFromApp = /^\d{6}$/.test(code)
	const path = isFromApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
	const { ok, status, told, cookies } = await callAuth(request, path, { code })
	if (!ok) return refuse(status, undefined)
	const { user } = told as { user?: { id: string } }
	if (user)
		await saveSignInEvent(db, {
			userId: user.id,
			did: isFromApp ? 'access.signed-in' : 'access.signed-in-by-backup-code',
			at: now(),
		})
	return { state: 'in', cookies }
}

async function refuse(status: number, userId: string | undefined): Promise<Refused> {
	if (userId) await saveSignInEvent(db, { userId, did: 'access.refused', at: now() })
	return { state: status === 429 ? 'too many tries' : 'refused' }
}

/** Only in the demo: begin a session for this user. @returns the headers that give the browser its cookie. */
export async function stepInAs(request: Request, userId: string) {
	const { cookies } = await callAuth(request, '/step-in', { userId })
	await saveSignInEvent(db, { userId, did: 'access.signed-in', at: now() })
	return cookies
}

/** End the session of this request. @returns the headers that make the browser forget it too. */
export async function endSession(request: Request) {
	const user = await findSessionUser(request)
	const { cookies } = await callAuth(request, '/sign-out', {})
	if (user) await saveSignInEvent(db, { userId: user.id, did: 'access.signed-out', at: now() })
	return cookies
}
