import { and, eq, gt } from 'drizzle-orm'
import type { Db } from './client.ts'
import { session, user } from './schema.ts'

/** The user behind a session token that has not run out. */
export async function findUserOfSession(db: Db, { token, at }: { token: string; at: Date }) {
	const [found] = await db
		.select({ id: user.id, email: user.email })
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.where(and(eq(session.token, token), gt(session.expiresAt, at)))
		.limit(1)
	return found
}

/** Remember that a user has signed in. */
export async function saveSession(
	db: Db,
	row: { id: string; token: string; userId: string; at: Date; expiresAt: Date },
) {
	const { at, ...rest } = row
	await db.insert(session).values({ ...rest, createdAt: at, updatedAt: at })
}

/** Forget a session; twice is the same as once. */
export async function removeSession(db: Db, token: string) {
	await db.delete(session).where(eq(session.token, token))
}
