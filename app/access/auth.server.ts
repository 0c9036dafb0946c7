import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import { z } from 'zod'
import { authStore } from '#db/auth-store.ts'
import { config, db } from '../db.server.ts'
import { CLIENT_HEADER } from './client-header.ts'
import { readSignInSecret } from './sign-in-secret.server.ts'

/** A working day: after it one signs in again, whatever one did in between. */
const SESSION_SECONDS = 10 * 60 * 60
export const LEAST_PASSWORD_LENGTH = 12
const MOST_PASSWORD_LENGTH = 128

const origin = config.origin ?? `http://localhost:${config.port}`
const isHttps = origin.startsWith('https:')
// The prefix makes the browser refuse the cookie from any other host or path; plain http on this machine cannot have it.
const cookie = (name: string) => ({ name: isHttps ? `__Host-${name}` : name })

/**
 * Sign-in: password and a code from an authenticator app, by better-auth. Its own addresses are not open to the network;
 * our pages call them through `callAuth`, so there is no sign-up and nothing that has no page.
 */
export const auth = betterAuth({
	appName: 'Lyhörd',
	baseURL: origin,
	secret: readSignInSecret(config.masterKeyFile),
	database: authStore(db),
	telemetry: { enabled: false },
	logger: { disabled: true }, // its messages may hold e-mail addresses
	emailAndPassword: {
		enabled: true,
		disableSignUp: true,
		minPasswordLength: LEAST_PASSWORD_LENGTH,
		maxPasswordLength: MOST_PASSWORD_LENGTH,
	},
	session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false }, freshAge: 0 },
	rateLimit: {
		enabled: true,
		storage: 'database',
		window: 60,
		max: 100,
		customRules: { '/sign-in/email': { window: 300, max: 30 }, '/two-factor/*': { window: 300, max: 30 } },
	},
	advanced: {
		useSecureCookies: false, // it would write another prefix than ours; `secure` is set below
		defaultCookieAttributes: { secure: isHttps, httpOnly: true, sameSite: 'lax', path: '/' },
		cookiePrefix: isHttps ? '__Host-lyhord' : 'lyhord',
		cookies: { session_token: cookie('lyhord') },
		ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
	},
	plugins: [twoFactor({ issuer: 'Lyhörd' }), ...(config.isDemo ? [stepIn()] : [])],
})

/** Only in the demo: a real session for one of its invented people, without a password. */
function stepIn() {
	return {
		id: 'demo-step-in' as const,
		endpoints: {
			stepIn: createAuthEndpoint(
				'/step-in',
				{ method: 'POST', body: z.object({ userId: z.string() }) },
				async (ctx) => {
					const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
					if (!user) return ctx.json({ ok: false })
					const session = await ctx.context.internalAdapter.createSession(user.id)
					await setSessionCookie(ctx, { session, user })
					return ctx.json({ ok: true })
				},
			),
		},
	}
}

/**
 * Ask better-auth to do one thing, as the person who sent this request.
 *
 * @param path  Of better-auth's own, such as `/sign-in/email`.
 * @returns What it answered, and the cookies to pass on to the browser.
 */
export async function callAuth(request: Request, path: string, body: Record<string, unknown>) {
	const headers = new Headers({ 'Content-Type': 'application/json', Origin: origin, Accept: 'application/json' })
	headers.set('Cookie', request.headers.get('Cookie') ?? '')
	headers.set(CLIENT_HEADER, request.headers.get(CLIENT_HEADER) ?? '127.0.0.1')
	headers.set('User-Agent', request.headers.get('User-Agent') ?? '')
	const answer = await auth.handler(
		new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
	)
	const told = (await answer.json().catch(() => ({}))) as Record<string, unknown>
	const cookies = answer.headers.getSetCookie().map((value) => ['Set-Cookie', value] as [string, string])
	return { ok: answer.ok, status: answer.status, told, cookies }
}

/** How better-auth keeps a password; for people made by the administrator or the first-run wizard. */
export async function hashPassword(password: string) {
	return (await auth.$context).password.hash(password)
}
