import { Button, Paragraph } from '@digdir/designsystemet-react'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/archive.route'

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round) throw notFound()
	return { roundId, year: round.year }
}

export default function ArchivePage({ loaderData: { roundId, year } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.round.archiveHeading(year)} lead={t.round.archiveLead}>
			<Button asChild className="ui-fit">
				<a href={`/rounds/${roundId}/archive/file`} download>
					{t.round.archiveDownload}
				</a>
			</Button>
			<Paragraph>{t.round.archiveKeep}</Paragraph>
		</Page>
	)
}
