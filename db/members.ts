import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { callOffRecalls, statementsOfRecall } from './device-recalls.ts'
import { account, memberRoles, members, session, twoFactor, units, user } from './schema.ts'

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

/**
 * The member behind a user who has signed in, if she is active on that day (YYYY-MM-DD) in any unit, and whether her
 * sign-in is complete: a password of her own, and codes from an authenticator app.
 */
export async function findMemberOfUser(db: Db, { userId, onDay }: { userId: string; onDay: string }) {
	const rows = await db
		.select({ member: members, unitName: units.name, role: memberRoles.role, user })
		.from(members)
		.innerJoin(user, eq(user.id, members.userId))
		.innerJoin(units, eq(units.id, members.unitId))
		.innerJoin(memberRoles, eq(memberRoles.memberId, members.id))
		.where(and(eq(members.userId, userId), isActive(onDay)))
		.orderBy(asc(members.id))
	const first = rows[0]
	if (!first) return undefined
	const { id, unitId, name, signature } = first.member
	const roles = rows.filter(({ member }) => member.id === id).map(({ role }) => role)
	const member: Member = { id, userId, unitId, unitName: first.unitName, name, signature, roles }
	const { mustChangePassword, twoFactorEnabled } = first.user
	return { member, mustChangePassword, twoFactorEnabled }
}

function isActive(onDay: string) {
	return and(lte(members.activeFromOn, onDay), or(isNull(members.activeUntilOn), gte(members.activeUntilOn, onDay)))
}

/** Everyone who is or has been in the unit, by name. */
export async function listMembers(db: Db, { unitId }: { unitId: string }) {
	const rows = await db
		.select({ member: members, email: user.email, twoFactorEnabled: user.twoFactorEnabled, role: memberRoles.role })
		.from(members)
		.leftJoin(user, eq(user.id, members.userId))
		.leftJoin(memberRoles, eq(memberRoles.memberId, members.id))
		.where(eq(members.unitId, unitId))
		.orderBy(asc(members.name), asc(members.id))
	const byId = new Map(
		rows.map(({ member, email, twoFactorEnabled }) => [member.id, { ...member, email, twoFactorEnabled }]),
	)
	return [...byId.values()].map((member) => ({
		...member,
		roles: rows.flatMap(({ member: { id }, role }) => (id === member.id && role ? [role] : [])),
	}))
}

/** The id of the user behind a member, if she can sign in. */
export async function findUserOfMember(db: Db, memberId: string) {
	const [found] = await db.select({ userId: members.userId }).from(members).where(eq(members.id, memberId)).limit(1)
	return found?.userId ?? undefined
}

/** Whether anyone at all is a member here; if not, the first-run wizard is open. */
export async function hasMembers(db: Db) {
	const [found] = await db.select({ id: members.id }).from(members).limit(1)
	return found !== undefined
}

type Act = { by: string; at: Date }
type NewMember = Omit<Member, 'unitName'> & {
	email: string
	passwordHash?: string
	mustChangePassword?: boolean
	/** The day she began (YYYY-MM-DD); the day she is written down, unless it is said. */
	activeFromOn?: string
} & Act

/**
 * Make a member and the user she signs in as, in one act.
 *
 * @param made.passwordHash  As better-auth keeps it; without one she cannot sign in by password (the demo).
 * @throws a conflict when the e-mail (`user.email`) or the signature is taken.
 */
export async function saveMember(db: Db, made: NewMember) {
	const { id, unitId, by, at } = made
	await atomically(db, [...statementsOfNewMember(db, made), auditEvent({ unitId, by, did: 'member.made', to: id, at })])
}

/** The rows of a new member, for the batch that also makes her unit. */
export function statementsOfNewMember(
	db: Db,
	{ id, userId, unitId, email, name, signature, roles, at, ...signIn }: NewMember,
) {
	const times = { createdAt: at, updatedAt: at }
	const { passwordHash: password, mustChangePassword = false, activeFromOn = at.toISOString().slice(0, 10) } = signIn
	return [
		db.insert(user).values({ id: userId, name, email: email.toLowerCase(), mustChangePassword, ...times }),
		...(password
			? [
					db
						.insert(account)
						.values({ id: userId, accountId: userId, providerId: 'credential', userId, password, ...times }),
				]
			: []),
		db.insert(members).values({ id, unitId, userId, name, signature, activeFromOn }),
		db.insert(memberRoles).values(roles.map((role) => ({ memberId: id, role }))),
	]
}

type Change = {
	unitId: string
	memberId: string
	name: string
	signature: string | null
	activeUntilOn: string | null
	roles: readonly Role[]
}

/**
 * Change what a member is called, what she may do and until when. Whoever has left, or interviews no longer, has her devices
 * called in where something may still lie on them (X20).
 *
 * @throws a conflict when the signature is taken.
 */
export async function changeMember(db: Db, { unitId, memberId, roles, by, at, ...facts }: Change & Act) {
	const today = at.toISOString().slice(0, 10)
	const isAway = (facts.activeUntilOn !== null && facts.activeUntilOn <= today) || !roles.includes('interviewer')
	const hers = { unitId, memberId, code: 'quit' as const, by, at }
	await atomically(db, [
		db
			.update(members)
			.set(facts)
			.where(and(eq(members.id, memberId), eq(members.unitId, unitId))),
		mustHaveChanged(db),
		db.delete(memberRoles).where(eq(memberRoles.memberId, memberId)),
		db.insert(memberRoles).values(roles.map((role) => ({ memberId, role }))),
		...(isAway ? await statementsOfRecall(db, hers) : [callOffRecalls(db, hers)]),
		auditEvent({ unitId, by, did: 'member.changed', to: memberId, at }),
	])
}

type Renewal = { unitId: string; memberId: string; userId: string; passwordHash: string }

/**
 * Give a member a one-time password: her old one, her authenticator app and everything she is signed in on stop working.
 */
export async function changeToOneTimePassword(
	db: Db,
	{ unitId, memberId, userId, passwordHash, by, at }: Renewal & Act,
) {
	const times = { createdAt: at, updatedAt: at }
	await atomically(db, [
		db
			.update(user)
			.set({ mustChangePassword: true, twoFactorEnabled: false, updatedAt: at })
			.where(isUserOf(userId, { unitId, memberId })),
		mustHaveChanged(db),
		db.delete(account).where(and(eq(account.userId, userId), eq(account.providerId, 'credential'))),
		db
			.insert(account)
			.values({ id: userId, accountId: userId, providerId: 'credential', userId, password: passwordHash, ...times }),
		db.delete(twoFactor).where(eq(twoFactor.userId, userId)),
		db.delete(session).where(eq(session.userId, userId)),
		auditEvent({ unitId, by, did: 'member.password-renewed', to: memberId, at }),
	])
}

function isUserOf(userId: string, { unitId, memberId }: { unitId: string; memberId: string }) {
	const hers = sql`(select ${members.userId} from ${members} where ${members.id} = ${memberId} and ${members.unitId} = ${unitId})`
	return and(eq(user.id, userId), eq(user.id, hers))
}
