import { and, asc, eq, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import type { KeyStore } from './keys.ts'
import { assignments, childHandlers, contactAttempts, contacts, frameChildren, receipts, rounds } from './schema.ts'
import { openContact, sealContact } from './seal.ts'

/** Who to call: the only place where a real name may stand, sealed with the child's own contact key. */
export type ContactCard = { childName: string; guardianName: string; phone: string; note: string }

export type ContactAttempt = Pick<typeof contactAttempts.$inferSelect, 'channel' | 'outcome' | 'at'>

type Scope = { unitId: string; childId: string }

/** The card of a child, opened; undefined before it is written and after it has been destroyed. */
export async function findContactCard(
	db: Db,
	keys: KeyStore,
	{ unitId, childId }: Scope,
): Promise<ContactCard | undefined> {
	const [row] = await db
		.select({ sealedCard: contacts.sealedCard })
		.from(contacts)
		.where(and(eq(contacts.unitId, unitId), eq(contacts.childId, childId)))
		.limit(1)
	return row && (JSON.parse(await openContact(keys, childId, row.sealedCard)) as ContactCard)
}

/** Write the card, new or in place of the one before. The key is made first, then the row that uses it. */
export async function saveContactCard(
	db: Db,
	keys: KeyStore,
	{ unitId, childId, roundId, by, at, card }: Scope & { roundId: string; by: string; at: Date; card: ContactCard },
) {
	if (!keys.has('contact', childId)) await keys.createContactKey(childId)
	const sealedCard = await sealContact(keys, childId, JSON.stringify(card))
	const change = { sealedCard, changedBy: by, changedAt: at }
	await atomically(db, [
		db
			.insert(contacts)
			.values({ childId, roundId, unitId, ...change })
			.onConflictDoUpdate({ target: contacts.childId, set: change }),
		auditEvent({ unitId, by, did: 'contact.written', to: childId, at }),
	])
}

/** Destroy a card: the key first, so that every copy and backup of the row is unreadable, then the row, with a receipt. */
export async function removeContactCard(
	db: Db,
	keys: KeyStore,
	{ unitId, childId, by, at, reason }: Scope & { by: string; at: Date; reason: string },
) {
	keys.destroy('contact', childId)
	await atomically(db, [
		db.delete(contacts).where(and(eq(contacts.unitId, unitId), eq(contacts.childId, childId))),
		db.insert(receipts).values({ id: crypto.randomUUID(), unitId, interviewId: childId, what: 'contact', reason, at }),
		auditEvent({ unitId, by, did: 'contact.destroyed', to: childId, at }),
	])
}

/** The attempts to reach a child's family, in order. */
export async function listContactAttempts(
	db: Db,
	{ unitId, assignmentId }: { unitId: string; assignmentId: string },
): Promise<ContactAttempt[]> {
	const { channel, outcome, at } = contactAttempts
	return db
		.select({ channel, outcome, at })
		.from(contactAttempts)
		.innerJoin(assignments, eq(assignments.id, contactAttempts.assignmentId))
		.where(and(eq(assignments.unitId, unitId), eq(contactAttempts.assignmentId, assignmentId)))
		.orderBy(asc(at), sql`contact_attempts.rowid`)
}

/** Keep one attempt: how and what came of it. */
export async function saveContactAttempt(
	db: Db,
	{ unitId, ...attempt }: Omit<typeof contactAttempts.$inferInsert, 'id'> & { unitId: string },
) {
	await atomically(db, [
		db.insert(contactAttempts).values({ id: crypto.randomUUID(), ...attempt }),
		auditEvent({ unitId, by: attempt.by, did: 'contact.attempted', to: attempt.assignmentId, at: attempt.at }),
	])
}

/** Who handles the child now, as signatures: through them alone is a child with protected identity reached (X9). */
export async function listAppointedSecretaries(db: Db, { unitId, childId }: Scope) {
	const rows = await db
		.select({ signature: childHandlers.signature })
		.from(childHandlers)
		.innerJoin(frameChildren, eq(frameChildren.childId, childHandlers.childId))
		.innerJoin(rounds, eq(rounds.id, frameChildren.roundId))
		.where(and(eq(rounds.unitId, unitId), eq(childHandlers.childId, childId), eq(childHandlers.kind, 'handler')))
		.orderBy(asc(childHandlers.signature))
	return rows.map(({ signature }) => signature)
}

/**
 * Destroy every card of a round when it closes (L-8): each key first, then the rows, with a receipt each.
 *
 * @returns how many cards were destroyed. Called again after a crash it ends what was half done.
 */
export async function removeContactCardsOfRound(
	db: Db,
	keys: KeyStore,
	{ unitId, roundId, by, at }: { unitId: string; roundId: string; by: string; at: Date },
) {
	const isOurs = and(eq(contacts.unitId, unitId), eq(contacts.roundId, roundId))
	const rows = await db.select({ childId: contacts.childId }).from(contacts).where(isOurs)
	for (const { childId } of rows) await removeContactCard(db, keys, { unitId, childId, by, at, reason: 'round.closed' })
	return rows.length
}
