import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEvent, hashOfEvent, FIRST_HASH } from '#db/audit.ts'
import {
	atomically,
	closeDatabase,
	fileOf,
	inThousands,
	isConflict,
	isStale,
	mustHaveChanged,
	openDatabase,
} from '#db/client.ts'
import { auditEvents, developmentAreas, units } from '#db/schema.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeAll(async () => void (unit = await makeTestUnit()))
afterAll(() => unit.close())

const newUnit = (id: string) => ({ id, name: id, organisation: 'Provby', committeeName: 'Nämnden', createdAt: NOW })
const event = (to: string) => auditEvent({ by: 'maj', did: 'unit.made', to, at: NOW })

test('a batch of which one part fails leaves nothing behind, not even in the audit log', async () => {
	const { db } = unit
	const before = await db.$count(auditEvents)
	const batch = [db.insert(units).values(newUnit('half')), event('half'), db.insert(units).values(newUnit('half'))]

	await expect(atomically(db, batch)).rejects.toSatisfy((error) => isConflict(error))
	expect(await db.select().from(units).where(eq(units.id, 'half'))).toEqual([])
	expect(await db.$count(auditEvents)).toBe(before)
})

test('the audit log is an unbroken chain, also when two connections write at the same moment', async () => {
	const other = openDatabase(unit.config.databaseUrl)
	const writes = Array.from({ length: 40 }, (_, n) => atomically(n % 2 ? unit.db : other, [event(`chain-${n}`)]))
	await Promise.all(writes)
	closeDatabase(other)

	const events = await unit.db.select().from(auditEvents).orderBy(asc(auditEvents.number))
	expect(events.filter(({ to }) => to.startsWith('chain-'))).toHaveLength(40)
	events.forEach((row, place) => {
		const previousHash = events[place - 1]?.hash ?? FIRST_HASH
		expect(row.number).toBe(place + 1)
		expect(row.hash).toBe(hashOfEvent(previousHash, row.number, row))
	})
})

test('whoever changes what another has changed meanwhile changes nothing, and is told', async () => {
	const { db } = unit
	const change = (name: string) => [
		db.update(units).set({ name }).where(eq(units.name, 'Exempelköping')),
		mustHaveChanged(db),
		event(name),
	]
	await atomically(db, change('Exempelköping ny'))

	await expect(atomically(db, change('Exempelköping nyare'))).rejects.toSatisfy(isStale)
	expect(await db.select({ name: units.name }).from(units).where(eq(units.id, unit.unit.id))).toEqual([
		{ name: 'Exempelköping ny' },
	])
})

test('a row that points at nothing is refused', async () => {
	const area = {
		id: 'a',
		roundId: 'no such round',
		unitId: 'u',
		key: 'a',
		name: 'Område',
		position: 0,
		by: 'maj',
		at: NOW,
	}
	await expect(atomically(unit.db, [unit.db.insert(developmentAreas).values(area)])).rejects.toThrow(/FOREIGN KEY/)
})

test('what is saved is on the disk when it is said to be: WAL, full sync, deleted means overwritten', () => {
	const file = fileOf(unit.db)
	const pragma = (name: string) => file?.pragma(name, { simple: true })
	expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('secure_delete')]).toEqual([
		'wal',
		2,
		1,
		1,
	])
})

test('many rows go in lists of at most a thousand, none lost', () => {
	const rows = Array.from({ length: 2_500 }, (_, n) => n)
	expect(inThousands(rows).map((some) => some.length)).toEqual([1_000, 1_000, 500])
	expect(inThousands(rows).flat()).toEqual(rows)
})
