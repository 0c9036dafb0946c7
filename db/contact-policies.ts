import { eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { contactPolicies } from './schema.ts'

export type KeptPolicy = Omit<typeof contactPolicies.$inferInsert, 'unitId' | 'by' | 'at'>

/** How the unit has decided to ask; undefined while it follows the default. */
export async function findContactPolicy(db: Db, { unitId }: { unitId: string }) {
	const { ownConsentAge, asksBothGuardians, disagreementIsNo, informsGuardianOfOlder, motive } = contactPolicies
	const [policy] = await db
		.select({ ownConsentAge, asksBothGuardians, disagreementIsNo, informsGuardianOfOlder, motive })
		.from(contactPolicies)
		.where(eq(contactPolicies.unitId, unitId))
		.limit(1)
	return policy
}

/** Decide how the unit asks, in place of what was decided before; the audit log keeps that it was changed. */
export async function saveContactPolicy(
	db: Db,
	{ unitId, by, at, policy }: { unitId: string; by: string; at: Date; policy: KeptPolicy },
) {
	const row = { ...policy, by, at }
	await atomically(db, [
		db
			.insert(contactPolicies)
			.values({ unitId, ...row })
			.onConflictDoUpdate({ target: contactPolicies.unitId, set: row }),
		auditEvent({ unitId, by, did: 'contact.policy', to: unitId, at }),
	])
}
