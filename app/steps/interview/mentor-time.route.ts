import { redirect } from 'react-router'
import { now } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { herInterview } from './her-interview.server.ts'
import { mentorEntry } from './mentor-entry.ts'
import type { Route } from './+types/mentor-time.route'

/** `GET /interviews/:interviewId/mentor-time?at=2026-11-25T15:30`: the time as a file for the calendar. Nothing is kept. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
	const { person, interview } = await herInterview({ context, params })
	const at = new URL(request.url).searchParams.get('at') ?? ''
	const summary = textIn(person.locale).guides.mentorSummary
	const entry = mentorEntry({ summary, at, stamp: now(), id: crypto.randomUUID() })
	if (!entry) return redirect(`/interviews/${interview.id}`)
	return new Response(entry, {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': 'attachment; filename="mentor.ics"',
			'Cache-Control': 'no-store',
		},
	})
}
