import { createHash } from 'node:crypto'
import { notFound } from '#app/access/not-found.ts'
import { db } from '#app/db.server.ts'
import { findAgreedTime } from '#db/contact-needs.ts'
import type { Route } from './+types/calendar.route'
import { calendarFile } from './calendar-file.ts'
import { herContact } from './contact-view.server.ts'

/** Says nothing to whoever else sees the calendar. */
const NEUTRAL_TITLE = 'Möte'

/** The agreed time as a calendar file that reveals nothing. A child with protected identity has no exact time, so no file (X9). */
export async function loader({ context, params }: Route.LoaderArgs) {
	const { scope } = await herContact({ context, params })
	const time = await findAgreedTime(db, scope)
	if (!time || scope.isProtected) throw notFound()
	const uid = createHash('sha256').update(scope.assignmentId).digest('hex').slice(0, 32)
	const file = calendarFile({ uid, title: NEUTRAL_TITLE, ...time, madeAt: scope.at })
	const headers = {
		'Content-Type': 'text/calendar; charset=utf-8',
		'Content-Disposition': 'attachment; filename="mote.ics"',
		'Cache-Control': 'no-store',
	}
	return new Response(file, { headers })
}
