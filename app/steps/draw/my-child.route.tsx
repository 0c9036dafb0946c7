import { Alert, Button, Card, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { useFocusWhenLost } from '#app/ui/use-focus-when-lost.tsx'
import {
	changeAssignmentToOutOfFrame,
	changeAssignmentToReleased,
	findOwnAssignment,
	listPasses,
} from '#db/assignments.ts'
import { isStale } from '#db/client.ts'
import { removeContactCard } from '#db/contacts.ts'
import { removePreparedInterview } from '#db/interviews.ts'
import { findDraw } from '#db/draws.ts'
import { findOpenRound } from '#db/rounds.ts'
import { ageOn } from '../age.ts'
import type { Route } from './+types/my-child.route'
import './draw.css'
import { OUT_OF_FRAME_CODES } from './draw-codes.ts'
import { drawMyChild } from './draw-my-child.server.ts'
import { rulesOf } from './frame-view.server.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const round = await findOpenRound(db, { unitId })
	if (!round) return { state: 'noRound' as const, child: null, isAfterNo: false, times: 0 }
	const scope = { unitId, roundId: round.id }
	const own = await findOwnAssignment(db, { ...scope, interviewerId })
	const isAfterNo = new URL(request.url).searchParams.get('after') === 'no'
	const times = (await findDraw(db, scope))?.number ?? 0
	if (!own) return { state: times > 0 ? ('ready' as const) : ('notLocked' as const), child: null, isAfterNo, times }
	const passes = await listPasses(db, scope)
	const { assignment, child } = own
	const age = ageOn(child.bornMonth, now().toISOString().slice(0, 10))
	return {
		state: 'drawn' as const,
		isAfterNo: false,
		times,
		child: {
			assignmentId: assignment.id,
			interviewId: own.interviewId,
			hasStarted: own.interviewStartedAt !== null,
			place: assignment.place + 1,
			passed: passes.filter(({ assignmentId }) => assignmentId === assignment.id).length,
			reference: child.reference,
			age,
			isTooOld: age > round.ageMax,
			gender: child.gender,
			groupName: child.groupName,
			language: child.language,
			isProtected: child.isProtected,
		},
	}
}

const NOTHING = { isNobodyLeft: false, error: null }

export async function action({ request, context }: Route.ActionArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const form = await request.formData()
	const round = await findOpenRound(db, { unitId })
	if (!round) return data(NOTHING, { status: 422 })
	const scope = { unitId, roundId: round.id, interviewerId }
	if (form.get('act') !== 'draw') {
		const error = await letGo(scope, round.ageMax, form)
		if (error) return data({ ...NOTHING, error }, { status: 422 })
	}
	const assignmentId = await drawMyChild(db, { ...scope, rules: rulesOf(round), now })
	return assignmentId ? redirect('/my-child') : data({ ...NOTHING, isNobodyLeft: true }, { status: 422 })
}

/** She knows the family, or the child is out of the frame before the interview (X19). @returns what was wrong, or null. */
async function letGo(
	scope: { unitId: string; roundId: string; interviewerId: string },
	ageMax: number,
	form: FormData,
) {
	const own = await findOwnAssignment(db, scope)
	if (!own) return 'draw.ended' as const
	if (own.interviewStartedAt) return 'draw.has-interview' as const
	const { unitId, interviewerId } = scope
	const ending = { unitId, assignmentId: own.assignment.id, interviewerId, by: interviewerId, at: now() }
	const code = OUT_OF_FRAME_CODES.find((one) => one === form.get('act'))
	const isTooOld = ageOn(own.child.bornMonth, ending.at.toISOString().slice(0, 10)) > ageMax
	if (code === 'turnedTooOld' && !isTooOld) return 'draw.not-too-old' as const
	try {
		const { interviewId } = own
		if (interviewId) await removePreparedInterview(db, keys, { ...ending, interviewId })
		if (!code) await changeAssignmentToReleased(db, ending)
		else {
			const { childId } = own.child
			if (keys.has('contact', childId)) await removeContactCard(db, keys, { ...ending, childId, reason: 'outOfFrame' })
			await changeAssignmentToOutOfFrame(db, { ...ending, code })
		}
		return null
	} catch (error) {
		if (isStale(error)) return 'draw.ended' as const
		throw error
	}
}

export default function MyChild({ loaderData: { state, child, isAfterNo, times }, actionData }: Route.ComponentProps) {
	const t = useText()
	// The button that drew is gone with it: the focus goes to the child who came.
	const drawn = useFocusWhenLost<HTMLHeadingElement>(child?.assignmentId ?? state)
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
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.drawing.faults[actionData.error]}
				</Alert>
			)}
			{times > 1 && <Alert data-color="warning">{t.drawing.drawnTimes(times)}.</Alert>}
			{state === 'ready' && (
				<Form method="post" className="draw-mine">
					<Paragraph>{isAfterNo ? t.draw.readyAfterNo : t.draw.ready}</Paragraph>
					<Button type="submit" name="act" value="draw" data-size="lg">
						{t.draw.drawMine}
					</Button>
				</Form>
			)}
			{(state === 'noRound' || state === 'notLocked') && <Alert>{t.draw[state]}</Alert>}
			{child && <DrawnChild child={child} heading={drawn} />}
		</Page>
	)
}

type Drawn = {
	child: NonNullable<Route.ComponentProps['loaderData']['child']>
	heading: React.RefObject<HTMLHeadingElement | null>
}

function DrawnChild({ child, heading }: Drawn) {
	const t = useText()
	return (
		<>
			<Card className="ui-stack draw-ticket" data-color="accent">
				<Paragraph data-size="sm">{t.draw.drawn}</Paragraph>
				<Heading level={2} data-size="lg" ref={heading} tabIndex={-1}>
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
			{child.interviewId && (
				<Link
					className="ds-link ui-fit"
					to={
						child.hasStarted
							? `/interviews/${child.interviewId}/withdrawal`
							: `/assignments/${child.assignmentId}/contact?no=child`
					}
				>
					{child.hasStarted ? t.withdrawal.openFromContact : t.contact.saysNoTo.child}
				</Link>
			)}
			{child.isTooOld && !child.hasStarted && <Alert data-color="warning">{t.drawing.tooOldNow}</Alert>}
			{!child.hasStarted && (
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
			{!child.hasStarted && <OutOfFrame key={`out-${child.assignmentId}`} isTooOld={child.isTooOld} />}
		</>
	)
}

function OutOfFrame({ isTooOld }: { isTooOld: boolean }) {
	const t = useText()
	return (
		<Details defaultOpen={isTooOld}>
			<Details.Summary>{t.drawing.outOfFrame}</Details.Summary>
			<Details.Content className="ui-stack">
				<Paragraph>{t.drawing.outOfFrameLead}</Paragraph>
				<Form method="post" className="ui-row">
					{OUT_OF_FRAME_CODES.map((code) => (
						<Button key={code} type="submit" name="act" value={code} variant="secondary">
							{t.drawing.outOfFrameCodes[code]}
						</Button>
					))}
				</Form>
			</Details.Content>
		</Details>
	)
}
