import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import type { Call } from './call-of.ts'
import { useText } from './i18n/text.ts'

type Promised = { interviewId: string; count: number; call: Call | undefined }

/** What an interviewer promised a child and has not done yet (X8, X16, X17, X23, X25): near, until it is. */
export function PromisesOnHome({ promises }: { promises: Promised | null }) {
	const t = useText()
	if (!promises) return null
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.afterwards.onHome}
			</Heading>
			<Paragraph>{t.afterwards.onHomeLead(promises.count)}</Paragraph>
			{promises.call && (
				<Paragraph>
					{promises.call.isDue ? (
						<strong>{t.afterwards.callNow(promises.call.on)}</strong>
					) : (
						t.afterwards.callLater(promises.call.on)
					)}
				</Paragraph>
			)}
			<Button asChild variant="secondary" className="ui-fit">
				<Link to={`/interviews/${promises.interviewId}/afterwards`}>{t.afterwards.toPromises}</Link>
			</Button>
		</Card>
	)
}
