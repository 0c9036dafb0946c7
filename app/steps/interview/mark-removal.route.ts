import { db } from '#app/db.server.ts'
import { removeMark } from '#db/interview-marks.ts'
import { herInterview } from './her-interview.server.ts'
import type { Route } from './+types/mark-removal.route'

/** What was taken back on the screen is taken away here too, sealed as it is. Idempotent. */
export async function action({ context, params }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	await removeMark(db, { ...scope, markId: params.markId })
	return new Response(null, { status: 204 })
}
