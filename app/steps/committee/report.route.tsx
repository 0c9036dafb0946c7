import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Link } from 'react-router'
import { listMeetings, saveCommitteeQuestion, saveMeeting } from '#db/committee-meetings.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { mayDo } from '#app/access/who-may.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Document } from '#app/ui/document.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/report.route'
import { CommitteeForm } from './committee-form.ts'
import { Downloads } from './downloads.tsx'
import { Meetings } from './meetings.tsx'
import { onePageFirst } from './one-page.ts'
import { openReport } from './open-report.server.ts'
import './committee.css'

export async function loader({ context, params }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const { scope, year, document, approvedAt } = await openReport(person, params.roundId)
	return {
		roundId: params.roundId,
		year,
		...onePageFirst(document),
		approvedOn: approvedAt.toISOString().slice(0, 10),
		meetings: await listMeetings(db, scope),
		mayAct: mayDo('/reports/:roundId', 'act', person.roles),
		maySeeActions: mayDo('/rounds/:roundId/actions', 'see', person.roles),
		mayAnswer: mayDo('/rounds/:roundId/feedback', 'see', person.roles),
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const person = requirePerson(context)
	const { scope } = await openReport(person, params.roundId)
	const sent = await request.formData()
	const form = CommitteeForm.safeParse(Object.fromEntries(sent))
	if (!form.success) {
		const code = sent.get('act') === 'question' ? 'committee.question-missing' : 'committee.meeting-incomplete'
		return data({ error: { code } } as const, { status: 422 })
	}
	const act = { id: crypto.randomUUID(), unitId: person.unitId, by: person.id, at: now() }
	if (form.data.act === 'meeting') {
		const { on, kind, presenters } = form.data
		await saveMeeting(db, { ...act, roundId: scope.roundId, on, kind, presenters })
		return data({ error: undefined })
	}
	const { meetingId, text } = form.data
	if (!(await listMeetings(db, scope)).some(({ id }) => id === meetingId)) throw notFound()
	await saveCommitteeQuestion(db, { ...act, meetingId, text })
	return data({ error: undefined })
}

export default function Report({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { roundId, year, title, first, rest, meetings, mayAct, maySeeActions, mayAnswer } = loaderData
	return (
		<Page heading={title ?? t.committee.reportOf(year)} lead={t.committee.readLead} next={t.committee.next}>
			<Paragraph className="committee-quiet">{t.committee.approvedOn(loaderData.approvedOn)}</Paragraph>
			<article lang="sv" className="committee-first">
				<Document tree={first} firstLevel={1} />
			</article>
			<Downloads roundId={roundId} />
			<Meetings meetings={meetings} mayAct={mayAct} />
			{maySeeActions && (
				<div className="ui-row">
					<Button asChild variant="secondary">
						<Link to={`/rounds/${roundId}/actions`}>{t.committee.toActions}</Link>
					</Button>
					{mayAnswer && (
						<Button asChild variant="secondary">
							<Link to={`/rounds/${roundId}/feedback`}>{t.committee.toFeedback}</Link>
						</Button>
					)}
				</div>
			)}
			{rest.children.length > 0 && (
				<section aria-labelledby="whole" className="committee-whole">
					<Heading level={2} data-size="lg" id="whole">
						{t.committee.whole}
					</Heading>
					<article lang="sv">
						<Document tree={rest} firstLevel={2} />
					</article>
				</section>
			)}
		</Page>
	)
}
