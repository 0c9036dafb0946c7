import { findLastSeminarEvent } from '#db/seminar-events.ts'
import { listApprovedTranscripts } from '#db/transcripts.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, keys } from '#app/db.server.ts'
import { openMaterial, openSeminar } from './open-seminar.server.ts'
import { conversationsFor, passagesOf } from './seminar-view.ts'
import { mayReadInterview } from './what-she-sees.ts'

/**
 * What one member sees of a seminar. Before she takes part: only what it is.
 *
 * @param number  Which conversation she has open, as its address says it (“3” for Barn 3); anything else is none.
 */
export async function seminarPage(person: Person, seminarId: string, number: string | null) {
	const opened = await openSeminar(person, seminarId)
	const { seminar, members, hasJoined, isMentor } = opened
	const frame = {
		// Read before everything else, so that nothing can happen between what is shown and what is listened for.
		lastEvent: await findLastSeminarEvent(db, { seminarId, unitId: person.unitId }),
		seminar: { id: seminar.id, roundId: seminar.roundId, name: seminar.name, isClosed: seminar.closedAt !== null },
		members: members.map(({ name }) => name),
		isMentor,
	}
	if (!hasJoined) return { ...frame, material: null }

	const { themes, interviews, passages } = await openMaterial(person, opened)
	const conversations = conversationsFor(interviews, passages, { isMentor })
	const chosen = interviews.find(({ position }) => String(position + 1) === number)
	const current = chosen && mayReadInterview(chosen, { isMentor }) ? chosen : undefined
	return {
		...frame,
		material: {
			themes,
			conversations: conversations.map(({ number, band, passages }) => ({ number, band, passages })),
			current: current && {
				number: current.position + 1,
				withInterpreter: current.withInterpreter,
				guardianPresent: current.guardianPresent,
				turns: await turnsOf(opened.scope, current.interviewId),
				passages: passagesOf(current, passages, person.id),
			},
		},
	}
}

/** The approved words of one interview, turn by turn; none when its key has been destroyed since. */
export async function turnsOf(scope: { unitId: string; roundId: string }, interviewId: string) {
	const transcripts = await listApprovedTranscripts(db, keys, scope)
	const transcript = transcripts.find((one) => one.interviewId === interviewId)
	return (transcript?.segments ?? []).map(({ id, number, speaker, text }) => ({ segmentId: id, number, speaker, text }))
}
