import { Alert, Button, Card, Paragraph } from '@digdir/designsystemet-react'
import { useEffect } from 'react'
import { Form, useRevalidator } from 'react-router'
import { useText } from '#app/i18n/text.ts'

const LOOK_AGAIN_MILLISECONDS = 2_000

export type JobView = { state: string; code: string | null; percent: number; number: string }

/**
 * How far the computer has come with writing down the sound; looks again every other second, but not while the person
 * writes herself: what she has typed would go when the computer's draft came.
 */
export function WorkerProgress({ job, isTyping }: { job: JobView; isTyping: boolean }) {
	const t = useText()
	const { revalidate } = useRevalidator()
	const isGoingOn = job.state !== 'failed' && !isTyping
	useEffect(() => {
		if (!isGoingOn) return undefined
		const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MILLISECONDS)
		return () => clearInterval(timer)
	}, [isGoingOn, revalidate])

	if (job.state === 'failed') {
		return (
			<Alert data-color="danger">
				<Paragraph>
					{job.code === 'speech.wrong-sound' ? t.transcript.wrongSound(job.number) : t.transcript.failed}
				</Paragraph>
				<Form method="post">
					<Button type="submit" name="act" value="retry" variant="secondary">
						{t.transcript.retry}
					</Button>
				</Form>
			</Alert>
		)
	}
	if (job.code === 'speech.no-model') return <Alert data-color="warning">{t.transcript.noModel}</Alert>
	if (job.code === 'speech.locked') return <Alert data-color="warning">{t.transcript.locked}</Alert>
	return (
		<Card className="ui-stack" role="status">
			<Paragraph>{job.state === 'waiting' ? t.transcript.waiting : t.transcript.transcribing}</Paragraph>
			<progress className="transcript-progress" max={100} value={job.percent} aria-label={t.transcript.transcribing} />
			<Paragraph data-size="sm">{t.transcript.percent(job.percent)}</Paragraph>
		</Card>
	)
}
