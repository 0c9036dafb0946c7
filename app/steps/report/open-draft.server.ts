import { createHash } from 'node:crypto'
import { redirect } from 'react-router'
import { findApprovedReport, findSubmission } from '#db/annual-reports.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { listResolutions } from '#db/report-resolutions.ts'
import { findRound } from '#db/rounds.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, keys } from '#app/db.server.ts'
import { bylineOf, documentOf, withoutSources } from '#reports/document-of.ts'
import { draftReport } from '#reports/draft-report.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { settleDraft } from '#reports/settle-draft.ts'

/** Who may write the report of a round: its mentors, and the editor named on the round. */
export function mayEdit({ id, roles }: Pick<Person, 'id' | 'roles'>, round: { reportEditorId: string | null }) {
	return roles.includes('mentor') || round.reportEditorId === id
}

/**
 * The draft of a round as it stands this moment, with what people have decided put in.
 *
 * @throws a 404 for who may neither write nor approve it; leads on to the report itself once it is approved.
 */
export async function openDraft(person: Person, roundId: string) {
	const scope = { unitId: person.unitId, roundId }
	const round = await findRound(db, scope)
	if (!round || !(mayEdit(person, round) || person.roles.includes('manager'))) throw notFound()
	if (await findApprovedReport(db, scope)) throw redirect(`/reports/${roundId}`)
	const [material, resolutions, submission] = await Promise.all([
		readReportMaterial(db, keys, scope),
		listResolutions(db, scope),
		findSubmission(db, scope),
	])
	if (!material) throw notFound()

	const templates = readTemplates('sv')
	const computed = draftReport(material, templates)
	const draft = settleDraft(computed, resolutions)
	const document = withoutSources(documentOf(draft, templates, bylineOf(templates, material.archive)))
	const contentHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
	return { scope, round, material, computed, draft, resolutions, submission, document, contentHash }
}
