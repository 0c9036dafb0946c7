import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listRounds } from '#db/rounds.ts'
import type { Route } from './+types/rounds.route'

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const rounds = await listRounds(db, { unitId })
	return { rounds, mayOpen: roles.includes('mentor') }
}

export default function Rounds({ loaderData: { rounds, mayOpen } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.round.heading} lead={t.round.lead}>
			{rounds.length === 0 && <Paragraph>{t.round.none}</Paragraph>}
			<ul className="ui-cards">
				{rounds.map(({ id, year, importedAt, closedAt, reportApprovedAt }) => (
					<li key={id}>
						<Card className="ui-stack">
							<Heading level={2} data-size="md">
								{year}
							</Heading>
							<div className="ui-row">
								<Tag data-color={reportApprovedAt || closedAt ? 'success' : 'accent'}>
									{closedAt ? t.round.closed : reportApprovedAt ? t.round.finished : t.round.inProgress}
								</Tag>
								{importedAt && <Tag data-color="neutral">{t.round.imported}</Tag>}
							</div>
							<Button asChild variant="secondary" className="ui-fit">
								<Link to={`/rounds/${id}`}>{t.round.openOf(year)}</Link>
							</Button>
						</Card>
					</li>
				))}
			</ul>
			{mayOpen && (
				<div className="ui-row">
					<Button asChild>
						<Link to="/rounds/new">{t.round.open}</Link>
					</Button>
					<Link to="/rounds/archives/new">{t.round.importAnother}</Link>
				</div>
			)}
		</Page>
	)
}
