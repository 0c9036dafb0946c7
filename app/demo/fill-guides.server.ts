import { saveGuideApproval, saveGuideVersion } from '#db/guides.ts'
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
	return versions.sort((a, b) => a.ageMin - b.ageMin).map(({ id }) => id)
}
