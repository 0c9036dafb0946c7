import { Alert, Button, Card, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { changeAssignmentToReleased, findOwnAssignment, listPasses } from '#db/assignments.ts'
import { findDraw } from '#db/draws.ts'
import { findOpenRound } from '#db/rounds.ts'
import { ageOn } from '../age.ts'
import type { Route } from './+types/my-child.route'
import './draw.css'
import { drawMyChild } from './draw-my-child.server.ts'
import { rulesOf } from './frame-view.server.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const round = await findOpenRound(db, { unitId })
	if (!round) return { state: 'noRound' as const, child: null, isAfterNo: false }
	const scope = { unitId, roundId: round.id }
	const own = await findOwnAssignment(db, { ...scope, interviewerId })
	const isAfterNo = new URL(request.url).searchParams.get('after') === 'no'
	if (!own)
		return { state: (await findDraw(db, scope)) ? ('ready' as const) : ('notLocked' as const), child: null, isAfterNo }
	const passes = await listPasses(db, scope)
	const { assignment, child } = own
	return {
		state: 'drawn' as const,
		isAfterNo: false,
		child: {
			assignmentId: assignment.id,
			interviewId: own.interviewId,
			place: assignment.place + 1,
			passed: passes.filter(({ assignmentId }) => assignmentId === assignment.id).length,
			reference: child.reference,
			age: ageOn(child.bornMonth, now().toISOString().slice(0, 10)),
			gender: child.gender,
			groupName: child.groupName,
			language: child.language,
			isProtected: child.isProtected,
		},
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const form = await request.formData()
	const round = await findOpenRound(db, { unitId })
	if (!round) return data({ isNobodyLeft: false }, { status: 422 })
	const scope = { unitId, roundId: round.id, interviewerId }
	if (form.get('act') === 'conflict') {
		const own = await findOwnAssignment(db, scope)
		if (!own || own.interviewId) return data({ isNobodyLeft: false }, { status: 422 })
		await changeAssignmentToReleased(db, {
			unitId,
			assignmentId: own.assignment.id,
			interviewerId,
			by: interviewerId,
			at: now(),
		})
	}
	const assignmentId = await drawMyChild(db, { ...scope, rules: rulesOf(round), now })
	return assignmentId ? redirect('/my-child') : data({ isNobodyLeft: true }, { status: 422 })
}

export default function MyChild({ loaderData: { state, child, isAfterNo }, actionData }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page
			heading={t.draw.myHeading}
			lead={t.draw.myLead}
			next={child && !child.interviewId ? t.draw.nextContact : undefined}
		>
			{actionData?.isNobodyLeft && (
				<Alert data-color="warning" role="alert">
					{t.draw.nobodyLeft}
				</Alert>
			)}
			{state === 'ready' && (
				<Form method="post" className="draw-mine">
					<Paragraph>{isAfterNo ? t.draw.readyAfterNo : t.draw.ready}</Paragraph>
					<Button type="submit" name="act" value="draw" data-size="lg">
						{t.draw.drawMine}
					</Button>
				</Form>
			)}
			{(state === 'noRound' || state === 'notLocked') && <Alert>{t.draw[state]}</Alert>}
			{child && <DrawnChild child={child} />}
		</Page>
	)
}

function DrawnChild({ child }: { child: NonNullable<Route.ComponentProps['loaderData']['child']> }) {
	const t = useText()
	return (
		<>
			<Card className="ui-stack draw-ticket" data-color="accent">
				<Paragraph data-size="sm">{t.draw.drawn}</Paragraph>
				<Heading level={2} data-size="lg">
					{t.draw.childIs(child.age, t.draw.genders[child.gender])}
				</Heading>
				<div className="ui-row">
					<Tag>{child.reference}</Tag>
					<Tag data-color="neutral">{t.draw.place(child.place)}</Tag>
				</div>
				<Paragraph>
					{t.draw.group}: {child.groupName}
					{child.language && ` · ${t.draw.language}: ${child.language}`}
				</Paragraph>
				{child.passed > 0 && <Paragraph data-size="sm">{t.draw.passed(child.passed)}</Paragraph>}
				{child.isProtected && <Alert data-color="warning">{t.draw.protectedIdentity}</Alert>}
				<Button asChild className="ui-fit">
					{child.interviewId ? (
						<Link to={`/interviews/${child.interviewId}`}>{t.draw.toInterview}</Link>
					) : (
						<Link to={`/assignments/${child.assignmentId}/contact`}>{t.draw.toContact}</Link>
					)}
				</Button>
			</Card>
			{!child.interviewId && (
				<Details key={child.assignmentId}>
					<Details.Summary>{t.draw.conflictHeading}</Details.Summary>
					<Details.Content className="ui-stack">
						<Paragraph>{t.draw.conflictLead}</Paragraph>
						<Form method="post">
							<Button type="submit" name="act" value="conflict" variant="secondary">
								{t.draw.conflictSure}
							</Button>
						</Form>
					</Details.Content>
				</Details>
			)}
		</>
	)
}
