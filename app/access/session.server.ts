import { randomBytes } from 'node:crypto'
import { findUserOfSession, removeSession, saveSession } from '#db/auth-store.ts'
import { config, db, now } from '../db.server.ts'

const SESSION_HOURS = 12
const isHttps = config.origin?.startsWith('https:') ?? false
const COOKIE = isHttps ? '__Host-lyhord' : 'lyhord'

/** The user whose session this request carries. */
export async function findSessionUser(request: Request) {
	const token = tokenOf(request)
	return token ? findUserOfSession(db, { token, at: now() }) : undefined
}

/** Begin a session for this user. @returns the Set-Cookie header. */
export async function beginSession(userId: string) {
	const [id, token] = [randomBytes(16).toString('hex'), randomBytes(32).toString('base64url')]
	const expiresAt = new Date(now().getTime() + SESSION_HOURS * 3_600_000)
	await saveSession(db, { id, token, userId, at: now(), expiresAt })
	return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SESSION_HOURS * 3_600}${isHttps ? '; Secure' : ''}`
}

/** End the session of this request. @returns the Set-Cookie header that makes the browser forget it too. */
export async function endSession(request: Request) {
	const token = tokenOf(request)
	if (token) await removeSession(db, token)
	return `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isHttps ? '; Secure' : ''}`
}

function tokenOf(request: Request) {
	const cookies = request.headers.get('Cookie')?.split(/;\s*/) ?? []
	return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1)
}
