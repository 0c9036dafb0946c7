import { z } from 'zod'
import { db, keys, recordings } from '#app/db.server.ts'
import { isStale } from '#db/client.ts'
import { removeInterviewContent } from '#db/interview-erasures.ts'
import { changeInterviewToEnded } from '#db/interviews.ts'
import { findRecording } from '#db/recordings.ts'
import { countsAsInterview } from './count-answers.ts'
import { guideOfInterview } from './guide-of-interview.server.ts'
import { herInterview } from './her-interview.server.ts'
import { inTurn } from './in-turn.server.ts'
import type { Route } from './+types/ending.route'

const Yes = z.boolean().nullable()
const Outcome = z.enum(['asked', 'answered', 'skipped', 'didNotKnow'])
const Ending = z.discriminatedUnion('ending', [
	z.object({
		ending: z.enum(['complete', 'partial']),
		isRecorded: z.boolean(),
		yes: z.object({ mayRecord: Yes, mayQuote: Yes, wantsToRead: Yes, mayPhotograph: Yes.optional() }),
		outcomes: z.record(z.string().max(64), Outcome),
	}),
	z.object({ ending: z.literal('erased') }),
])

/** The conversation is over: kept whole or in part, or everything erased as the child chose (X6). Idempotent. */
export async function action({ context, params, request }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const read = Ending.safeParse(await request.json().catch(() => null))
	if (!read.success) return new Response(null, { status: 422 })
	// Nothing is kept of an erased conversation, and whoever sends its end anew must not count it as taken in.
	if (interview.ending === 'erased') return new Response(null, { status: read.data.ending === 'erased' ? 204 : 410 })
	try {
		if (read.data.ending === 'erased')
			await inTurn(scope.interviewId, () =>
				removeInterviewContent(db, { keys, recordings }, { ...scope, reason: 'childStopped' }),
			)
		else {
			const { questions } = await guideOfInterview(interview)
			const known = new Set(questions.map(({ id }) => id))
			const outcomes = Object.fromEntries(Object.entries(read.data.outcomes).filter(([id]) => known.has(id)))
			const isCounted = countsAsInterview(read.data.ending, questions, outcomes)
			const recording = await findRecording(db, scope)
			// Of a recording that is over it is known: without a part that was lost it counts as none (X14).
			const isRecorded = recording?.completedAt
				? interview.isRecorded === true
				: read.data.isRecorded || recording !== undefined
			await changeInterviewToEnded(db, { ...scope, ...read.data, outcomes, isCounted, isRecorded })
		}
	} catch (error) {
		if (!isStale(error)) throw error
		return new Response(null, { status: 410 })
	}
	return new Response(null, { status: 204 })
}
