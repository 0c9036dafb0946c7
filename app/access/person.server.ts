import { createContext, type RouterContextProvider } from 'react-router'
import { findMemberOfUser, type Member } from '#db/members.ts'
import { config, db, now } from '../db.server.ts'
import type { Locale } from '../i18n/text.ts'
import { localeOf } from './locale.ts'
import { notFound } from './not-found.ts'
import { findSessionUser } from './session.server.ts'

/**
 * Whoever has signed in, as a member of her unit. `id` is the member's, not the user's. `isSetUp` is false until she has
 * a password of her own and an authenticator app; until then she reaches only her account page.
 */
export type Person = Member & { locale: Locale; isSetUp: boolean }

export const personContext = createContext<Person | null>(null)

/**
 * The person who asks, for loaders and actions.
 *
 * @throws the same 404 as for a page that does not exist, when nobody has signed in.
 */
export function requirePerson(context: Readonly<RouterContextProvider>): Person {
	const person = context.get(personContext)
	if (!person) throw notFound()
	return person
}

/** Who sends this request: the member behind its session, or null. A member who has left the unit is nobody. */
export async function findPerson(request: Request): Promise<Person | null> {
	const user = await findSessionUser(request)
	if (!user) return null
	const found = await findMemberOfUser(db, { userId: user.id, onDay: now().toISOString().slice(0, 10) })
	if (!found) return null
	const isSetUp = config.isDemo || (!found.mustChangePassword && found.twoFactorEnabled)
	return { ...found.member, locale: localeOf(request.headers.get('Cookie')), isSetUp }
}
