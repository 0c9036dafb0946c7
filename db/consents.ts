import { and, desc, eq, isNull } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { dropQuotesOf } from './quote-clearances.ts'
import { findContactPolicy } from './contact-policies.ts'
import { ORDER_SAID } from './quote-consents.ts'
import { assignments, consents, frameChildren } from './schema.ts'

export type Consent = Pick<typeof consents.$inferSelect, 'id' | 'kind' | 'givenBy' | 'how' | 'isYes' | 'at'>

type Scope = { unitId: string; assignmentId: string }

/** What has been said for an assignment and still stands, oldest first: the last word on a kind by a person counts. */
export async function listConsents(db: Db, { unitId, assignmentId }: Scope): Promise<Consent[]> {
	const { id, kind, givenBy, how, isYes, at } = consents
	return db
		.select({ id, kind, givenBy, how, isYes, at })
		.from(consents)
		.innerJoin(assignments, eq(assignments.id, consents.assignmentId))
		.where(and(eq(assignments.unitId, unitId), eq(consents.assignmentId, assignmentId), isNull(consents.withdrawnAt)))
		.orderBy(...ORDER_SAID)
}

/** What `whatIsMissing` needs to know before an interview may start; undefined when it is not this interviewer's. */
export async function findStartFacts(
	db: Db,
	{ unitId, assignmentId, interviewerId }: Scope & { interviewerId: string },
) {
	const isHers = and(
		eq(assignments.unitId, unitId),
		eq(assignments.id, assignmentId),
		eq(assignments.interviewerId, interviewerId),
		isNull(assignments.endedAt),
	)
	const [found] = await db
		.select({
			bornMonth: frameChildren.bornMonth,
			isProtected: frameChildren.isProtected,
			language: frameChildren.language,
		})
		.from(assignments)
		.innerJoin(frameChildren, eq(frameChildren.childId, assignments.childId))
		.where(isHers)
		.orderBy(desc(assignments.assignedAt))
		.limit(1)
	if (!found) return undefined
	const consentsSoFar = await listConsents(db, { unitId, assignmentId })
	return { ...found, consents: consentsSoFar, policy: await findContactPolicy(db, { unitId }) }
}

type NewConsents = Scope & {
	by: string
	at: Date
	textVersion: string
	said: readonly Pick<Consent, 'kind' | 'givenBy' | 'how' | 'isYes'>[]
}

/** Keep what was said, each as a row of its own: nothing is overwritten. A no to quotes takes back those already cleared. */
export async function saveConsents(db: Db, { unitId, assignmentId, by, at, textVersion, said }: NewConsents) {
	const facts = { assignmentId, textVersion, by, at }
	const isNoToQuotes = said.some(({ kind, isYes }) => kind === 'quote' && !isYes)
	await atomically(db, [
		db.insert(consents).values(said.map((one) => ({ id: crypto.randomUUID(), ...one, ...facts }))),
		...(isNoToQuotes ? await dropQuotesOf(db, { unitId, assignmentId, by, at }) : []),
		auditEvent({ unitId, by, did: 'consent.recorded', to: assignmentId, at }),
	])
}

/** One yes is taken back; the row stays, with when. Was it to quotes, those already cleared are taken back. @returns what it was a yes to. @throws `isStale` when it was taken back before, or is another assignment's. */
export async function changeConsentToWithdrawn(
	db: Db,
	{ unitId, assignmentId, consentId, by, at }: Scope & { consentId: string; by: string; at: Date },
) {
	const isIt = and(eq(consents.id, consentId), eq(consents.assignmentId, assignmentId))
	const [taken] = await db.select({ kind: consents.kind }).from(consents).where(isIt)
	await atomically(db, [
		db
			.update(consents)
			.set({ withdrawnAt: at })
			.where(and(isIt, isNull(consents.withdrawnAt))),
		mustHaveChanged(db),
		...(taken?.kind === 'quote' ? await dropQuotesOf(db, { unitId, assignmentId, by, at }) : []),
		auditEvent({ unitId, by, did: 'consent.withdrawn', to: assignmentId, at }),
	])
	return taken?.kind
}
