import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Caution, Hindrance } from './hindrances.ts'

type Props = { interviewId: string; hindrances: readonly Hindrance[]; cautions: readonly Caution[] }

/** Each thing that hinders the approval, in words, with the way to it; then what to think of before it. */
export function Hindrances({ interviewId, hindrances, cautions }: Props) {
	const { approval } = useText().editor
	const home = `/interviews/${interviewId}/transcript`
	return (
		<>
			{hindrances.length === 0 ? (
				<Paragraph>{approval.nothingLeft}</Paragraph>
			) : (
				<Alert data-color="warning">
					<Heading level={2} data-size="xs">
						{approval.left}
					</Heading>
					<List.Unordered>
						{hindrances.map((hindrance) => (
							<List.Item key={hindrance.code}>
								<Link to={wayTo(home, hindrance)}>{wordsOf(hindrance, approval)}</Link>
							</List.Item>
						))}
					</List.Unordered>
				</Alert>
			)}
			{cautions.length > 0 && (
				<Alert>
					<Heading level={2} data-size="xs">
						{approval.thinkOf}
					</Heading>
					<List.Unordered>
						{cautions.map(({ code, count, where }) => (
							<List.Item key={code}>
								<Link to={`${home}?at=${where}`}>{approval.cautions[code](count)}</Link>
							</List.Item>
						))}
					</List.Unordered>
				</Alert>
			)}
		</>
	)
}

function wayTo(home: string, hindrance: Hindrance) {
	switch (hindrance.code) {
		case 'empty':
			return home
		case 'speakers':
			return `${home}?at=${hindrance.where}`
		case 'suggestions':
			return `${home}/names`
		case 'answers':
		case 'read':
			return '#changedSecretary'
		case 'colleague':
			return `${home}/names`
	}
}

function wordsOf(hindrance: Hindrance, approval: ReturnType<typeof useText>['editor']['approval']) {
	switch (hindrance.code) {
		case 'empty':
			return approval.hindrances.empty
		case 'read':
			return approval.mustRead
		case 'colleague':
			return approval.mustTakeOut
		default:
			return approval.hindrances[hindrance.code](hindrance.count)
	}
}
