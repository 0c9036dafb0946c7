import type { DemoKit } from './demo-kit.server.ts'
import { fillInterview } from './fill-interview.server.ts'
import { fillAssignment } from './fill-round.server.ts'
import { fillTranscript } from './fill-transcript.server.ts'
import { storyFor } from './stories.ts'

/** Everyone but Karin. */
export const OTHERS = ['ahmed', 'eva', 'ola', 'sara', 'johan'] as const

/** Every interviewer but Karin draws a child, holds the interview without recording, and approves the transcript. */
export async function fillOthers(kit: DemoKit, roundId: string) {
	for (const [nth, key] of OTHERS.entries()) {
		const drawn = await fillAssignment(kit, { roundId, interviewer: kit.people[key] })
		if (!drawn) continue
		const story = storyFor(drawn.age, nth)
		const interviewId = await fillInterview(kit, { assignmentId: drawn.assignmentId, story })
		await fillTranscript(kit, { interviewId, story })
	}
}
