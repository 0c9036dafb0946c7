import { Alert, Button, Heading, Link as DsLink, List, Paragraph } from '@digdir/designsystemet-react'
import { data, Link, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findClosing } from '#db/round-closing.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/draw.route'
import './draw.css'
import { Counted } from './counted.tsx'
import { drawAct } from './draw-acts.server.ts'
import { DrawForAll } from './draw-for-all-form.tsx'
import { DrawnList } from './drawn-list.tsx'
import { listNotes, viewDraw, viewForMentor } from './draw-view.server.ts'
import { ExcludeChild } from './exclude-child.tsx'
import { rulesOf } from './frame-view.server.ts'
import { newRandomness } from './new-randomness.server.ts'
import { DrawAnew, PromiseDraw, SayWords } from './promise-draw.tsx'
import { StandingList } from './standing-list.tsx'

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const scope = { unitId, roundId }
	const round = await findRound(db, scope)
	if (!round || round.importedAt) throw notFound()
	const isMentor = roles.includes('mentor')
	const closing = await findClosing(db, scope)
	const view = await viewDraw(scope)
	return {
		roundId,
		year: round.year,
		...view,
		closedOn: closing?.at.toISOString().slice(0, 10) ?? null,
		mentor: isMentor && !closing && view.draw ? await viewForMentor(scope) : null,
		isMentor,
		notes: !closing && (isMentor || roles.includes('manager')) ? await listNotes(scope) : [],
	}
}

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt || (await findClosing(db, { unitId, roundId }))) throw notFound()
	const around = { db, keys, rules: rulesOf(round), now, newRandomness }
	const outcome = await drawAct(around, { unitId, roundId, by }, await request.formData())
	if ('meetingId' in outcome) return redirect(`/rounds/${roundId}/draw/meetings/${outcome.meetingId}`)
	if ('error' in outcome) return data({ error: outcome.error, done: null }, { status: 422 })
	return data({ error: null, done: outcome.done })
}

export default function DrawPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { closedOn, draw, year, roundId, isMentor, isLocked, waiting, mentor, notes } = loaderData
	return (
		<Page heading={t.draw.drawHeading(year)} lead={t.draw.drawLead}>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.drawing.faults[actionData.error]}
				</Alert>
			)}
			{actionData?.done && (
				<Alert data-color="success" role="status">
					{t.drawing.done[actionData.done]}
				</Alert>
			)}
			{!isLocked && <Alert>{t.draw.notDrawn}</Alert>}
			{closedOn && <Alert data-color="info">{t.draw.destroyed(closedOn)}</Alert>}
			{isLocked && !draw && !isMentor && !closedOn && <Alert>{t.draw.notDrawnYet}</Alert>}
			{waiting && <SayWords commitment={waiting.commitment} isMentor={isMentor} />}
			{isLocked && !draw && !waiting && isMentor && !closedOn && <PromiseDraw />}
			{draw && <DrawnList draw={draw} />}
			{draw && mentor && !waiting && <DrawForAll waiting={mentor.waiting} />}
			{draw && !closedOn && draw.meetings.length > 0 && (
				<section className="ui-stack" aria-labelledby="meetings">
					<Heading level={2} data-size="sm" id="meetings">
						{t.drawing.meetings}
					</Heading>
					<List.Unordered>
						{draw.meetings.map(({ id, at }) => (
							<List.Item key={id}>
								<DsLink asChild>
									<Link to={`/rounds/${roundId}/draw/meetings/${id}`}>{t.drawing.watch(at)}</Link>
								</DsLink>
							</List.Item>
						))}
					</List.Unordered>
				</section>
			)}
			{mentor && <StandingList standing={mentor.standing} />}
			{draw && <Counted changes={draw.changes} notes={notes} />}
			{draw && (
				<div className="ui-row">
					<Button asChild variant="secondary">
						<Link to={`/rounds/${roundId}/draw/protocol`}>{t.drawing.toProtocol}</Link>
					</Button>
					<DsLink asChild>
						<Link to="/draw-verification">{t.drawing.toVerification}</Link>
					</DsLink>
				</div>
			)}
			{mentor && (
				<div>
					<ExcludeChild heading={t.drawing.excludeHeading} />
					{!waiting && <DrawAnew />}
				</div>
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
				{draw?.isStratified && <Paragraph>{t.drawing.strataRule}</Paragraph>}
			</section>
		</Page>
	)
}
