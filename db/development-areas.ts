import { and, asc, eq, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { areaEvidence, areaThemes, developmentAreas } from './schema.ts'
import { seminarEvent, type SeminarAct } from './seminar-events.ts'

/** Something the unit has decided to become better at, with the passages it rests on. */
export type DevelopmentArea = {
	id: string
	/** As archive and draft number it. */
	key: string
	name: string
	analysis: string | null
	proposal: string | null
	/** Rises with every change; a change says which version it was made from. */
	version: number
	themeKeys: string[]
	evidenceIds: string[]
}

/** The areas of a round in the order they are to stand in the report. */
export async function listAreas(
	db: Db,
	{ roundId, unitId }: { roundId: string; unitId: string },
): Promise<DevelopmentArea[]> {
	const isOurs = and(eq(developmentAreas.roundId, roundId), eq(developmentAreas.unitId, unitId))
	const { id, key, name, analysis, proposal, version } = developmentAreas
	const [areas, themeRows, evidenceRows] = await Promise.all([
		db
			.select({ id, key, name, analysis, proposal, version })
			.from(developmentAreas)
			.where(isOurs)
			.orderBy(asc(developmentAreas.position), asc(developmentAreas.at)),
		db
			.select({ areaId: areaThemes.areaId, themeKey: areaThemes.themeKey })
			.from(areaThemes)
			.innerJoin(developmentAreas, eq(developmentAreas.id, areaThemes.areaId))
			.where(isOurs)
			.orderBy(asc(areaThemes.position)),
		db
			.select({ areaId: areaEvidence.areaId, passageId: areaEvidence.passageId })
			.from(areaEvidence)
			.innerJoin(developmentAreas, eq(developmentAreas.id, areaEvidence.areaId))
			.where(isOurs)
			.orderBy(asc(areaEvidence.at)),
	])
	return areas.map((area) => ({
		...area,
		themeKeys: themeRows.filter(({ areaId }) => areaId === area.id).map(({ themeKey }) => themeKey),
		evidenceIds: evidenceRows.filter(({ areaId }) => areaId === area.id).map(({ passageId }) => passageId),
	}))
}

type AreaContent = {
	name: string
	analysis: string | null
	proposal: string | null
	themeKeys: readonly string[]
	evidenceIds: readonly string[]
}
type Act = SeminarAct & { unitId: string; areaId: string }

/** Keep a new area with its evidence, last in order. */
export async function saveArea(db: Db, area: Act & AreaContent & { roundId: string }) {
	const { areaId: id, roundId, unitId, seminarId, name, analysis, proposal, by, at } = area
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from development_areas where round_id = ${roundId})`
	const row = { id, roundId, unitId, seminarId, key: id, name, analysis, proposal, position, by, at }
	await atomically(db, [
		db.insert(developmentAreas).values(row),
		...insertThemesAndEvidence(db, area),
		seminarEvent(db, 'area.written', area),
		auditEvent({ unitId, by, did: 'area.written', to: id, at }),
	])
}

/** Change an area. @throws `isStale` when somebody has changed it since `version`: nothing is then written. */
export async function changeArea(db: Db, area: Act & AreaContent & { version: number }) {
	const { areaId, unitId, name, analysis, proposal, version, by, at } = area
	const { id, unitId: itsUnit, version: itsVersion } = developmentAreas
	const isThatVersion = and(eq(id, areaId), eq(itsUnit, unitId), eq(itsVersion, version))
	await atomically(db, [
		db
			.update(developmentAreas)
			.set({ name, analysis, proposal, version: version + 1, by, at })
			.where(isThatVersion),
		mustHaveChanged(db),
		db.delete(areaThemes).where(eq(areaThemes.areaId, areaId)),
		db.delete(areaEvidence).where(eq(areaEvidence.areaId, areaId)),
		...insertThemesAndEvidence(db, area),
		seminarEvent(db, 'area.changed', area),
		auditEvent({ unitId, by, did: 'area.changed', to: areaId, at }),
	])
}

function insertThemesAndEvidence(db: Db, { areaId, themeKeys, evidenceIds, by, at }: Act & AreaContent) {
	return [
		...themeKeys.map((themeKey, position) => db.insert(areaThemes).values({ areaId, themeKey, position })),
		...evidenceIds.map((passageId) => db.insert(areaEvidence).values({ areaId, passageId, by, at })),
	]
}

/** Put the areas of a round in this order. Areas of another unit stay where they are. */
export async function changeAreaOrder(
	db: Db,
	order: SeminarAct & { unitId: string; roundId: string; areaIds: readonly string[] },
) {
	const { unitId, roundId, areaIds, by, at } = order
	await atomically(db, [
		...areaIds.map((areaId, position) =>
			db
				.update(developmentAreas)
				.set({ position })
				.where(and(eq(developmentAreas.id, areaId), eq(developmentAreas.unitId, unitId))),
		),
		seminarEvent(db, 'areas.ordered', order),
		auditEvent({ unitId, by, did: 'areas.ordered', to: roundId, at }),
	])
}
