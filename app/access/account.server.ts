import { changePasswordIsOwn, findSignIn, saveSignInEvent } from '#db/auth-store.ts'
import { create } from 'qrcode'
import { db, now } from '../db.server.ts'
import { callAuth, LEAST_PASSWORD_LENGTH } from './auth.server.ts'
import type { Person } from './person.server.ts'
import { pathOfModules } from './qr-path.ts'

/** What of her sign-in a person still has to put in order. */
export async function isSetUpOf(userId: string) {
	const signIn = await findSignIn(db, userId)
	return { mustChangePassword: signIn?.mustChangePassword ?? false, hasApp: signIn?.twoFactorEnabled ?? false }
}

type Typed = Record<string, string>

/** Change one's password: the old one is asked for, and every other place where one was signed in is signed out. */
export async function changePassword(
	request: Request,
	{ userId }: Person,
	{ current = '', chosen = '', again = '' }: Typed,
) {
	if (chosen.length < LEAST_PASSWORD_LENGTH) return { error: { code: 'too short' as const } }
	if (chosen !== again) return { error: { code: 'not the same' as const } }
	if (chosen === current) return { error: { code: 'the old one' as const } }
	const body = { currentPassword: current, newPassword: chosen, revokeOtherSessions: true }
	const { ok, cookies } = await callAuth(request, '/change-password', body)
	if (!ok) return { error: { code: 'wrong password' as const } }
	await changePasswordIsOwn(db, { userId, at: now() })
	await saveSignInEvent(db, { userId, did: 'access.password-changed', at: now() })
	return { cookies }
}

/** Begin with an authenticator app: what it must scan, and the backup codes to keep. Nothing counts until confirmed. */
export async function startApp(request: Request, _person: Person, { password = '' }: Typed) {
	const { ok, told } = await callAuth(request, '/two-factor/enable', { password })
	if (!ok) return { error: { code: 'wrong password' as const } }
	const { totpURI, backupCodes } = told as { totpURI: string; backupCodes: string[] }
	return { app: shownOnce(totpURI, backupCodes) }
}

/** The first code from the app: from now on signing in asks for one. */
export async function confirmApp(
	request: Request,
	{ userId }: Person,
	{ code = '', uri = '', backupCodes = '' }: Typed,
) {
	const { ok, cookies } = await callAuth(request, '/two-factor/verify-totp', { code: code.replaceAll(' ', '') })
	if (!ok) return { error: { code: 'wrong code' as const }, app: shownOnce(uri, backupCodes.split(' ')) }
	await saveSignInEvent(db, { userId, did: 'access.app-confirmed', at: now() })
	return { cookies }
}

function shownOnce(uri: string, backupCodes: string[]) {
	const { modules } = create(uri, { errorCorrectionLevel: 'M' })
	return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', backupCodes, qr: pathOfModules(modules) }
}
