import { db } from '#app/db.server.ts'
import { saveSafetyReminder } from '#db/safety-reminders.ts'
import { herInterview } from './her-interview.server.ts'
import { raisedAtOf } from './read-worry.ts'
import { isIdOfDevice } from './sent-by-device.ts'
import type { Route } from './+types/worry.route'

/** “Oro” was pressed (X7): that it happened and when, never what was said. Idempotent, like a mark. */
export async function action({ context, params, request }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	if (!isIdOfDevice(params.worryId)) return new Response(null, { status: 422 })
	const raisedAt = raisedAtOf(await request.json().catch(() => null), scope.at)
	await saveSafetyReminder(db, { ...scope, id: params.worryId, raisedAt })
	return new Response(null, { status: 204 })
}
