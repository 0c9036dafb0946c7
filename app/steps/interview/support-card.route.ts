import { notFound } from '#app/access/not-found.ts'
import { config, db, now } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { findGuideVersion } from '#db/guides.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { contactsFor, supportSheet } from '#guides/sheets/support-sheet.ts'
import { herInterview } from './her-interview.server.ts'
import { pdfAnswer } from './pdf-answer.server.ts'
import type { Route } from './+types/support-card.route'

/** `GET /interviews/:interviewId/support-card`: the card for this child: contacts of the guide that are for her age (X23). */
export async function loader({ context, params }: Route.LoaderArgs) {
	const { interview, person } = await herInterview({ context, params })
	const { unitId, guideVersionId, age } = interview
	const version = guideVersionId && (await findGuideVersion(db, { unitId, guideVersionId }))
	const guide = version ? parseGuide(version.markdown).guide : undefined
	if (!guide) throw notFound()
	// In Swedish whoever prints it: it is the child's.
	const { thanks, supportLead: lead, danger, supportTitle: title, exampleMark } = textIn('sv').guides.sheet
	const meta = {
		title,
		language: 'sv' as const,
		unit: person.unitName,
		edition: '',
		marks: config.isDemo ? [exampleMark] : [],
	}
	return pdfAnswer(
		supportSheet(contactsFor(guide.meta.support, age), meta, { thanks, lead, danger }),
		'stodkort',
		now(),
	)
}
