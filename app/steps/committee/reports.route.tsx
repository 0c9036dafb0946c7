import { Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { listRounds } from '#db/rounds.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/reports.route'
import './committee.css'

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const rounds = await listRounds(db, { unitId })
	const reports = rounds.flatMap(({ id, year, reportApprovedAt }) =>
		reportApprovedAt ? [{ roundId: id, year, approvedOn: reportApprovedAt.toISOString().slice(0, 10) }] : [],
	)
	return { reports }
}

export default function Reports({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { reports } = loaderData
	return (
		<Page heading={t.committee.listHeading} lead={t.committee.listLead}>
			{reports.length === 0 && <Paragraph>{t.committee.noneYet}</Paragraph>}
			<ul className="ui-cards">
				{reports.map(({ roundId, year, approvedOn }) => (
					<li key={roundId}>
						<Card>
							<Heading level={2} data-size="sm">
								<Link to={`/reports/${roundId}`} className="committee-link">
									{t.committee.reportOf(year)}
								</Link>
							</Heading>
							<Paragraph>{t.committee.approvedOn(approvedOn)}</Paragraph>
						</Card>
					</li>
				))}
			</ul>
		</Page>
	)
}
