import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { ColleagueLeft } from './colleagues-left.ts'

type Props = { interviewId: string; left: readonly ColleagueLeft[] | null }

/** The child complained about a named colleague: whose name it is, is to be out before the approval (X8). */
export function Complaint({ interviewId, left }: Props) {
	const { complaint } = useText().editor
	if (left === null) return null
	return (
		<Alert data-color="warning">
			<Heading level={2} data-size="xs">
				{complaint.heading}
			</Heading>
			<Paragraph>{left.length > 0 ? complaint.found : complaint.noneFound}</Paragraph>
			{left.length > 0 && (
				<List.Unordered>
					{left.map(({ name, count, where }) => (
						<List.Item key={name}>
							<Link to={`/interviews/${interviewId}/transcript?at=${where}`}>{complaint.left(name, count)}</Link>
						</List.Item>
					))}
				</List.Unordered>
			)}
		</Alert>
	)
}
