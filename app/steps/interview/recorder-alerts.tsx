import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { RecorderState } from './recorder-state.ts'

type Props = { state: RecorderState; onEndWithoutMissing: () => void }

/** What somebody must see and can do something about; nothing when all is well. */
export function RecorderAlerts({ state, onEndWithoutMissing }: Props) {
	const t = useText()
	const { problem, missing, isSilent, isPersistent, isAwake, phase } = state
	return (
		<>
			{problem && (
				<Alert data-color="warning" role="alert">
					{t.interview.recorder.problems[problem]}
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
			{isPersistent === false && <Paragraph data-size="sm">{t.interview.recorder.notPersistent}</Paragraph>}
			{isAwake === false && phase === 'recording' && (
				<Paragraph data-size="sm">{t.interview.recorder.mayLock}</Paragraph>
			)}
		</>
	)
}
