import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findClosing } from '#db/round-closing.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/meeting.route'
import './draw.css'
import './draw-show.css'
import { DrawShow } from './draw-show.tsx'
import { viewMeeting } from './meeting-view.server.ts'

export async function loader({ context, params: { roundId, meetingId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	const isClosed = (await findClosing(db, { unitId, roundId })) !== undefined
	const meeting = round && !isClosed && (await viewMeeting(db, { unitId, roundId }, meetingId))
	if (!meeting) throw notFound()
	return { roundId, ...meeting }
}

/** The visible draw, for a projector: slow enough to be seen, and it never shows who got which child. */
export default function MeetingPage({ loaderData: { roundId, lots, people, times } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.drawing.showHeading} lead={t.drawing.showLead(people.length)} isWide>
			<DrawShow roundId={roundId} lots={lots} people={people} times={times} />
		</Page>
	)
}
