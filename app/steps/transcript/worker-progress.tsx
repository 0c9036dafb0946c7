import { Alert, Button, Card, Paragraph } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { Form, Link, useRevalidator } from 'react-router'
import { useText } from '#app/i18n/text.ts'

const LOOK_AGAIN_MILLISECONDS = 2_000
/** Where somebody writes meanwhile. */
const LOOK_SELDOM_MILLISECONDS = 5_000

export type JobView = {
	state: string
	code: string | null
	percent: number
	number: string
	soundGoesTo: string | null
}

type Props = { interviewId: string; job: JobView; isTyping: boolean; hasText: boolean }

/**
 * How far the computer has come with writing down the sound; looks again every other second. While the person writes herself
 * only this is asked for, not the page: what she has typed would go when the computer's draft came. Nor by the router, which
 * puts a page of its own in this one's place when there is no answer.
 */
export function WorkerProgress({ interviewId, job: asLoaded, isTyping, hasText }: Props) {
	const t = useText()
	const { revalidate } = useRevalidator()
	const [asked, setAsked] = useState<{ after: JobView; job: JobView | null }>()
	const job = isTyping && asked?.after === asLoaded ? asked.job : asLoaded
	const isOver = job === null || job.state === 'failed' || job.state === 'cancelled'
	useEffect(() => {
		if (isOver) return undefined
		let isGone = false
		const ask = async () => {
			const found = await askForJob(interviewId)
			if (found && !isGone) setAsked({ after: asLoaded, ...found })
		}
		const timer = setInterval(
			() => void (isTyping ? ask() : revalidate()),
			isTyping ? LOOK_SELDOM_MILLISECONDS : LOOK_AGAIN_MILLISECONDS,
		)
		return () => {
			isGone = true
			clearInterval(timer)
		}
	}, [isOver, isTyping, interviewId, asLoaded, revalidate])

	if (job === null) return <ComputerIsDone {...{ interviewId, hasText }} />
	if (isOver) {
		return (
			<Alert data-color={job.state === 'failed' ? 'danger' : 'info'}>
				<div className="ui-stack">
					<Paragraph>{whyOver(job, t.transcript)}</Paragraph>
					{job.soundGoesTo && <Paragraph data-size="sm">{t.transcript.soundGoesTo(job.soundGoesTo)}</Paragraph>}
					<JobButton act="retry" text={job.state === 'cancelled' ? t.transcript.goOn : t.transcript.retry} />
				</div>
			</Alert>
		)
	}
	if (job.code === 'speech.no-model') return <Alert data-color="warning">{t.transcript.noModel}</Alert>
	if (job.code === 'speech.locked') return <Alert data-color="warning">{t.transcript.locked}</Alert>
	return (
		<Card className="ui-stack">
			<div role="status">
				<Paragraph>{whatNow(job, t.transcript)}</Paragraph>
			</div>
			<progress className="transcript-progress" max={100} value={job.percent} aria-label={t.transcript.transcribing} />
			<Paragraph data-size="sm">{t.transcript.percent(job.percent)}</Paragraph>
			{job.soundGoesTo && <Paragraph data-size="sm">{t.transcript.soundGoesTo(job.soundGoesTo)}</Paragraph>}
			<JobButton act="stop" text={t.transcript.stopComputer} />
		</Card>
	)
}

/** What the server says of the job; undefined where it does not answer, which is asked again. */
async function askForJob(interviewId: string) {
	try {
		const answer = await fetch(`/interviews/${interviewId}/transcript/job`)
		return answer.ok ? ((await answer.json()) as { job: JobView | null }) : undefined
	} catch {
		return undefined
	}
}

/** It came to its end while she wrote: nothing of hers is changed, and she sees its text when she wants to. */
function ComputerIsDone({ interviewId, hasText }: Pick<Props, 'interviewId' | 'hasText'>) {
	const { transcript } = useText()
	return (
		<Alert data-color="success">
			<div role="status">
				<Paragraph>{hasText ? transcript.doneBeside : transcript.doneMeanwhile}</Paragraph>
			</div>
			{hasText && <Link to={`/interviews/${interviewId}/transcript/versions`}>{transcript.toCompare}</Link>}
		</Alert>
	)
}

function JobButton({ act, text }: { act: 'retry' | 'stop'; text: string }) {
	return (
		<Form method="post">
			<Button type="submit" name="act" value={act} variant="secondary" data-size="sm">
				{text}
			</Button>
		</Form>
	)
}

function whatNow({ state, code }: JobView, transcript: ReturnType<typeof useText>['transcript']) {
	if (state !== 'waiting') return transcript.transcribing
	return code === 'speech.service-busy' ? transcript.serviceBusy : transcript.waiting
}

function whyOver({ state, code, number }: JobView, transcript: ReturnType<typeof useText>['transcript']) {
	if (state === 'cancelled') return transcript.stopped
	if (code === 'speech.wrong-sound') return transcript.wrongSound(number)
	return transcript.speechFailures[code ?? ''] ?? transcript.failed
}
