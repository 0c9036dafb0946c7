import { z } from 'zod'
import { db } from '#app/db.server.ts'
import { isStale } from '#db/client.ts'
import { changeRecordingToComplete, changeRecordingToLonger, findRecording, listChunks } from '#db/recordings.ts'
import { herInterview } from './her-interview.server.ts'
import { missingNumbers } from './missing-numbers.ts'
import { soundThere } from './sound-there.server.ts'
import { deviceOf, soundTurns } from './sound-turn.server.ts'
import { MOST_CHUNKS } from './upload-limits.ts'
import type { Route } from './+types/recording.route'

const Whole = z.object({ count: z.number().int().min(1).max(MOST_CHUNKS), isPartial: z.boolean() })

/** Before a device begins: whether another one is recording this conversation now, and where its sound stands. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { scope } = await herInterview({ context, params })
	const { interviewId, at } = scope
	const isHeardElsewhere = soundTurns.isHeardElsewhere({ interviewId, device: deviceOf(request.headers), at })
	return Response.json({ isHeardElsewhere, there: await soundThere(scope) })
}

/** The device says that the recording is over: whole → complete, and a transcription waits; else the missing chunks are named. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const { unitId, id: interviewId } = interview
	const whole = Whole.safeParse(await request.json().catch(() => null))
	if (!whole.success) return new Response(null, { status: 422 })
	const recording = await findRecording(db, { unitId, interviewId })
	if (interview.ending === 'erased' || !recording) return new Response(null, { status: 410 })

	const numbers = (await listChunks(db, { unitId, interviewId })).map(({ number }) => number)
	soundTurns.giveBack({ interviewId, device: deviceOf(request.headers) })
	const isComplete = recording.completedAt !== null
	if (isComplete && numbers.length <= (recording.chunkCount ?? 0)) return new Response(null, { status: 204 })
	const missing = missingNumbers(numbers, whole.data.count)
	if (missing.length > 0 && !whole.data.isPartial)
		return Response.json({ code: 'recording.chunks-missing', missing }, { status: 409 })
	const change = { ...scope, interviewId, chunkCount: numbers.length, isPartlyLost: missing.length > 0 }
	try {
		await (isComplete ? changeRecordingToLonger(db, change) : changeRecordingToComplete(db, change))
	} catch (error) {
		if (!isStale(error)) throw error
	}
	return new Response(null, { status: 204 })
}
