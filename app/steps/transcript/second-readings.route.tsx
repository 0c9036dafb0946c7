import { Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listSecondReadings } from '#db/second-readings.ts'
import type { Route } from './+types/second-readings.route'
import './names.css'
import { isUnreadQuote } from './hindrances.ts'
import { openOrNothing } from './transcript-view.server.ts'
import { openWork } from './work.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, id: memberId } = requirePerson(context)
	const readings = await listSecondReadings(db, { unitId, memberId })
	return {
		readings: await Promise.all(
			readings.map(async ({ interviewId, year, position }) => {
				const work = await openOrNothing(() => openWork({ db, keys }, { unitId, interviewId }))
				return { interviewId, year, number: position + 1, unread: work?.segments.filter(isUnreadQuote).length ?? 0 }
			}),
		),
	}
}

/** For the mentor: the possible quotes that wait for a second reader, while there is sound to hear them in. */
export default function SecondReadings({ loaderData: { readings } }: Route.ComponentProps) {
	const { secondReading } = useText().editor
	return (
		<Page heading={secondReading.heading} lead={secondReading.lead}>
			{readings.length === 0 && <Paragraph>{secondReading.none}</Paragraph>}
			<ul className="transcript-versions">
				{readings.map(({ interviewId, year, number, unread }) => (
					<li key={interviewId}>
						<Link to={`/second-readings/${interviewId}`}>{secondReading.child(year, number)}</Link>
						<span> – {secondReading.unread(unread)}</span>
					</li>
				))}
			</ul>
		</Page>
	)
}
