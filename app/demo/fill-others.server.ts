import type { DemoKit } from './demo-kit.server.ts'
import { fillHeard } from './fill-heard.server.ts'
import { fillInterview } from './fill-interview.server.ts'
import { fillAssignment } from './fill-round.server.ts'
import { fillTranscript } from './fill-transcript.server.ts'
import { storyFor } from './stories.ts'

/** Everyone but Karin. */
export const OTHERS = ['ahmed', 'eva', 'ola', 'sara', 'johan'] as const

/**
 * Every interviewer but Karin draws a child, holds the interview without recording, and approves the transcript.
 *
 * @param unread  Who has recorded instead, and has not yet read what the computer wrote; null when all are done.
 */
export async function fillOthers(kit: DemoKit, roundId: string, unread: (typeof OTHERS)[number] | null = null) {
	for (const [nth, key] of OTHERS.entries()) {
		const drawn = await fillAssignment(kit, { roundId, interviewer: kit.people[key] })
		if (!drawn) continue
		const story = storyFor(drawn.age, nth)
		const isRecorded = key === unread
		const interviewId = await fillInterview(kit, { assignmentId: drawn.assignmentId, story, isRecorded })
		if (isRecorded) await fillHeard(kit, interviewId)
		else await fillTranscript(kit, { interviewId, story })
	}
}
