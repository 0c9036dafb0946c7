import { createHash } from 'node:crypto'

/** What a person did (`draw.made`), to what (an id), and when. Never content, never a child's name. */
export type AuditFacts = { unitId?: string | null; by: string; did: string; to: string; at: Date }

/**
 * An audit event that waits for its number: `atomically` gives it one when the batch is written. `of` are ids that tell
 * whose it is where `to` is made in the same batch, or where somebody else is meant too.
 */
export type AuditEvent = { readonly auditEvent: AuditFacts; readonly of: readonly string[] }

/** The first link of the chain. */
export const FIRST_HASH = '0'.repeat(64)

/** An event for the audit log, to be put in the same batch as the act it tells of. */
export function auditEvent({ of = [], ...facts }: AuditFacts & { of?: readonly string[] }): AuditEvent {
	return { auditEvent: facts, of }
}

/**
 * One link of the audit chain: SHA-256 over the link before it and everything this one says, so that a changed,
 * removed or reordered row breaks every link after it.
 */
export function hashOfEvent(previousHash: string, number: number, facts: AuditFacts) {
	const said = [previousHash, number, facts.unitId ?? null, facts.by, facts.did, facts.to, facts.at.getTime()]
	return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
