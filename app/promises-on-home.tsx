import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from './i18n/text.ts'

/** What an interviewer promised a child and has not done yet (X8, X16, X17, X23, X25): near, until it is. */
export function PromisesOnHome({ promises }: { promises: { interviewId: string; count: number } | null }) {
	const t = useText()
	if (!promises) return null
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.afterwards.onHome}
			</Heading>
			<Paragraph>{t.afterwards.onHomeLead(promises.count)}</Paragraph>
			<Button asChild variant="secondary" className="ui-fit">
				<Link to={`/interviews/${promises.interviewId}/afterwards`}>{t.afterwards.toPromises}</Link>
			</Button>
		</Card>
	)
}
