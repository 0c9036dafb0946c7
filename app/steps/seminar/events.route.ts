import { findLastSeminarEvent } from '#db/seminar-events.ts'
import { findSeminar } from '#db/seminars.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import type { Route } from './+types/events.route'
import { eventStream } from './event-stream.server.ts'

/** `GET /seminars/:seminarId/events`: that there is news, never what. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const which = { seminarId: params.seminarId, unitId }
	if (!(await findSeminar(db, which))) throw notFound()
	const stream = eventStream(() => findLastSeminarEvent(db, which), lastKnown(request), request.signal)
	const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }
	return new Response(stream, { headers })
}

/** A browser that comes back says what it knows in a header; on its first visit the page says it in the address. */
function lastKnown(request: Request) {
	const said = request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('since')
	return said && /^\d{1,15}$/.test(said) ? Number(said) : undefined
}
