import { Alert, Button, Card, Paragraph } from '@digdir/designsystemet-react'
import { useEffect } from 'react'
import { Form, useRevalidator } from 'react-router'
import { useText } from '#app/i18n/text.ts'

const LOOK_AGAIN_MILLISECONDS = 2_000

export type JobView = {
	state: string
	code: string | null
	percent: number
	number: string
	soundGoesTo: string | null
}

/**
 * How far the computer has come with writing down the sound; looks again every other second, but not while the person
 * writes herself: what she has typed would go when the computer's draft came.
 */
export function WorkerProgress({ job, isTyping }: { job: JobView; isTyping: boolean }) {
	const t = useText()
	const { revalidate } = useRevalidator()
	const isOver = job.state === 'failed' || job.state === 'cancelled'
	const isGoingOn = !isOver && !isTyping
	useEffect(() => {
		if (!isGoingOn) return undefined
		const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MILLISECONDS)
		return () => clearInterval(timer)
	}, [isGoingOn, revalidate])

	if (isOver) {
		return (
			<Alert data-color={job.state === 'failed' ? 'danger' : 'info'}>
				<div className="ui-stack">
					<Paragraph>{whyOver(job, t.transcript)}</Paragraph>
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
				<Paragraph>{job.state === 'waiting' ? t.transcript.waiting : t.transcript.transcribing}</Paragraph>
			</div>
			<progress className="transcript-progress" max={100} value={job.percent} aria-label={t.transcript.transcribing} />
			<Paragraph data-size="sm">{t.transcript.percent(job.percent)}</Paragraph>
			{job.soundGoesTo && <Paragraph data-size="sm">{t.transcript.soundGoesTo(job.soundGoesTo)}</Paragraph>}
			<JobButton act="stop" text={t.transcript.stopComputer} />
		</Card>
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

function whyOver({ state, code, number }: JobView, transcript: ReturnType<typeof useText>['transcript']) {
	if (state === 'cancelled') return transcript.stopped
	if (code === 'speech.wrong-sound') return transcript.wrongSound(number)
	return transcript.speechFailures[code ?? ''] ?? transcript.failed
}
