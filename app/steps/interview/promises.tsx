import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { PromiseKind } from './read-afterwards.ts'

type Promised = { kind: PromiseKind; dueOn: string | null; keptAt: Date | null }

/** What the interviewer promised the child (X8, X16, X17, X23, X25): each stays until she has done it. */
export function Promises({ promises }: { promises: readonly Promised[] }) {
	const t = useText()
	if (promises.length === 0) return null
	return (
		<Card className="ui-stack" data-color="accent">
			<Heading level={2} data-size="sm">
				{t.afterwards.promised}
			</Heading>
			<ul className="interview-kept-notes">
				{promises.map(({ kind, dueOn, keptAt }) => (
					<li key={kind}>
						<Paragraph>{t.afterwards.promises[kind](dueOn ?? '')}</Paragraph>
						{keptAt ? (
							<Paragraph>{t.afterwards.kept}</Paragraph>
						) : (
							<Form method="post">
								<Button type="submit" name="kept" value={kind} variant="secondary">
									{t.afterwards.keep}
								</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
		</Card>
	)
}
