import { requirePerson } from '#app/access/person.server.ts'
import { now } from '#app/db.server.ts'
import { toPdf } from '#reports/exports/pdf.ts'
import type { Route } from './+types/letter-file.route'
import { openLetter } from './open-letter.server.ts'

/** The letter as a tagged PDF (PDF/UA-1), in the language it is written in. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
	const { letter, language, tree, unitName } = await openLetter(requirePerson(context), {
		request,
		name: params.letter,
	})
	const file = await toPdf(tree, {
		title: 'Brev',
		language,
		unit: unitName,
		edition: 'Brev',
		marks: [],
		madeAt: now(),
	})
	const headers = {
		'Content-Type': 'application/pdf',
		'Content-Disposition': `attachment; filename="brev-${letter}-${language}.pdf"`,
		'Cache-Control': 'no-store',
	}
	return new Response(file as BodyInit, { headers })
}
