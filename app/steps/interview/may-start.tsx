import { Alert, Heading, Link as TextLink, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Missing } from '../consent-rules.ts'

/** Whether the interview may start: what is still missing and where it is recorded, or that all is said. */
export function MayStart({ missing, contactPath }: { missing: readonly Missing[]; contactPath: string }) {
	const t = useText()
	if (missing.length === 0) return <Alert data-color="success">{t.interview.allSaid}</Alert>
	return (
		<Alert data-color="warning">
			<div className="interview-dialog-part">
				<Heading level={2} data-size="xs">
					{t.interview.cannotStart}
				</Heading>
				<List.Unordered>
					{missing.map((code) => (
						<List.Item key={code}>{t.interview.missing[code]}</List.Item>
					))}
				</List.Unordered>
				<Paragraph>
					<TextLink asChild>
						<Link to={contactPath}>{t.interview.recordItThere}</Link>
					</TextLink>
				</Paragraph>
			</div>
		</Alert>
	)
}
