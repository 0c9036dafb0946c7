import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { findClosing } from '#db/round-closing.ts'
import { findRound } from '#db/rounds.ts'
import { protocolOf } from './protocol-of.server.ts'

/**
 * The protocol of a round as this person may read it: the mentor in full, everybody else without what is told of children
 * with protected identity (X9). Once the round is closed it tells only of the drawn.
 *
 * @throws a 404 when the unit has no such round, or its list has not been drawn.
 */
export async function openProtocol({ unitId, locale, roles }: Person, roundId: string) {
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const isClosed = (await findClosing(db, { unitId, roundId })) !== undefined
	const edition = roles.includes('mentor') ? 'full' : 'open'
	const protocol = await protocolOf(db, { unitId, roundId }, round, { edition, isClosed, t: textIn(locale) })
	if (!protocol) throw notFound()
	return protocol
}
