import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { memberRoles, members, units, user } from './schema.ts'

type Role = (typeof memberRoles.$inferSelect)['role']

/** A person in a unit, with what she may do there. */
export type Member = {
	id: string
	userId: string
	unitId: string
	unitName: string
	name: string
	signature: string | null
	roles: readonly Role[]
}

/** The member behind a user who has signed in, if she is active on that day (YYYY-MM-DD) in any unit. */
export async function findMemberOfUser(db: Db, { userId, onDay }: { userId: string; onDay: string }) {
	const isActive = and(
		lte(members.activeFromOn, onDay),
		or(isNull(members.activeUntilOn), gte(members.activeUntilOn, onDay)),
	)
	const rows = await db
		.select({ member: members, unitName: units.name, role: memberRoles.role })
		.from(members)
		.innerJoin(units, eq(units.id, members.unitId))
		.innerJoin(memberRoles, eq(memberRoles.memberId, members.id))
		.where(and(eq(members.userId, userId), isActive))
		.orderBy(asc(members.id))
	const first = rows[0]
	if (!first) return undefined
	const { id, unitId, name, signature } = first.member
	const roles = rows.filter(({ member }) => member.id === id).map(({ role }) => role)
	return { id, userId, unitId, unitName: first.unitName, name, signature, roles } satisfies Member
}

/** The id of the user behind a member, if she can sign in. */
export async function findUserOfMember(db: Db, memberId: string) {
	const [found] = await db.select({ userId: members.userId }).from(members).where(eq(members.id, memberId)).limit(1)
	return found?.userId ?? undefined
}

type NewMember = Omit<Member, 'unitName'> & { email: string; by: string; at: Date }

/** Make a member and the user she signs in as, in one act. @throws a conflict when the e-mail or signature is taken. */
export async function saveMember(db: Db, { id, userId, unitId, email, name, signature, roles, by, at }: NewMember) {
	const today = at.toISOString().slice(0, 10)
	await atomically(db, [
		db.insert(user).values({ id: userId, name, email, createdAt: at, updatedAt: at }),
		db.insert(members).values({ id, unitId, userId, name, signature, activeFromOn: today }),
		db.insert(memberRoles).values(roles.map((role) => ({ memberId: id, role }))),
		auditEvent({ unitId, by, did: 'member.made', to: id, at }),
	])
}
