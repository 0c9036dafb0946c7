import { Button, Paragraph } from '@digdir/designsystemet-react'
import { PauseIcon, PlayIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { RecorderState } from './recorder-state.ts'

type Meanwhile = {
	/** Of the recorder; undefined where there is none. */
	phase: RecorderState['phase'] | undefined
	onPause: () => void
	onGoOn: () => void
}

/** Whether anything is recorded while the guide waits (X7), and one touch to stop it or to go on. */
export function SoundMeanwhile({ phase, onPause, onGoOn }: Meanwhile) {
	const t = useText()
	const words = t.worry.sound
	const isPaused = phase === 'paused'
	const hears = phase === 'recording' || phase === 'starting'
	return (
		<div className="interview-dialog-part">
			<Paragraph role="status">
				<strong>{hears ? words.goesOn : isPaused ? words.paused : words.none}</strong>{' '}
				{phase === 'recording' && words.why}
			</Paragraph>
			{(hears || isPaused) && (
				<Button variant="secondary" className="ui-fit" onClick={isPaused ? onGoOn : onPause}>
					{isPaused ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
					{isPaused ? words.recordAgain : words.pause}
				</Button>
			)}
		</div>
	)
}
