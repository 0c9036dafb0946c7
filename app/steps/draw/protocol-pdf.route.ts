import { toPdf } from '#reports/exports/pdf.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { config, now } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import type { Route } from './+types/protocol-pdf.route'
import { openProtocol } from './open-protocol.server.ts'
import { protocolDocument } from './protocol-document.ts'

/** The protocol as a tagged PDF, to be printed and signed. */
export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const t = textIn(person.locale)
	const protocol = await openProtocol(person, roundId)
	const madeAt = now()
	const file = await toPdf(protocolDocument(protocol, t, { isPaper: true }), {
		title: t.protocol.title(protocol.year, protocol.unit),
		language: person.locale,
		unit: protocol.unit,
		edition: t.protocol.edition(madeAt.toISOString().slice(0, 10)),
		marks: [
			...(protocol.draws.length > 1 ? [t.drawing.drawnTimes(protocol.draws.length)] : []),
			...(config.isDemo ? [t.report.exampleMark] : []),
		],
		madeAt,
	})
	return new Response(file as BodyInit, {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="lottning-${protocol.year}.pdf"`,
			'Cache-Control': 'no-store',
		},
	})
}
