import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { account, members, rateLimit, session, twoFactor, user, verification } from './schema.ts'

/**
 * How better-auth keeps its own tables in our database. It writes them itself, row by row; what it did is audited right
 * after, by its hooks (design §5: the one exception to “the event is in the same batch”).
 */
export function authStore(db: Db) {
	return drizzleAdapter(db, {
		provider: 'sqlite',
		schema: { user, session, account, verification, twoFactor, rateLimit },
		transaction: false,
	})
}

/** Write down that someone signed in, was refused, or changed how she signs in. `by` and `to` are ids, never an e-mail. */
export async function saveSignInEvent(db: Db, { userId, did, at }: { userId: string; did: string; at: Date }) {
	const [member] = await db
		.select({ id: members.id, unitId: members.unitId })
		.from(members)
		.where(eq(members.userId, userId))
		.limit(1)
	await atomically(db, [auditEvent({ unitId: member?.unitId ?? null, by: member?.id ?? userId, did, to: userId, at })])
}

/** The user who signs in with this e-mail. */
export async function findUserByEmail(db: Db, email: string) {
	const [found] = await db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase())).limit(1)
	return found
}

/** The one-time password has been changed to one of her own. */
export async function changePasswordIsOwn(db: Db, { userId, at }: { userId: string; at: Date }) {
	await db.update(user).set({ mustChangePassword: false, updatedAt: at }).where(eq(user.id, userId))
}

/** What of her sign-in a person has in order: a password of her own, an authenticator app. */
export async function findSignIn(db: Db, userId: string) {
	const { mustChangePassword, twoFactorEnabled } = user
	const [found] = await db
		.select({ mustChangePassword, twoFactorEnabled })
		.from(user)
		.where(eq(user.id, userId))
		.limit(1)
	return found
}
