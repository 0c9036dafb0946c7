import { Alert, Button, Card, Details, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { data, Link, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { config, db, keys, now, recordings } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findInterview } from '#db/interviews.ts'
import { changeJobToRetry } from '#db/jobs.ts'
import type { Route } from './+types/transcript.route'
import './transcript.css'
import { turnsOfTyped } from './edit-transcript.ts'
import { EditTranscript } from './edit-transcript.tsx'
import { StartTranscript } from './start-transcript.tsx'
import { approve, saveEdited, saveFirst, startFromNotes } from './transcript-acts.server.ts'
import { readForm } from './transcript-form.ts'
import { viewTranscript } from './transcript-view.server.ts'
import { WorkerProgress } from './worker-progress.tsx'

export async function loader({ context, params: { interviewId } }: Route.LoaderArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	if (!interview || interview.ending === 'erased') throw notFound()
	return { interviewId, hasEnded: interview.endedAt !== null, ...(await viewTranscript({ unitId, interviewId })) }
}

export async function action({ request, context, params: { interviewId } }: Route.ActionArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	if (!interview || interview.ending === 'erased' || !interview.endedAt) throw notFound()
	const stores = { db, keys, recordings }
	const act = { unitId, interviewId, by: interviewerId, at: now() }
	const form = await request.formData()
	const does = form.get('act')
	if (does === 'retry') await changeJobToRetry(db, act)
	if (does === 'notes') await startFromNotes(stores, { ...act, guideVersionId: interview.guideVersionId })
	if (does === 'typed') {
		const segments = turnsOfTyped(String(form.get('typed') ?? '').slice(0, 200_000))
		if (segments.length === 0) return answer({ isEmpty: true })
		await saveFirst(stores, act, segments)
	}
	if (does !== 'save' && does !== 'approve') return redirect(`/interviews/${interviewId}/transcript`)

	const sent = readForm(form)
	if (!(await saveEdited(stores, act, sent))) return answer({ isStale: true })
	if (does === 'save') return redirect(`/interviews/${interviewId}/transcript`)
	const hindrances = await approve(stores, act, { sent, soundDays: config.soundDays })
	return hindrances.length > 0 ? answer({ hindrances }) : redirect(`/interviews/${interviewId}/transcript`)
}

/** What was sent is saved even when it may not be approved yet: the page must then show the new version. */
export function shouldRevalidate() {
	return true
}

type Answer = { isEmpty?: boolean; isStale?: boolean; hindrances?: Awaited<ReturnType<typeof approve>> }

function answer({ isEmpty = false, isStale = false, hindrances = [] }: Answer) {
	return data({ isEmpty, isStale, hindrances }, { status: 422 })
}

export default function TranscriptPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { transcript, job, sound, interviewId } = loaderData
	const isApproved = Boolean(transcript?.approvedOn)
	return (
		<Page heading={t.transcript.heading} lead={isApproved ? undefined : t.transcript.lead}>
			{!loaderData.hasEnded && (
				<Alert>
					<Paragraph>{t.transcript.notEnded}</Paragraph>
					<Link to={`/interviews/${interviewId}`}>{t.transcript.toInterview}</Link>
				</Alert>
			)}
			{isApproved && <Approved sound={sound} />}
			{actionData && actionData.hindrances.length > 0 && (
				<Alert data-color="warning" role="alert">
					<Heading level={2} data-size="xs">
						{t.transcript.missingHeading}
					</Heading>
					<List.Unordered>
						{actionData.hindrances.map((code) => (
							<List.Item key={code}>{t.transcript.missing[code]}</List.Item>
						))}
					</List.Unordered>
				</Alert>
			)}
			{actionData?.isStale && (
				<Alert data-color="danger" role="alert">
					{t.transcript.changedMeanwhile}
				</Alert>
			)}
			{job && <WorkerProgress job={job} />}
			{loaderData.hasEnded && !transcript && (
				<StartTranscript hasSound={sound.isThere} isEmpty={actionData?.isEmpty ?? false} />
			)}
			{transcript && !isApproved && <EditTranscript key={transcript.version} {...loaderData} transcript={transcript} />}
			{transcript && isApproved && (
				<Details>
					<Details.Summary>{t.transcript.correct}</Details.Summary>
					<Details.Content>
						<EditTranscript key={transcript.version} {...loaderData} transcript={transcript} />
					</Details.Content>
				</Details>
			)}
		</Page>
	)
}

function Approved({ sound }: { sound: Route.ComponentProps['loaderData']['sound'] }) {
	const t = useText()
	return (
		<Card className="ui-stack" data-color="success">
			<Heading level={2} data-size="sm">
				{t.transcript.approvedHeading}
			</Heading>
			<Paragraph>{t.transcript.approvedLead}</Paragraph>
			<Paragraph>
				{sound.receipt && t.transcript.receipt(sound.receipt.on, sound.receipt.chunks)}
				{!sound.receipt && sound.dueOn && t.transcript.soundDue(sound.dueOn)}
				{!sound.receipt && !sound.isThere && t.transcript.noSound}
			</Paragraph>
			<Button asChild variant="secondary" className="ui-fit">
				<Link to="/">{t.ui.toStart}</Link>
			</Button>
		</Card>
	)
}
