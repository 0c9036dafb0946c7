import { Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { tallyOf } from './count-answers.ts'
import { useWhen } from './use-when.ts'

type Moment = { id: string; at: Date | null; question: string }

/** How many questions were answered, skipped, not known and not asked; and the moments marked to come back to. */
export function HowItWent({ tally, moments }: { tally: ReturnType<typeof tallyOf>; moments: readonly Moment[] }) {
	const t = useText()
	const when = useWhen()
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="xs">
				{t.afterwards.howItWent}
			</Heading>
			<Paragraph>{t.afterwards.tally(tally)}</Paragraph>
			{moments.length > 0 && <Paragraph>{t.afterwards.moments}</Paragraph>}
			{moments.length > 0 && (
				<List.Unordered>
					{moments.map(({ id, at, question }) => (
						<List.Item key={id}>
							{at && when(at)} <span lang="sv">{question}</span>
						</List.Item>
					))}
				</List.Unordered>
			)}
		</Card>
	)
}
