import { and, asc, desc, eq, exists, isNull, lt } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { rounds, themes } from './schema.ts'

/** A word of the code frame; `parentKey` is null for one of the three areas of the model and for what stands beside them. */
export type Theme = { id: string; key: string; name: string; parentKey: string | null; position: number }

/**
 * The code frame that a round starts with when it has none.
 *
 * Its three first areas are those the original model asks about, wanted and experienced: contact, knowledge and
 * participation (method guide of Västernorrlandsmodellen); below them is what the children of the 2017 round talked
 * about (its report: contact channel, why we meet, change, how a secretary should be, being listened to, influence,
 * information). People around the child and the interview itself are asked about in every guide.
 */
export const STARTING_CODE_FRAME = [
	{ key: 'contact', name: 'Kontakt med socialtjänsten', parentKey: null },
	{ key: 'contact.change', name: 'Byte av socialsekreterare', parentKey: 'contact' },
	{ key: 'contact.channel', name: 'Hur och när vi ses och hörs', parentKey: 'contact' },
	{ key: 'contact.reason', name: 'Att veta varför', parentKey: 'contact' },
	{ key: 'knowledge', name: 'Kunskap om socialtjänsten', parentKey: null },
	{ key: 'knowledge.sources', name: 'Varifrån man vet', parentKey: 'knowledge' },
	{ key: 'knowledge.treatment', name: 'Hur en socialsekreterare ska vara', parentKey: 'knowledge' },
	{ key: 'participation', name: 'Barns delaktighet', parentKey: null },
	{ key: 'participation.listening', name: 'Att bli lyssnad på', parentKey: 'participation' },
	{ key: 'participation.influence', name: 'Att få vara med och påverka', parentKey: 'participation' },
	{ key: 'participation.information', name: 'Att få veta och förstå', parentKey: 'participation' },
	{ key: 'network', name: 'Viktiga personer runt barnet', parentKey: null },
	{ key: 'meta', name: 'Om intervjun', parentKey: null },
] as const satisfies readonly Omit<Theme, 'id' | 'position'>[]

/** The code frame of a round in its own order; empty when the round belongs to another unit. */
export async function listThemes(db: Db, { roundId, unitId }: { roundId: string; unitId: string }): Promise<Theme[]> {
	const { id, key, name, parentKey, position } = themes
	return db
		.select({ id, key, name, parentKey, position })
		.from(themes)
		.innerJoin(rounds, eq(rounds.id, themes.roundId))
		.where(and(eq(themes.roundId, roundId), eq(rounds.unitId, unitId)))
		.orderBy(asc(themes.position))
}

/**
 * Give a round its code frame, unless it has one: that of the unit's round before it, so that years can be compared and
 * what people added or merged is not lost; else the starting one. Twice, or by two at once, is as once.
 */
export async function saveStartingThemes(db: Db, round: { roundId: string; unitId: string; by: string; at: Date }) {
	const { roundId, unitId, by, at } = round
	if ((await listThemes(db, round)).length > 0) return
	const before = await listThemesBefore(db, round)
	const rows = (before.length > 0 ? before : STARTING_CODE_FRAME).map((theme, position) => ({
		...{ key: theme.key, name: theme.name, parentKey: theme.parentKey },
		id: `${roundId}:${theme.key}`,
		roundId,
		position,
	}))
	await atomically(db, [
		db.insert(themes).values(rows).onConflictDoNothing(),
		auditEvent({ unitId, by, did: 'themes.started', to: roundId, at }),
	])
}

/** The code frame of the unit's latest earlier round held here that has one; an archive's own themes are no template. */
async function listThemesBefore(db: Db, { roundId, unitId }: { roundId: string; unitId: string }) {
	const [round] = await db
		.select({ year: rounds.year })
		.from(rounds)
		.where(and(eq(rounds.id, roundId), eq(rounds.unitId, unitId)))
	if (!round) return []
	const hasThemes = exists(db.select().from(themes).where(eq(themes.roundId, rounds.id)))
	const [before] = await db
		.select({ id: rounds.id })
		.from(rounds)
		.where(and(eq(rounds.unitId, unitId), lt(rounds.year, round.year), isNull(rounds.importedAt), hasThemes))
		.orderBy(desc(rounds.year))
		.limit(1)
	return before ? listThemes(db, { unitId, roundId: before.id }) : []
}
