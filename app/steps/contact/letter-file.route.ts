import { localeOf } from '#app/access/locale.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { now } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { toPdf } from '#reports/exports/pdf.ts'
import type { Route } from './+types/letter-file.route'
import { openLetter } from './open-letter.server.ts'

/** The letter as a tagged PDF (PDF/UA-1), in the language it is written in. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
	const { letter, language, tree, unitName, isRefused } = await openLetter(requirePerson(context), {
		request,
		name: params.letter,
	})
	if (isRefused) {
		const { letterNotToGuardian } = textIn(localeOf(request.headers.get('Cookie'))).contact
		return new Response(letterNotToGuardian, { status: 422, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
	}
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
