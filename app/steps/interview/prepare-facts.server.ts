import { notFound } from '#app/access/not-found.ts'
import { db, now } from '#app/db.server.ts'
import { findStartFacts } from '#db/consents.ts'
import { findContactNeeds } from '#db/contact-needs.ts'
import type { Interview } from '#db/interviews.ts'
import { findGuideVersion } from '#db/guides.ts'
import { listRoundGuides } from '#db/rounds.ts'
import { guidesForAge } from '#guides/check-guide-set.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { ageOn } from '../age.ts'
import { needsGuardian, whatIsMissing } from '../consent-rules.ts'
import { interpreterNeed } from './interpreter-need.ts'
import { isPhone, pictureConsent, recordingConsent } from './recording-consent.ts'

/**
 * What must be known before a conversation: what is missing, the guides of the round that fit the child's age, and
 * whether sound may be taken.
 *
 * @throws the 404 when the link to the child is gone, or the assignment has ended: then nothing can start.
 */
export async function prepareFacts(
	{ unitId, assignmentId, interviewerId, roundId, startedAt }: Interview,
	request: Request,
) {
	if (!assignmentId || !interviewerId) throw notFound()
	const facts = await findStartFacts(db, { unitId, assignmentId, interviewerId })
	if (!facts) throw notFound()
	const today = now().toISOString().slice(0, 10)
	const age = ageOn(facts.bornMonth, today)
	const { own, younger } = guidesForAge(await listRoundGuides(db, { unitId, roundId }), age)
	const fitting = own ? [own, ...younger] : younger
	return {
		age,
		hasStarted: startedAt !== null,
		missing: whatIsMissing(facts, today),
		consentToRecord: recordingConsent(facts, today, isPhone(request.headers)),
		consentToPictures: pictureConsent(facts, today, isPhone(request.headers)),
		interpreter: interpreterNeed(facts.language, await findContactNeeds(db, { unitId, assignmentId })),
		contactPath: `/assignments/${assignmentId}/contact`,
		/** Whose no stops the conversation, in the order they are asked. */
		mayRefuse: needsGuardian(facts.bornMonth, today, facts.policy)
			? (['child', 'guardian'] as const)
			: (['child'] as const),
		guides: await Promise.all(
			fitting.map(async ({ id, guideId, title }) => {
				const version = await findGuideVersion(db, { unitId, guideVersionId: id })
				const aids = parseGuide(version?.markdown ?? '').guide?.meta.aids ?? []
				return { id, guideId, title, isOwn: id === own?.id, aids }
			}),
		),
	}
}
