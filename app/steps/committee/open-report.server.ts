import type { Root } from 'mdast'
import { findApprovedReport } from '#db/annual-reports.ts'
import { findRound } from '#db/rounds.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'

/** The approved report of a round of her own unit. @throws a 404 when it is not approved, not there or not hers. */
export async function openReport({ unitId }: Pick<Person, 'unitId'>, roundId: string) {
	const scope = { roundId, unitId }
	const [round, report] = await Promise.all([findRound(db, scope), findApprovedReport(db, scope)])
	if (!round || !report) throw notFound()
	return { scope, year: round.year, unitName: round.unitName, document: report.document as Root, approvedAt: report.at }
}
