import { Button, Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listInterviewerProgress } from '#db/assignments.ts'
import { findFrame } from '#db/frames.ts'
import { readGateFacts } from '#db/round-gates.ts'
import { listMovedMilestones } from '#db/round-milestones.ts'
import { countRoundProgress, findRound, listRounds } from '#db/rounds.ts'
import { listSeminars } from '#db/seminars.ts'
import type { Route } from './+types/round.route'
import { GateList } from './gate-list.tsx'
import { gatesOf } from './gates.ts'
import { milestonesOf } from './milestones.ts'
import './round.css'
import { whereItIs } from './where-it-is.ts'
import { YearInFourSteps } from './year-in-four-steps.tsx'
import { YearWheel } from './year-wheel.tsx'

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const scope = { unitId, roundId }
	const round = await findRound(db, scope)
	if (!round) throw notFound()
	const progress = await countRoundProgress(db, scope)
	const interviewers = round.importedAt ? [] : await listInterviewerProgress(db, scope)
	const seminars = await listSeminars(db, scope)
	const standing = (await listRounds(db, { unitId })).find(({ id }) => id === roundId)
	const facts = await readGateFacts(db, { ...scope, at: now() })
	const place = whereItIs({
		hasFrame: round.importedAt !== null || (await findFrame(db, scope)) !== undefined,
		lockedAt: round.importedAt ?? progress.lockedAt,
		interviewers: interviewers.length,
		approved: progress.approved,
		hasSeminar: round.importedAt !== null || seminars.length > 0,
		hasOpenSeminar: seminars.some(({ closedAt }) => closedAt === null),
		reportApprovedAt: standing?.reportApprovedAt ?? null,
		closedAt: standing?.closedAt ?? null,
	})
	return {
		round: {
			id: round.id,
			year: round.year,
			isImported: round.importedAt !== null,
			isClosed: Boolean(standing?.closedAt),
		},
		today: now().toISOString().slice(0, 10),
		milestones: milestonesOf(round.year, await listMovedMilestones(db, scope)),
		gates: round.importedAt || !facts ? [] : gatesOf(facts),
		progress,
		interviewers: interviewers.map(({ name, assignedAt, interviewEndedAt }) => ({
			name,
			state: interviewEndedAt
				? ('stateHeld' as const)
				: assignedAt
					? ('stateContact' as const)
					: ('stateNotDrawn' as const),
		})),
		place,
		isMentor: roles.includes('mentor'),
	}
}

export default function RoundPage({
	loaderData: { round, progress, interviewers, place, isMentor, today, milestones, gates },
}: Route.ComponentProps) {
	const t = useText()
	const next = NEXT[place.next]
	return (
		<Page heading={t.round.roundOf(round.year)} lead={t.round[next.words]}>
			<YearInFourSteps step={place.step} />
			<div className="ui-row">
				{(isMentor || next.isForManager) && (
					<Button asChild>
						<Link to={`/rounds/${round.id}/${next.path}`}>{t.round.do[place.next]}</Link>
					</Button>
				)}
			</div>
			{!round.isImported && (
				<section className="ui-stack" aria-labelledby="counts">
					<Heading level={2} data-size="sm" id="counts">
						{t.round.counts}
					</Heading>
					<dl className="round-counts">
						{(['given', 'held', 'approved', 'declined'] as const).map((key) => (
							<Card key={key} className="round-count">
								<dd>{progress[key]}</dd>
								<dt>{t.round[key]}</dt>
							</Card>
						))}
					</dl>
					<Heading level={2} data-size="sm">
						{t.round.interviewers}
					</Heading>
					<List.Unordered className="round-interviewers">
						{interviewers.map(({ name, state }) => (
							<List.Item key={name} data-state={state}>
								<strong>{name}</strong> {t.round[state]}
							</List.Item>
						))}
					</List.Unordered>
				</section>
			)}
			{!round.isImported && (
				<>
					<section className="ui-stack" aria-labelledby="year-wheel">
						<Heading level={2} data-size="sm" id="year-wheel">
							{t.round.wheel.heading}
						</Heading>
						<YearWheel year={round.year} milestones={milestones} today={today} />
						{isMentor && (
							<Link className="ds-link ui-fit" to={`/rounds/${round.id}/milestones`}>
								{t.round.wheel.move}
							</Link>
						)}
					</section>
					<GateList gates={gates} />
				</>
			)}
			<nav aria-label={t.round.roundOf(round.year)}>
				<Paragraph asChild>
					<div className="ui-row">
						{linksOf(round, isMentor).map(({ path, link }) => (
							<Link key={path} className="ds-link" to={`/rounds/${round.id}/${path}`}>
								{t.round[link]}
							</Link>
						))}
					</div>
				</Paragraph>
			</nav>
		</Page>
	)
}

const NEXT = {
	frame: { words: 'nextFrame', path: 'frame', isForManager: false },
	lock: { words: 'nextLock', path: 'frame', isForManager: false },
	interviews: { words: 'nextInterviews', path: 'draw', isForManager: true },
	seminar: { words: 'nextSeminar', path: 'seminars', isForManager: false },
	seminarGoesOn: { words: 'nextSeminarGoesOn', path: 'seminars', isForManager: false },
	report: { words: 'nextReport', path: 'report', isForManager: true },
	committee: { words: 'nextCommittee', path: 'actions', isForManager: true },
	again: { words: 'nextAgain', path: 'closing', isForManager: true },
} as const

function linksOf({ isImported, isClosed }: { isImported: boolean; isClosed: boolean }, isMentor: boolean) {
	const all = [
		{ path: 'frame', link: 'frame', isShown: !isImported && !isClosed && isMentor },
		{ path: 'draw', link: 'draw', isShown: !isImported },
		{ path: 'contact', link: 'contact', isShown: !isImported },
		{ path: 'seminars', link: 'seminars', isShown: !isImported && isMentor },
		{ path: 'report', link: 'report', isShown: true },
		{ path: 'actions', link: 'actions', isShown: true },
		{ path: 'progress', link: 'progressPage', isShown: !isImported },
		{ path: 'interviewers', link: 'interviewersPage', isShown: !isImported && isMentor },
		{ path: 'closing', link: 'closingPage', isShown: !isImported },
		{ path: 'archive', link: 'archive', isShown: isMentor },
	] as const
	return all.filter(({ isShown }) => isShown)
}
