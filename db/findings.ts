import { and, asc, eq, exists, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { findings, members, rounds } from './schema.ts'
import { seminarEvent, type SeminarAct } from './seminar-events.ts'

/** What the seminars of a round concluded, theme by theme, in the order it was written. Dissent is kept beside the rest. */
export async function listFindings(db: Db, { roundId, unitId }: { roundId: string; unitId: string }) {
	const { id, themeKey, kind, text } = findings
	return db
		.select({ id, themeKey, kind, text, byName: members.name })
		.from(findings)
		.innerJoin(rounds, eq(rounds.id, findings.roundId))
		.leftJoin(members, and(eq(members.id, findings.by), eq(members.unitId, unitId)))
		.where(and(eq(findings.roundId, roundId), eq(rounds.unitId, unitId)))
		.orderBy(asc(findings.position), asc(findings.at))
}

type Act = SeminarAct & { unitId: string }
type FindingKind = (typeof findings.$inferSelect)['kind']
type NewFinding = Act & { id: string; roundId: string; themeKey: string; kind: FindingKind; text: string }

/** Write down what the seminar concluded about a theme. */
export async function saveFinding(db: Db, finding: NewFinding) {
	const { id, roundId, unitId, seminarId, themeKey, kind, text, by, at } = finding
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from findings where round_id = ${roundId})`
	await atomically(db, [
		db.insert(findings).values({ id, roundId, seminarId, themeKey, kind, text, position, by, at }),
		seminarEvent(db, 'finding.written', finding),
		auditEvent({ unitId, by, did: 'finding.written', to: id, at }),
	])
}

/** Take a finding away. @throws `isStale` when it is gone already or another unit's. */
export async function removeFinding(db: Db, act: Act & { findingId: string }) {
	const { findingId, unitId, by, at } = act
	const isOurs = exists(
		db
			.select({ id: rounds.id })
			.from(rounds)
			.where(and(eq(rounds.id, findings.roundId), eq(rounds.unitId, unitId))),
	)
	await atomically(db, [
		db.delete(findings).where(and(eq(findings.id, findingId), isOurs)),
		mustHaveChanged(db),
		seminarEvent(db, 'finding.removed', act),
		auditEvent({ unitId, by, did: 'finding.removed', to: findingId, at }),
	])
}
