import { db, now } from '#app/db.server.ts'
import { saveLatestMark, saveMark } from '#db/interview-marks.ts'
import { herInterview } from './her-interview.server.ts'
import { isIdOfDevice, isSealed } from './sent-by-device.ts'
import type { Route } from './+types/mark.route'

/** A note of 4 000 characters is far below this when sealed. */
const MOST_MARK_BYTES = 65_536
/** The only mark that is replaced: a note while it is written. */
const WRITING = /^writing-/

/** Keep one mark, sealed as the device sent it. Idempotent: the device sends again until it is answered 204. */
export async function action({ context, params, request }: Route.ActionArgs) {
	const { interview } = await herInterview({ context, params })
	if (interview.ending === 'erased') return new Response(null, { status: 410 })
	if (!interview.startedAt) return new Response(null, { status: 409 })

	const sealedMark = Buffer.from(await request.arrayBuffer())
	if (!isSealed(sealedMark) || sealedMark.length > MOST_MARK_BYTES || !isIdOfDevice(params.markId))
		return new Response(null, { status: 422 })
	const saved = { id: params.markId, interviewId: interview.id, sealedMark, receivedAt: now() }
	await (WRITING.test(params.markId) ? saveLatestMark(db, saved) : saveMark(db, saved))
	return new Response(null, { status: 204 })
}
