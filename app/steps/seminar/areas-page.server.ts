import { listAreas } from '#db/development-areas.ts'
import { listFindings } from '#db/findings.ts'
import { findRound } from '#db/rounds.ts'
import { findLastSeminarEvent } from '#db/seminar-events.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { areasOf, boardOf, evidenceToChoose } from './board-of.ts'
import { openMaterial, openSeminar } from './open-seminar.server.ts'

/**
 * The board of a seminar as one member sees it.
 *
 * @param isWriting  She has an area's form open: only then is what it can rest on told beside the board, which has the same words.
 * @throws a 404 for whoever does not take part.
 */
export async function areasPage(person: Person, seminarId: string, { isWriting }: { isWriting: boolean }) {
	const opened = await openSeminar(person, seminarId)
	const { seminar, hasJoined, isMentor, scope } = opened
	const round = await findRound(db, scope)
	if (!hasJoined || !round) throw notFound()
	const lastEvent = await findLastSeminarEvent(db, { seminarId, unitId: person.unitId })
	const material = await openMaterial(person, opened)
	const { themes, interviews, passages, hiddenPassages: hidden } = material
	const [findings, areas] = await Promise.all([listFindings(db, scope), listAreas(db, scope)])
	const who = { isMentor, minGroupSize: round.minGroupSize }
	return {
		lastEvent,
		seminar: { id: seminar.id, name: seminar.name, isClosed: seminar.closedAt !== null },
		board: boardOf(themes, passages, interviews, who),
		findings,
		evidence: isWriting ? evidenceToChoose(themes, passages, interviews, who) : [],
		areas: areasOf(areas, { passages, hidden }, interviews, who),
	}
}
