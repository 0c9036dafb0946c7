import { Alert, Button, Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/draw.route'
import './draw.css'
import type { PassCode } from './first-child.ts'
import { protocolOf } from './protocol-of.server.ts'

const SQUARES_SHOWN = 200

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const protocol = await protocolOf({ unitId, roundId }, round, '')
	if (!protocol) return { roundId, year: round.year, draw: null }
	const standing = new Set(protocol.assignments.filter(({ isReleased }) => !isReleased).map(({ place }) => place))
	const passes = protocol.assignments.flatMap((assignment) => assignment.passes)
	const codes = [...new Set(passes.map(({ code }) => code))] as PassCode[]
	return {
		roundId,
		year: round.year,
		draw: {
			frameHash: protocol.frameHash,
			seed: protocol.seed,
			listed: protocol.children.length,
			given: standing.size,
			squares: protocol.children.slice(0, SQUARES_SHOWN).map(({ place }) => standing.has(place)),
			passedOver: codes.map((code) => ({ code, times: passes.filter((pass) => pass.code === code).length })),
		},
	}
}

export default function DrawPage({ loaderData: { draw, year, roundId } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.draw.drawHeading(year)} lead={t.draw.drawLead}>
			{!draw && <Alert>{t.draw.notDrawn}</Alert>}
			{draw && (
				<section className="ui-stack" aria-label={t.draw.drawHeading(year)}>
					<Card className="ui-stack">
						<Paragraph>
							<strong>{t.draw.listed(draw.listed)}.</strong> {t.draw.given(draw.given)}.
						</Paragraph>
						<div className="draw-squares" role="img" aria-label={`${t.draw.picture}. ${t.draw.given(draw.given)}.`}>
							{draw.squares.map((isGiven, place) => (
								<span key={place} data-given={isGiven || undefined} />
							))}
						</div>
						{draw.passedOver.length > 0 && (
							<Paragraph>
								{t.draw.passedOver}:{' '}
								{draw.passedOver.map(({ code, times }) => `${t.draw.pass[code]} (${times})`).join(', ')}.
							</Paragraph>
						)}
					</Card>
					<dl className="draw-facts">
						<dt>{t.draw.fingerprint}</dt>
						<dd>
							<code>{draw.frameHash}</code>
						</dd>
						<dt>{t.draw.seed}</dt>
						<dd>
							<code>{draw.seed}</code>
						</dd>
					</dl>
					<div className="ui-stack">
						<Button asChild variant="secondary" className="ui-fit">
							<a href={`/rounds/${roundId}/draw/protocol`} download>
								{t.draw.download}
							</a>
						</Button>
						<Paragraph data-size="sm">{t.draw.downloadHelp}</Paragraph>
					</div>
				</section>
			)}
			<section className="ui-stack">
				<Heading level={2} data-size="sm">
					{t.draw.howHeading}
				</Heading>
				<List.Ordered>
					{t.draw.how.map((step) => (
						<List.Item key={step}>{step}</List.Item>
					))}
				</List.Ordered>
				<Paragraph>{t.draw.chance}</Paragraph>
			</section>
		</Page>
	)
}
