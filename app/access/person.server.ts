import { createContext, type RouterContextProvider } from 'react-router'
import { findLeaverCalledIn, isCalledIn as isMemberCalledIn } from '#db/device-recalls.ts'
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
export type Person = Member & {
	locale: Locale
	isSetUp: boolean
	/** Her devices are called in, and her roles would not let her send what lies there (X20): that alone she still may. */
	isCalledIn: boolean
	/** Her last day has passed: she has no roles, and is here only because a device of hers is called in. */
	hasLeft: boolean
}

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

/** Who sends this request: the member behind its session, or null. A member who has left the unit is nobody, unless a device of hers is called in. */
export async function findPerson(request: Request): Promise<Person | null> {
	const user = await findSessionUser(request)
	if (!user) return null
	const onDay = now().toISOString().slice(0, 10)
	const found = await findMemberOfUser(db, { userId: user.id, onDay })
	if (!found) return findLeaver(request, { userId: user.id, onDay })
	const { member } = found
	const isCalledIn =
		!member.roles.includes('interviewer') &&
		(await isMemberCalledIn(db, { unitId: member.unitId, memberId: member.id }))
	return { ...member, ...factsOf(request, found), isCalledIn, hasLeft: false }
}

/** Whoever has left is somebody only while a device of hers is called in: nothing unsent on it may be lost. */
async function findLeaver(request: Request, who: { userId: string; onDay: string }): Promise<Person | null> {
	const leaver = await findLeaverCalledIn(db, who)
	if (!leaver) return null
	const { mustChangePassword, twoFactorEnabled, ...member } = leaver
	const facts = factsOf(request, { mustChangePassword, twoFactorEnabled })
	return { ...member, ...facts, roles: [], isCalledIn: true, hasLeft: true }
}

function factsOf(request: Request, user: { mustChangePassword: boolean; twoFactorEnabled: boolean | null }) {
	const isSetUp = config.isDemo || (!user.mustChangePassword && user.twoFactorEnabled === true)
	return { locale: localeOf(request.headers.get('Cookie')), isSetUp }
}
