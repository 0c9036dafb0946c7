import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from './i18n/text.ts'
import type { YearFacts } from './next-thing.ts'

/** The computer has listened again, and its text lies beside hers: to compare, or to leave. */
export function TextBesideOnHome({ interview }: { interview: YearFacts['mine']['interview'] }) {
	const t = useText()
	if (!interview?.textBesideId) return null
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.transcript.besideOnHome}
			</Heading>
			<Paragraph>{t.transcript.textBeside}</Paragraph>
			<Button asChild variant="secondary" className="ui-fit">
				<Link to={`/interviews/${interview.id}/transcript/versions?version=${interview.textBesideId}&after=0`}>
					{t.transcript.toCompare}
				</Link>
			</Button>
		</Card>
	)
}
