import { Alert, Button, Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findAssignment } from '#db/assignments.ts'
import { listConsents } from '#db/consents.ts'
import { findContactCard, listContactAttempts } from '#db/contacts.ts'
import { isUnreachable, needsGuardian, whatIsMissing, type Missing } from '../consent-rules.ts'
import type { Route } from './+types/contact.route'
import './contact.css'
import { contactAct } from './contact-acts.server.ts'
import { AttemptsPanel } from './attempts-panel.tsx'
import { CardPanel } from './card-panel.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { DeclinePanel } from './decline-panel.tsx'

export async function loader({ context, params: { assignmentId } }: Route.LoaderArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const found = await findAssignment(db, { unitId, assignmentId, interviewerId })
	if (!found || found.assignment.endedAt) throw notFound()
	const { childId, bornMonth } = found.child
	const today = now().toISOString().slice(0, 10)
	const consents = await listConsents(db, { unitId, assignmentId })
	const attempts = await listContactAttempts(db, { unitId, assignmentId })
	return {
		assignmentId,
		card: (await findContactCard(db, keys, { unitId, childId })) ?? null,
		attempts: attempts.map(({ channel, outcome, at }) => ({ channel, outcome, on: at.toISOString().slice(0, 10) })),
		needsGuardian: needsGuardian(bornMonth, today),
		missing: whatIsMissing({ bornMonth, consents }, today),
		isUnreachable: isUnreachable(attempts),
		said: Object.fromEntries(consents.map(({ kind, givenBy, isYes }) => [`${kind}.${givenBy}`, isYes])),
	}
}

export async function action({ request, context, params: { assignmentId } }: Route.ActionArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const found = await findAssignment(db, { unitId, assignmentId, interviewerId })
	if (!found || found.assignment.endedAt) throw notFound()
	const { childId, roundId } = found.assignment
	const form = await request.formData()
	const outcome = await contactAct(
		{ db, keys },
		{ unitId, roundId, assignmentId, childId, interviewerId, hasInterview: found.interviewId !== null, at: now() },
		form,
	)
	if (outcome === 'ended') return redirect('/my-child?after=no')
	if (outcome !== 'done') return data({ error: outcome, done: null }, { status: 422 })
	return data({ error: null, done: actOf(form) })
}

function actOf(form: FormData) {
	return (['card', 'attempt', 'consent'] as const).find((act) => act === form.get('act')) ?? null
}

function isNo(code: Missing) {
	return code === 'childNo' || code === 'guardianNo'
}

export default function ContactPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { missing, assignmentId, said } = loaderData
	const hasNo = missing.some(isNo)
	return (
		<Page
			heading={t.contact.heading}
			lead={loaderData.needsGuardian ? t.contact.leadYoung : t.contact.leadOlder}
			next={missing.length > 0 ? t.contact.next : undefined}
		>
			<Card className="ui-stack" data-color={missing.length === 0 ? 'success' : 'accent'}>
				{missing.length === 0 ? (
					<Form method="post" action={`/assignments/${assignmentId}/interview`} className="ui-stack">
						<Paragraph>{t.contact.allThere}</Paragraph>
						<Button type="submit" className="ui-fit">
							{t.contact.start}
						</Button>
					</Form>
				) : (
					<>
						<Heading level={2} data-size="xs">
							{t.contact.whatIsLeft}
						</Heading>
						<List.Unordered>
							{(hasNo ? missing.filter(isNo) : missing).map((code) => (
								<List.Item key={code}>{t.contact.missing[code]}</List.Item>
							))}
						</List.Unordered>
					</>
				)}
			</Card>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.contact.errors[actionData.error]}
				</Alert>
			)}
			{actionData?.done && (
				<Alert data-color="success" role="status">
					{t.contact.saved[actionData.done]}
				</Alert>
			)}
			<CardPanel card={loaderData.card} />
			<AttemptsPanel attempts={loaderData.attempts} />
			<ConsentPanel needsGuardian={loaderData.needsGuardian} said={said} />
			<DeclinePanel hasNo={hasNo} isUnreachable={loaderData.isUnreachable} />
		</Page>
	)
}
