import { saveAnswers, saveTranscript, saveTranscriptApproval, findTranscript } from '#db/transcripts.ts'
import { findInterview } from '#db/interviews.ts'
import type { DemoKit } from './demo-kit.server.ts'
import type { Story } from './stories.ts'

/** A transcript as its interviewer approved it: the story's words, already de-identified, and the four answers. */
export async function fillTranscript(
	{ db, keys, unitId, now }: DemoKit,
	{ interviewId, story }: { interviewId: string; story: Story },
) {
	const interview = await findInterview(db, { unitId, interviewId })
	const by = interview?.interviewerId
	if (!by) throw new Error('The demo has no such interview.')
	const act = { unitId, interviewId, by, at: now }
	const segments = story.turns.map((turn) => ({ ...turn, startSeconds: null, endSeconds: null, hasWarning: false }))
	await saveTranscript(db, keys, { ...act, madeBy: 'person', version: 1, segments })
	await saveAnswers(db, keys, { ...act, answers: story.answers })
	const transcript = await findTranscript(db, keys, act)
	if (transcript) await saveTranscriptApproval(db, { ...act, transcriptId: transcript.id, soundDueAt: now })
}
