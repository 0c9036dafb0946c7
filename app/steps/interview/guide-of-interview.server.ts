import { db } from '#app/db.server.ts'
import { findGuideVersion } from '#db/guides.ts'
import type { Interview } from '#db/interviews.ts'
import { questionsOf } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'

/** The frozen guide an interview is held with, and its questions in order; none before it has started. */
export async function guideOfInterview({ unitId, guideVersionId }: Interview) {
	const version = guideVersionId ? await findGuideVersion(db, { unitId, guideVersionId }) : undefined
	const guide = version ? parseGuide(version.markdown).guide : undefined
	return { guide, questions: guide ? questionsOf(guide) : [] }
}
