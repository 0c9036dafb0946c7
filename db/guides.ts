import { and, asc, desc, eq } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { guideApprovals, guideDrafts, guideVersions, members } from './schema.ts'

type Scope = { unitId: string }
export type GuideVersion = typeof guideVersions.$inferSelect

const shown = {
	id: guideVersions.id,
	guideId: guideVersions.guideId,
	version: guideVersions.version,
	title: guideVersions.title,
	ageMin: guideVersions.ageMin,
	ageMax: guideVersions.ageMax,
	createdAt: guideVersions.createdAt,
	approvedAt: guideApprovals.at,
	approvedBy: members.name,
}

/** Every version of the unit's guides, youngest children first and newest version first, with its approval if any. */
export async function listGuideVersions(db: Db, { unitId }: Scope) {
	return db
		.select(shown)
		.from(guideVersions)
		.leftJoin(guideApprovals, eq(guideApprovals.guideVersionId, guideVersions.id))
		.leftJoin(members, eq(members.id, guideApprovals.by))
		.where(eq(guideVersions.unitId, unitId))
		.orderBy(asc(guideVersions.ageMin), desc(guideVersions.createdAt), desc(guideVersions.version))
}

/** The approved versions, the newest of each guide, youngest children first. */
export async function listApprovedGuideVersions(db: Db, { unitId }: Scope) {
	const versions = await listGuideVersions(db, { unitId })
	const approved = versions.filter(({ approvedAt }) => approvedAt !== null)
	return approved.filter((version, index) => approved.findIndex(({ guideId }) => guideId === version.guideId) === index)
}

/** One version with its Markdown, or undefined. */
export async function findGuideVersion(
	db: Db,
	{ unitId, guideVersionId }: Scope & { guideVersionId: string },
): Promise<GuideVersion | undefined> {
	const [version] = await db
		.select()
		.from(guideVersions)
		.where(and(eq(guideVersions.unitId, unitId), eq(guideVersions.id, guideVersionId)))
		.limit(1)
	return version
}

/**
 * Keep a version of a guide; the same text twice is one version. The draft it was written in is then gone.
 *
 * @throws a conflict on `guide_versions.version` when the guide has another text with this number.
 */
export async function saveGuideVersion(db: Db, version: GuideVersion, draftId?: string) {
	const isDraft = and(eq(guideDrafts.unitId, version.unitId), eq(guideDrafts.id, draftId ?? ''))
	await atomically(db, [
		db.insert(guideVersions).values(version).onConflictDoNothing({ target: guideVersions.id }),
		...(draftId ? [db.delete(guideDrafts).where(isDraft)] : []),
		auditEvent({
			unitId: version.unitId,
			by: version.createdBy,
			did: 'guide.saved',
			to: version.id,
			at: version.createdAt,
		}),
	])
}

/** Approve a version of the unit: from then on a round can be opened with it. Twice is as once. */
export async function saveGuideApproval(
	db: Db,
	{ unitId, guideVersionId, by, at }: Scope & { guideVersionId: string; by: string; at: Date },
) {
	await atomically(db, [
		db.insert(guideApprovals).values({ guideVersionId, by, at }).onConflictDoNothing(),
		auditEvent({ unitId, by, did: 'guide.approved', to: guideVersionId, at }),
	])
}
