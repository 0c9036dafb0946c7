import { Alert, Card, Heading, Link as TextLink, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findApprovedReport } from '#db/annual-reports.ts'
import { countContact, listInterviewsHeld } from '#db/contact-counts.ts'
import { findRound } from '#db/rounds.ts'
import { findWordsRetention } from '#db/words-retention.ts'
import type { Route } from './+types/round-contact.route'
import './contact.css'

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const scope = { unitId, roundId }
	const round = await findRound(db, scope)
	if (!round || round.importedAt) throw notFound()
	const isMentor = roles.includes('mentor')
	const held = isMentor ? await listInterviewsHeld(db, scope) : []
	const retention = await findWordsRetention(db, scope)
	return {
		year: round.year,
		words: retention && { ...retention, on: retention.dueAt.toISOString().slice(0, 10) },
		counts: await countContact(db, scope),
		isMentor,
		isTooLate: (await findApprovedReport(db, scope)) !== undefined,
		interviews: held.map(({ id, position, ending, interviewer }) => ({
			id,
			number: position + 1,
			interviewer,
			isGone: ending === 'erased',
		})),
	}
}

/** How asking has gone in the round, and, for the mentor, where an interview is taken back (X5). */
export default function RoundContactPage({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { year, counts, words, isMentor, isTooLate, interviews } = loaderData
	return (
		<Page heading={t.withdrawal.roundHeading(year)} lead={t.withdrawal.roundLead}>
			<dl className="contact-counts">
				{(['asked', 'childNo', 'guardianNo', 'unreachable', 'withdrawn'] as const).map((key) => (
					<Card key={key}>
						<dt>{t.withdrawal.counts[key]}</dt>
						<dd>{counts[key]}</dd>
					</Card>
				))}
			</dl>
			{words && (
				<Paragraph>
					{words.destroyed > 0 ? t.withdrawal.wordsGone(words.destroyed) : t.withdrawal.wordsGoOn(words.on)}
				</Paragraph>
			)}
			<nav aria-label={t.contact.waysToAsk} className="ui-row">
				{isMentor && (
					<Link className="ds-link" to="/letters">
						{t.contact.lettersHeading}
					</Link>
				)}
				<Link className="ds-link" to="/contact-policy">
					{t.contact.policyHeading}
				</Link>
			</nav>
			{isMentor && (
				<section className="ui-stack" aria-labelledby="take-back">
					<Heading level={2} data-size="sm" id="take-back">
						{t.withdrawal.listHeading}
					</Heading>
					{isTooLate ? (
						<Alert>
							{t.withdrawal.tooLateHeading}. {t.withdrawal.tooLateLead} {t.withdrawal.tooLatePoints[0]}
						</Alert>
					) : (
						<Paragraph>{interviews.length === 0 ? t.withdrawal.listEmpty : t.withdrawal.listLead}</Paragraph>
					)}
					{!isTooLate && (
						<List.Unordered className="contact-held">
							{interviews.map(({ id, number, interviewer, isGone }) => (
								<List.Item key={id}>
									<TextLink asChild>
										<Link to={`/interviews/${id}/withdrawal`}>
											{isGone ? t.withdrawal.toReceipt(number) : t.withdrawal.takeBack(number)}
										</Link>
									</TextLink>
									{interviewer && <span> · {t.withdrawal.heldBy(interviewer)}</span>}
								</List.Item>
							))}
						</List.Unordered>
					)}
				</section>
			)}
		</Page>
	)
}
