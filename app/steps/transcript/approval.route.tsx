import { Alert, Button, Checkbox, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect, useNavigation, useSubmit } from 'react-router'
import { config, db, keys } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { listPromises, type PromiseKind } from '#db/interview-promises.ts'
import { saveAnswers } from '#db/transcripts.ts'
import type { Route } from './+types/approval.route'
import './editor.css'
import './transcript.css'
import { ANSWER_NAMES, ANSWER_VALUES, answersIn } from './answers-form.ts'
import { viewComplaint } from './complaint.server.ts'
import { Complaint } from './complaint.tsx'
import { Hindrances } from './hindrances-list.tsx'
import { whatHinders, whatToThinkOf } from './hindrances.ts'
import { herWork, stores } from './her-work.server.ts'
import { openAnswers } from './open-answers.server.ts'
import { groupsToAnswer } from './open-suggestions.ts'
import { StepLinks } from './step-links.tsx'
import { listSuggestions } from './suggestions.server.ts'
import { approve } from './transcript-acts.server.ts'
import { viewSound } from './transcript-view.server.ts'
import { isUncertain } from './words-in-text.ts'

/** What she ticks when she approves is no hindrance before she does. */
const TICKED_WHEN_APPROVED = { hasRead: true, isColleagueLeft: false }

export async function loader(args: Route.LoaderArgs) {
	const { interview, act, work } = await herWork(args)
	const answers = await openAnswers(stores, act)
	const answered = ANSWER_NAMES.filter((name) => answers[name] !== undefined).length
	const sound = await viewSound(act)
	const suggestions = groupsToAnswer(await listSuggestions(work.segments)).length
	return {
		...{
			interviewId: interview.id,
			isKeptFromGuardian: interview.isKeptFromGuardian,
			answers,
			sound,
			soundDays: interview.isProtected ? 0 : config.soundDays,
		},
		guardianPresent: interview.guardianPresent === true,
		wantsFirst: (await listPromises(db, { ...act, interviewerId: act.by })).some(
			({ kind, keptAt }) => isToHearFirst(kind) && !keptAt,
		),
		isApproved: work.transcript.isApproved,
		complaint: await viewComplaint(db, act, work.segments),
		hindrances: whatHinders(work.segments, {
			...{ suggestions, answered, questions: ANSWER_NAMES.length },
			...TICKED_WHEN_APPROVED,
		}),
		cautions: whatToThinkOf(work.segments, { isUncertain, hasSound: sound.isThere }),
	}
}

export async function action({ request, ...args }: Route.ActionArgs) {
	const { interview, act } = await herWork(args)
	const form = await request.formData()
	const answers = answersIn(form)
	if (Object.keys(answers).length > 0) await saveAnswers(db, keys, { ...act, answers })
	const said = { isSaved: true, notTicked: [] as NotTicked[], isStale: false }
	if (form.get('act') !== 'approve') return data(said)
	const ticked = { hasRead: form.has('read'), isColleagueOut: form.has('colleague') }
	const hindrances = await approve(stores, act, { ...ticked, soundDays: config.soundDays })
	if (hindrances === 'stale') return data({ ...said, isStale: true }, { status: 422 })
	if (hindrances.length === 0) return redirect(`/interviews/${interview.id}/transcript`)
	const notTicked = hindrances.flatMap(({ code }) => (code === 'read' || code === 'colleague' ? [code] : []))
	return data({ ...said, notTicked }, { status: 422 })
}

type NotTicked = 'read' | 'colleague'

/** After the approval there is no sound to hear and nothing to put right (X25). */
function isToHearFirst(kind: PromiseKind) {
	return kind === 'hear' || kind === 'read'
}

/** The four answers, what is left to do, and the approval itself. */
export default function Approval({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { approval } = t.editor
	const { interviewId, answers, hindrances, cautions, sound, soundDays, isApproved } = loaderData
	const isBusy = useNavigation().state !== 'idle'
	const submit = useSubmit()
	return (
		<Page heading={approval.heading} lead={approval.lead}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<StepLinks interviewId={interviewId} />
			<Complaint {...{ interviewId }} left={loaderData.complaint} />
			{isApproved && <Alert data-color="success">{approval.isDone}</Alert>}
			{!isApproved && loaderData.wantsFirst && (
				<Alert data-color="warning">
					<Paragraph>{approval.childFirst}</Paragraph>
					<Link to={`/interviews/${interviewId}/reading`}>{t.editor.steps.reading}</Link>
				</Alert>
			)}
			<Form
				method="post"
				className="ui-stack"
				onChange={(event) => {
					const isAnswer = event.target instanceof HTMLInputElement && event.target.name.startsWith('answer:')
					if (isAnswer) void submit(event.currentTarget, { method: 'post', preventScrollReset: true })
				}}
			>
				<Heading level={2} data-size="sm">
					{t.transcript.answers}
				</Heading>
				<Paragraph>{t.transcript.answersLead}</Paragraph>
				{loaderData.guardianPresent && <Alert>{approval.guardianPresent}</Alert>}
				{ANSWER_NAMES.map((name) => (
					<Fieldset key={name} id={name}>
						<Fieldset.Legend>{t.transcript.answerNames[name]}</Fieldset.Legend>
						{loaderData.guardianPresent && (
							<Fieldset.Description>{t.editor.circumstances.guardian}</Fieldset.Description>
						)}
						<div className="transcript-choices">
							{ANSWER_VALUES.map((value) => (
								<Radio
									key={value}
									name={`answer:${name}`}
									value={value}
									label={t.transcript.answerValues[value]}
									defaultChecked={answers[name] === value}
								/>
							))}
						</div>
					</Fieldset>
				))}
				<p role="status" className="transcript-saved">
					{actionData?.isSaved && !isBusy && approval.answersSaved}
				</p>
				<Hindrances {...{ interviewId, hindrances, cautions }} />
				{loaderData.complaint && <Checkbox name="colleague" label={approval.isColleagueOut} />}
				<Checkbox name="read" label={approval.hasRead} />
				{actionData && actionData.notTicked.length > 0 && (
					<Alert data-color="warning" role="alert">
						{actionData.notTicked.map((code) => (
							<Paragraph key={code}>{code === 'read' ? approval.mustRead : approval.mustTakeOut}</Paragraph>
						))}
					</Alert>
				)}
				{actionData?.isStale && (
					<Alert data-color="danger" role="alert">
						{approval.stale}
					</Alert>
				)}
				{sound.isThere && !sound.dueOn && (
					<Paragraph>{soundDays === 0 ? t.transcript.soundGoesNow : t.transcript.soundGoesLater(soundDays)}</Paragraph>
				)}
				<Paragraph data-size="sm">{approval.after}</Paragraph>
				<Button type="submit" name="act" value="approve" className="ui-fit" disabled={isBusy || isApproved}>
					{t.transcript.approve}
				</Button>
			</Form>
		</Page>
	)
}
