import { Alert, Button, Card, Details, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { data, Link, redirect, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { keys } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { changeJobToRetry, changeJobToStopped } from '#db/jobs.ts'
import type { Route } from './+types/transcript.route'
import './transcript.css'
import './editor.css'
import { ApprovedCard } from './approved-card.tsx'
import { Circumstances } from './circumstances.tsx'
import { Editor } from './editor.tsx'
import { herInterview, stores } from './her-work.server.ts'
import { PictureGallery } from './picture-gallery.tsx'
import { pictureAct, viewPictures, viewPicturesReceipt } from './pictures.server.ts'
import { StartTranscript, type StartMistake } from './start-transcript.tsx'
import { StepLinks } from './step-links.tsx'
import { saveFirst, startFromNotes } from './transcript-acts.server.ts'
import { viewTranscript } from './transcript-view.server.ts'
import { turnsOfTyped, whatIsWrongWithTyped } from './typed-text.ts'
import { WorkerProgress } from './worker-progress.tsx'

export async function loader(args: Route.LoaderArgs) {
	const { interview, act } = await herInterview(args)
	const { withInterpreter, guardianPresent, mayQuote, wantsToRead, isKeptFromGuardian } = interview
	return {
		interviewId: interview.id,
		isKeptFromGuardian,
		hasEnded: interview.endedAt !== null,
		known: { withInterpreter, guardianPresent, mayQuote, wantsToRead },
		pictures: await viewPictures({ ...act, interviewerId: act.by }),
		picturesGone: await viewPicturesReceipt(act),
		...(await viewTranscript(act)),
	}
}

export async function action({ request, ...args }: Route.ActionArgs) {
	const { interview, act } = await herInterview(args)
	if (!interview.endedAt) throw notFound()
	const form = await request.formData()
	const does = form.get('act')
	if (keys.isLocked()) return mistake('isLocked')
	if (does === 'pictureWords' || does === 'removePicture') {
		await pictureAct({ ...act, interviewerId: act.by }, form)
		return null
	}
	if (does === 'retry') await changeJobToRetry(stores.db, act)
	if (does === 'stop') await changeJobToStopped(stores.db, act)
	if (does === 'notes') {
		const isKept = await startFromNotes(stores, { ...act, guideVersionId: interview.guideVersionId })
		if (!isKept) return mistake('hasNoNotes')
	}
	if (does === 'typed') {
		const typed = String(form.get('typed') ?? '')
		const wrong = whatIsWrongWithTyped(typed)
		if (wrong) return mistake(wrong)
		if (!(await saveFirst(stores, act, turnsOfTyped(typed)))) return mistake('isTaken')
	}
	return redirect(`/interviews/${interview.id}/transcript`)
}

function mistake(code: StartMistake) {
	return data({ mistake: code }, { status: 422 })
}

/** Where nothing was kept the page stays as it is, with everything the person wrote. */
export function shouldRevalidate({ actionResult }: ShouldRevalidateFunctionArgs) {
	return (actionResult as { mistake?: StartMistake } | undefined)?.mistake === undefined
}

export default function TranscriptPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const [search] = useSearchParams()
	const { work, sound, interviewId, known, job } = loaderData
	const isDone = work?.isApproved === true
	const isCorrecting = !isDone || search.has('correct')
	return (
		<Page heading={t.transcript.heading} lead={isDone ? undefined : t.transcript.lead} isWide={work !== null}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			{!loaderData.hasEnded && (
				<Alert>
					<Paragraph>{t.transcript.notEnded}</Paragraph>
					<Link to={`/interviews/${interviewId}`}>{t.transcript.toInterview}</Link>
				</Alert>
			)}
			{loaderData.isLocked && <Alert data-color="warning">{t.transcript.locked}</Alert>}
			{work && <StepLinks interviewId={interviewId} />}
			{work && <Circumstances known={known} />}
			{work?.approvedOn && (
				<ApprovedCard sound={sound} picturesGone={loaderData.picturesGone} leftBehind={work.leftBehind} />
			)}
			{work?.approvedOn && !isDone && <Alert data-color="warning">{t.transcript.correctionWaits}</Alert>}
			{work && job && sound.isThere && <WorkerProgress {...{ interviewId, job, isTyping: true, hasText: true }} />}
			{work?.hasTextBeside && (
				<Alert>
					<Paragraph>{t.transcript.textBeside}</Paragraph>
					<Link to={`/interviews/${interviewId}/transcript/versions`}>{t.transcript.toCompare}</Link>
				</Alert>
			)}
			<PictureGallery interviewId={interviewId} pictures={loaderData.pictures} />
			{loaderData.hasEnded && !loaderData.isLocked && !work && (
				<Beginning {...{ loaderData }} mistake={actionData?.mistake} />
			)}
			{work && !isCorrecting && (
				<Button asChild variant="secondary" className="ui-fit">
					<Link to="?correct=1">{t.transcript.correct}</Link>
				</Button>
			)}
			{work && isCorrecting && (
				<>
					{work.model && <Paragraph data-size="sm">{t.transcript.writtenByModel(work.model)}</Paragraph>}
					<Editor key={work.transcriptId} {...{ ...work, interviewId }} hasSound={sound.isThere} />
					<Button asChild className="ui-fit">
						<Link to={`/interviews/${interviewId}/transcript/names`}>{t.editor.steps.next}</Link>
					</Button>
				</>
			)}
		</Page>
	)
}

type BeginningProps = Pick<Route.ComponentProps, 'loaderData'> & { mistake: StartMistake | undefined }

/** Before there are any words: what the computer is doing with the sound, and how to write without it. */
function Beginning({ loaderData: { job, sound, heardNothing, interviewId }, mistake }: BeginningProps) {
	const t = useText()
	const [isTyping, setIsTyping] = useState(false)
	const isComputerBusy = job !== null && ['waiting', 'running'].includes(job.state) && job.code === null
	const start = <StartTranscript mistake={mistake} onTyping={setIsTyping} />
	return (
		<>
			{job && <WorkerProgress {...{ interviewId, job, isTyping, hasText: false }} />}
			{heardNothing && <Alert data-color="warning">{t.transcript.nothingHeard}</Alert>}
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
