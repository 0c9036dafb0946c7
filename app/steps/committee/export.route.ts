import { toDocx } from '#reports/exports/docx.ts'
import { toHtml } from '#reports/exports/html.ts'
import { toPdf } from '#reports/exports/pdf.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { config } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import type { Route } from './+types/export.route'
import { onePageFirst } from './one-page.ts'
import { openReport } from './open-report.server.ts'

const EXPORTS = {
	html: { make: toHtml, type: 'text/html; charset=utf-8' },
	docx: { make: toDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
	pdf: { make: toPdf, type: 'application/pdf' },
} as const

/** `GET /reports/:roundId/export/:format`: the approved report as a file, always in Swedish, as it was approved. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const { year, unitName, document, approvedAt } = await openReport(requirePerson(context), params.roundId)
	if (!Object.hasOwn(EXPORTS, params.format)) throw notFound()
	const { make, type } = EXPORTS[params.format as keyof typeof EXPORTS]
	const t = textIn('sv')
	const file = await make(document, {
		title: onePageFirst(document).title ?? t.committee.reportOf(year),
		language: 'sv',
		unit: unitName,
		edition: t.committee.approvedOn(approvedAt.toISOString().slice(0, 10)),
		marks: config.isDemo ? [t.committee.exampleMark] : [],
		madeAt: approvedAt,
	})
	const name = `arsrapport-${year}.${params.format}`
	const headers = {
		'Content-Type': type,
		'Content-Disposition': `attachment; filename="${name}"`,
		'Cache-Control': 'no-store',
	}
	return new Response(file as BodyInit, { headers })
}
