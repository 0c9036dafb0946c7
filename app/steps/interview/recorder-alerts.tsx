import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { Link } from 'react-router'
import type { RecorderState } from './recorder-state.ts'

type Props = { interviewId: string; isEnded: boolean; state: RecorderState; onEndWithoutMissing: () => void }

/** What somebody must see and can do something about; nothing when all is well. */
export function RecorderAlerts({ interviewId, isEnded, state, onEndWithoutMissing }: Props) {
	const t = useText()
	const { problem, over, missing, trouble, isSilent, isPersistent, isAwake, phase } = state
	// One thing at a time: what might happen is said only while nothing else is the matter.
	const isCalm = !problem && !over && !trouble && !isSilent && missing.length === 0
	return (
		<>
			{problem && (
				<Alert data-color="warning" role="alert">
					{t.interview.recorder.problems[problem]}
				</Alert>
			)}
			{over && (!isEnded || over !== 'ended') && (
				<Alert data-color="warning" role="alert">
					<Paragraph>{t.interview.recorder.over[over]}</Paragraph>
					{!isEnded && <Link to={`/interviews/${interviewId}/afterwards`}>{t.interview.afterwards}</Link>}
				</Alert>
			)}
			{phase === 'interrupted' && (
				<Alert data-color="warning" role="alert">
					{t.interview.recorder.interrupted}
				</Alert>
			)}
			{isSilent && phase === 'recording' && (
				<Alert data-color="warning" role="alert">
					{t.interview.recorder.silent}
				</Alert>
			)}
			{missing.length > 0 && (
				<Alert data-color="warning" role="alert">
					<Paragraph>{t.interview.recorder.missing(missing.map((number) => number + 1).join(', '))}</Paragraph>
					<Button variant="secondary" onClick={onEndWithoutMissing}>
						{t.interview.recorder.endWithoutMissing}
					</Button>
				</Alert>
			)}
			{isPersistent === false && trouble && state.held === 0 && (
				<Paragraph data-size="sm">{t.interview.recorder.notPersistent}</Paragraph>
			)}
			{isAwake === false && phase === 'recording' && isCalm && (
				<Paragraph data-size="sm">{t.interview.recorder.mayLock}</Paragraph>
			)}
		</>
	)
}
