import { z } from 'zod'
import { db } from '#app/db.server.ts'
import { isStale } from '#db/client.ts'
import { changeRecordingToComplete, findRecording, listChunks } from '#db/recordings.ts'
import { herInterview } from './her-interview.server.ts'
import { missingNumbers } from './missing-numbers.ts'
import { MOST_CHUNKS } from './upload-limits.ts'
import type { Route } from './+types/recording.route'

const Whole = z.object({ count: z.number().int().min(1).max(MOST_CHUNKS), isPartial: z.boolean() })

/** The device says that the recording is over: whole → complete, and a transcription waits; else the missing chunks are named. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const { unitId, id: interviewId } = interview
	const whole = Whole.safeParse(await request.json().catch(() => null))
	if (!whole.success) return new Response(null, { status: 422 })
	const recording = await findRecording(db, { unitId, interviewId })
	if (interview.ending === 'erased' || !recording) return new Response(null, { status: 410 })
	if (recording.completedAt) return new Response(null, { status: 204 })

	const numbers = (await listChunks(db, { unitId, interviewId })).map(({ number }) => number)
	const missing = missingNumbers(numbers, whole.data.count)
	if (missing.length > 0 && !whole.data.isPartial)
		return Response.json({ code: 'recording.chunks-missing', missing }, { status: 409 })
	try {
		await changeRecordingToComplete(db, { ...scope, interviewId, chunkCount: numbers.length })
	} catch (error) {
		if (!isStale(error)) throw error
	}
	return new Response(null, { status: 204 })
}
