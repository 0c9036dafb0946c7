import { listPassages } from '#db/passages.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import { findSeminar, listSeminarMembers } from '#db/seminars.ts'
import { listThemes, saveStartingThemes } from '#db/themes.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { SeminarMistake } from './seminar-mistake.ts'
import { maySeePassages } from './what-she-sees.ts'

export type OpenSeminar = Awaited<ReturnType<typeof openSeminar>>

/** A seminar of the person's own unit, and whether she takes part. @throws a 404 when it is not there or not hers. */
export async function openSeminar(person: Person, seminarId: string) {
	const { unitId } = person
	const seminar = await findSeminar(db, { seminarId, unitId })
	if (!seminar) throw notFound()
	const members = await listSeminarMembers(db, { seminarId, unitId })
	const hasJoined = members.some(({ memberId }) => memberId === person.id)
	return {
		seminar,
		members,
		hasJoined,
		isMentor: person.roles.includes('mentor'),
		scope: { roundId: seminar.roundId, unitId },
	}
}

/** What the members of a seminar work with: code frame, interviews, and the passages that this member may see. */
export async function openMaterial(person: Person, { scope }: OpenSeminar) {
	await saveStartingThemes(db, { ...scope, by: person.id, at: now() })
	const [themes, interviews, passages] = await Promise.all([
		listThemes(db, scope),
		listSeminarInterviews(db, { ...scope, memberId: person.id }),
		listPassages(db, keys, scope),
	])
	const visible = new Set(interviews.filter(maySeePassages).map(({ interviewId }) => interviewId))
	return {
		themes,
		interviews,
		passages: passages.filter(({ interviewId }) => visible.has(interviewId)),
		hiddenPassages: passages.filter(({ interviewId }) => !visible.has(interviewId)),
	}
}

/** Whoever writes takes part, in a seminar that is still open. */
export function mustTakePart({ seminar, hasJoined }: OpenSeminar) {
	if (seminar.closedAt) throw new SeminarMistake('seminar.closed')
	if (!hasJoined) throw new SeminarMistake('seminar.not-taking-part')
}
