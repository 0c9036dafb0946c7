import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys } from '#app/db.server.ts'
import { readRoundArchive } from '#db/report-material.ts'
import { writeArchive } from '#reports/round-archive.ts'
import type { Route } from './+types/archive-file.route'

/** The whole round as a file, for the mentor. */
export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const archive = await readRoundArchive(db, keys, { unitId, roundId })
	if (!archive) throw notFound()
	return new Response(writeArchive(archive), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="omgang-${archive.year}.json"`,
		},
	})
}
