import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/protocol.route'
import { protocolOf } from './protocol-of.server.ts'

/** The protocol as a file that `npm run draw:verify` checks on any computer. */
export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId, locale } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	const protocol = round && (await protocolOf({ unitId, roundId }, round, textIn(locale).draw.chance))
	if (!protocol) throw notFound()
	return new Response(`${JSON.stringify(protocol, null, 2)}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="lottning-${protocol.year}.json"`,
		},
	})
}
