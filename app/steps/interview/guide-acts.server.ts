import { db } from '#app/db.server.ts'
import { isConflict } from '#db/client.ts'
import { saveGuideDraft } from '#db/guide-drafts.ts'
import { findGuideVersion, listGuideVersions, saveGuideVersion } from '#db/guides.ts'
import { findOpenRound, listRoundGuides } from '#db/rounds.ts'
import { asNextVersion } from '#guides/next-version.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { guideVersionOf } from './guide-version.ts'

type Act = { unitId: string; by: string; at: Date }

/** The version of this guide that the round in progress uses: changed questions can no longer be compared with it. */
export async function guideInUse(unitId: string, guideId: string) {
	const round = await findOpenRound(db, { unitId })
	if (!round) return undefined
	const used = (await listRoundGuides(db, { unitId, roundId: round.id })).find((guide) => guide.guideId === guideId)
	const version = used && (await findGuideVersion(db, { unitId, guideVersionId: used.id }))
	return version ? parseGuide(version.markdown).guide : undefined
}

/** Begin a draft with this text. @returns its id. */
export async function beginDraft({ unitId, by, at }: Act, markdown: string): Promise<string> {
	const id = crypto.randomUUID()
	await saveGuideDraft(db, { id, unitId, markdown, by, at })
	return id
}

/**
 * Begin a draft from a guide that exists: `ours:guide-8-11.md` or `version:` and its id, with the next version number.
 *
 * @returns The draft's id, or undefined when there is no such guide.
 */
export async function beginDraftFrom(act: Act, from: string): Promise<string | undefined> {
	const [kind, name] = [from.slice(0, from.indexOf(':')), from.slice(from.indexOf(':') + 1)]
	const markdown =
		kind === 'ours'
			? readOurGuides().find(({ file }) => file === name)?.markdown
			: (await findGuideVersion(db, { unitId: act.unitId, guideVersionId: name }))?.markdown
	if (!markdown) return undefined
	const guideId = parseGuide(markdown).guide?.meta.id
	const versions = (await listGuideVersions(db, { unitId: act.unitId })).filter((one) => one.guideId === guideId)
	return beginDraft(
		act,
		asNextVersion(
			markdown,
			versions.map(({ version }) => version),
		),
	)
}

/**
 * Freeze a text as a version of the unit.
 *
 * @returns The version's id, or why not: `guides.refused` (the checks say what), `guides.version-taken`.
 */
export async function freezeGuide({ unitId, by, at }: Act, markdown: string, file: string, draftId?: string) {
	const { version } = guideVersionOf(markdown, file, { unitId, createdBy: by, createdAt: at })
	if (!version) return { code: 'guides.refused' as const }
	try {
		await saveGuideVersion(db, version, draftId)
		return { id: version.id }
	} catch (error) {
		if (!isConflict(error, 'guide_versions.version')) throw error
		return { code: 'guides.version-taken' as const }
	}
}
