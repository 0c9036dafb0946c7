import { toDocx } from '#reports/exports/docx.ts'
import { toHtml } from '#reports/exports/html.ts'
import { toPdf } from '#reports/exports/pdf.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { config, now } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import type { Route } from './+types/export.route'
import { openDraft } from './open-draft.server.ts'

const EXPORTS = {
	html: { make: toHtml, type: 'text/html; charset=utf-8' },
	docx: { make: toDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
	pdf: { make: toPdf, type: 'application/pdf' },
} as const

/** `GET /rounds/:roundId/report/export/:format`: the draft as a file, marked as one on every page (report rule E9). */
export async function loader({ context, params }: Route.LoaderArgs) {
	const { draft, round, document } = await openDraft(requirePerson(context), params.roundId)
	if (!Object.hasOwn(EXPORTS, params.format)) throw notFound()
	const { make, type } = EXPORTS[params.format as keyof typeof EXPORTS]
	const t = textIn('sv')
	const madeAt = now()
	const file = await make(document, {
		title: draft.title,
		language: 'sv',
		unit: round.unitName,
		edition: t.report.draftOf(madeAt.toISOString().slice(0, 10)),
		marks: [t.report.draftMark, ...(config.isDemo ? [t.report.exampleMark] : [])],
		madeAt,
	})
	const headers = {
		'Content-Type': type,
		'Content-Disposition': `attachment; filename="utkast-${round.year}.${params.format}"`,
		'Cache-Control': 'no-store',
	}
	return new Response(file as BodyInit, { headers })
}
