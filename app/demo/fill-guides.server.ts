import { saveGuideDraft } from '#db/guide-drafts.ts'
import { saveGuideApproval, saveGuideVersion } from '#db/guides.ts'
import { asNextVersion } from '#guides/next-version.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { guideVersionOf } from '../steps/interview/guide-version.ts'
import type { DemoKit } from './demo-kit.server.ts'

/** The four guides of Lyhörd, read by Maj and approved for the demo unit. @returns the versions' ids, youngest first. */
export async function fillGuides({ db, unitId, people, now }: DemoKit): Promise<string[]> {
	const by = people.maj.id
	const versions = readOurGuides().flatMap(({ file, markdown }) => {
		const { version } = guideVersionOf(markdown, file, { unitId, createdBy: by, createdAt: now })
		return version ? [version] : []
	})
	for (const version of versions) {
		await saveGuideVersion(db, version)
		await saveGuideApproval(db, { unitId, guideVersionId: version.id, by, at: now })
	}
	await fillDraft({ db, unitId, people, now })
	return versions.sort((a, b) => a.ageMin - b.ageMin).map(({ id }) => id)
}

/** Maj is writing the next version of the guide for 8–11, and has come as far as a question that is too long. */
async function fillDraft({ db, unitId, people, now }: Pick<DemoKit, 'db' | 'unitId' | 'people' | 'now'>) {
	const ours = readOurGuides().find(({ file }) => file === 'guide-8-11.md')
	if (!ours) return
	const markdown = asNextVersion(ours.markdown, ['0.1.0']).replace(
		'Vågar du säga om något känns fel?',
		'Vågar du säga till oss som jobbar på socialtjänsten om det är något som inte känns bra för dig?',
	)
	await saveGuideDraft(db, { id: crypto.randomUUID(), unitId, markdown, by: people.maj.id, at: now })
}
