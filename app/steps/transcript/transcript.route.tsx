import { Alert, Card, Details, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { data, Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { config, db, keys, now, recordings } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findInterview } from '#db/interviews.ts'
import { changeJobToRetry } from '#db/jobs.ts'
import type { Route } from './+types/transcript.route'
import './transcript.css'
import { ApprovedCard } from './approved-card.tsx'
import { turnsOfTyped } from './edit-transcript.ts'
import { EditTranscript } from './edit-transcript.tsx'
import { StartTranscript, type StartMistake } from './start-transcript.tsx'
import { approve, saveEdited, saveFirst, startFromNotes } from './transcript-acts.server.ts'
import { readForm } from './transcript-form.ts'
import { viewTranscript } from './transcript-view.server.ts'
import { WorkerProgress } from './worker-progress.tsx'

const MOST_TYPED_LETTERS = 200_000

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
	if (keys.isLocked()) return answer({})
	if (does === 'retry') await changeJobToRetry(db, act)
	if (does === 'notes') {
		const isKept = await startFromNotes(stores, { ...act, guideVersionId: interview.guideVersionId })
		if (!isKept) return answer({ mistake: 'hasNoNotes' })
	}
	if (does === 'typed') {
		const segments = turnsOfTyped(String(form.get('typed') ?? '').slice(0, MOST_TYPED_LETTERS))
		if (segments.length === 0) return answer({ mistake: 'isEmpty' })
		if (!(await saveFirst(stores, act, segments))) return answer({ mistake: 'isTaken' })
	}
	if (does !== 'save' && does !== 'approve') return redirect(`/interviews/${interviewId}/transcript`)

	const sent = readForm(form)
	if (!(await saveEdited(stores, act, sent))) return answer({ isStale: true })
	if (does === 'save') return answer({ isSaved: true })
	const hindrances = await approve(stores, act, { sent, soundDays: config.soundDays })
	return hindrances.length > 0 ? answer({ hindrances, ticks: sent }) : redirect(`/interviews/${interviewId}/transcript`)
}

/**
 * After a save the page shows the new version, also when it may not be approved yet; but where nothing was saved it stays
 * as it is, with everything the person wrote.
 */
export function shouldRevalidate({ actionResult }: ShouldRevalidateFunctionArgs) {
	const outcome = actionResult as { isStale?: boolean; mistake?: StartMistake } | undefined
	return !outcome?.isStale && !outcome?.mistake
}

type Answer = {
	mistake?: StartMistake
	isStale?: boolean
	isSaved?: boolean
	hindrances?: Awaited<ReturnType<typeof approve>>
	ticks?: { namesChecked: boolean; listened: boolean }
}

function answer({ mistake, isStale = false, isSaved = false, hindrances = [], ticks }: Answer) {
	const { namesChecked = false, listened = false } = ticks ?? {}
	return data(
		{ mistake, isStale, isSaved, hindrances, ticks: { namesChecked, listened } },
		{ status: isSaved ? 200 : 422 },
	)
}

export default function TranscriptPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { transcript, sound, interviewId } = loaderData
	const approvedOn = transcript?.approvedOn
	const hasWords = transcript !== null && transcript.segments.length > 0
	const editor = hasWords && (
		<EditTranscript key={transcript.version} {...{ ...loaderData, transcript }} outcome={actionData} />
	)
	return (
		<Page heading={t.transcript.heading} lead={approvedOn ? undefined : t.transcript.lead}>
			{!loaderData.hasEnded && (
				<Alert>
					<Paragraph>{t.transcript.notEnded}</Paragraph>
					<Link to={`/interviews/${interviewId}`}>{t.transcript.toInterview}</Link>
				</Alert>
			)}
			{loaderData.isLocked && <Alert data-color="warning">{t.transcript.locked}</Alert>}
			{approvedOn && <ApprovedCard sound={sound} />}
			{approvedOn && !transcript.isApproved && <Alert data-color="warning">{t.transcript.correctionWaits}</Alert>}
			{loaderData.hasEnded && !loaderData.isLocked && !hasWords && (
				<Beginning {...{ loaderData }} mistake={actionData?.mistake} />
			)}
			{approvedOn && transcript.isApproved ? (
				<Details>
					<Details.Summary>{t.transcript.correct}</Details.Summary>
					<Details.Content>{editor}</Details.Content>
				</Details>
			) : (
				editor
			)}
		</Page>
	)
}

type BeginningProps = Pick<Route.ComponentProps, 'loaderData'> & { mistake: StartMistake | undefined }

/** Before there are any words: what the computer is doing with the sound, and how to write without it. */
function Beginning({ loaderData: { job, sound, transcript, interviewId }, mistake }: BeginningProps) {
	const t = useText()
	const [isTyping, setIsTyping] = useState(false)
	const isComputerBusy = job !== null && job.state !== 'failed' && job.code === null
	const start = <StartTranscript mistake={mistake} onTyping={setIsTyping} />
	return (
		<>
			{job && <WorkerProgress {...{ job, isTyping }} />}
			{transcript && <Alert data-color="warning">{t.transcript.nothingHeard}</Alert>}
			{!sound.isWhole && (
				<Alert data-color="warning">
					<Paragraph>{t.transcript.soundOnItsWay}</Paragraph>
					<Link to={`/interviews/${interviewId}/afterwards`}>{t.transcript.sendTheRest}</Link>
				</Alert>
			)}
			{isComputerBusy ? (
				<Details>
					<Details.Summary>{t.transcript.writeInstead}</Details.Summary>
					<Details.Content>{start}</Details.Content>
				</Details>
			) : (
				<Card>{start}</Card>
			)}
		</>
	)
}
