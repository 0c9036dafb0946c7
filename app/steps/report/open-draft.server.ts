import { redirect } from 'react-router'
import { findApprovedReport, findSubmission } from '#db/annual-reports.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { listResolutions } from '#db/report-resolutions.ts'
import { findRound } from '#db/rounds.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, keys } from '#app/db.server.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { reportAsItStands } from '#reports/report-as-it-stands.ts'

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

	const report = reportAsItStands(material, resolutions, readTemplates('sv'))
	return { scope, round, material, resolutions, submission, ...report }
}
