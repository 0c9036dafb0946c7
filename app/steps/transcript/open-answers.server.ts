import { findGuideVersion } from '#db/guides.ts'
import { findInterview } from '#db/interviews.ts'
import { findOutcomes } from '#db/question-outcomes.ts'
import { findAnswers, type Answers } from '#db/transcripts.ts'
import { questionsOf } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { notAsked } from './not-asked.ts'
import type { Act, Stores } from './stores.server.ts'

/** The four answers as far as they are known: what a person has coded, and “not asked” where the question never came (X6). */
export async function openAnswers({ db, keys }: Pick<Stores, 'db' | 'keys'>, act: Act): Promise<Partial<Answers>> {
	const { unitId, interviewId, by: interviewerId } = act
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	const coded = (await findAnswers(db, keys, act)) ?? {}
	const { guideVersionId = null } = interview ?? {}
	const version = guideVersionId ? await findGuideVersion(db, { unitId, guideVersionId }) : undefined
	const guide = version ? parseGuide(version.markdown).guide : undefined
	if (!interview || !guide) return coded
	return { ...notAsked(interview, questionsOf(guide), await findOutcomes(db, act)), ...coded }
}
