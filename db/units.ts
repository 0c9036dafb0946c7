import { asc, eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db, type Statement } from './client.ts'
import { units } from './schema.ts'

/** One unit, by its id. */
export async function findUnit(db: Db, unitId: string) {
	const [unit] = await db.select().from(units).where(eq(units.id, unitId)).limit(1)
	return unit
}

/** All units of this installation, by name: for commands, which nobody signs in to. */
export async function listUnits(db: Db) {
	return db.select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.name))
}

type NewUnit = { id: string; name: string; organisation: string; committeeName: string; at: Date }

/**
 * Make a unit: once per installation, in the first-run wizard or in the demo.
 *
 * @param withIt  What is made in the same act: its first member.
 */
export async function saveUnit(db: Db, { at, ...unit }: NewUnit, withIt: readonly Statement[] = []) {
	await atomically(db, [
		db.insert(units).values({ ...unit, createdAt: at }),
		...withIt,
		auditEvent({ unitId: unit.id, by: 'first-run', did: 'unit.made', to: unit.id, at }),
	])
}

/** The number to ring when a child is in danger (X7); null takes it away. */
export async function changeDutyPhone(
	db: Db,
	{ unitId, dutyPhone, by, at }: { unitId: string; dutyPhone: string | null; by: string; at: Date },
) {
	await atomically(db, [
		db.update(units).set({ dutyPhone }).where(eq(units.id, unitId)),
		auditEvent({ unitId, by, did: 'unit.dutyPhone', to: unitId, at }),
	])
}
