import { db } from '#app/db.server.ts'
import { saveSafetyReminder } from '#db/safety-reminders.ts'
import { herInterview } from './her-interview.server.ts'
import type { Route } from './+types/worry.route'

const WORRY_ID = /^[\w-]{1,64}$/

/** “Oro” was pressed (X7): that it happened, never what was said. Idempotent, like a mark. */
export async function action({ context, params }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	if (!WORRY_ID.test(params.worryId)) return new Response(null, { status: 422 })
	await saveSafetyReminder(db, { ...scope, id: params.worryId })
	return new Response(null, { status: 204 })
}
