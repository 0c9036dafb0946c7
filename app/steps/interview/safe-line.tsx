import { Alert, Link as TextLink, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { RecorderState } from './recorder-state.ts'

/** While sound comes in there is always the newest chunk on its way; more than this and the network is slow. */
const ALWAYS_ON_ITS_WAY = 1

/** Where the sound is: recorded and safe on the server, or honestly only on this device. Says “sparat” of nothing else. */
export function SafeLine({ state }: { state: RecorderState }) {
	const t = useText()
	const words = t.interview.recorder
	const { phase, unsent, held, confirmed, trouble, gapSeconds } = state
	const isCalm = !trouble && unsent <= (phase === 'recording' ? ALWAYS_ON_ITS_WAY : 0)
	const said = trouble
		? words.trouble[trouble](unsent)
		: !isCalm
			? words.sending(unsent)
			: confirmed > 0
				? words.safe
				: phase === 'finishing'
					? words.finishing
					: words.keeping
	// What is in memory only is not “saved on the device”, whatever else is.
	if (held > 0)
		return (
			<Alert data-color="warning" role="alert">
				{words.deviceFull(held)}
			</Alert>
		)
	return (
		<>
			<Paragraph data-size="sm" role="status" data-trouble={trouble ?? (isCalm ? undefined : 'waiting')}>
				{said}
				{gapSeconds > 0 && ` ${words.gap(Math.round(gapSeconds))}`}
			</Paragraph>
			{trouble === 'signedOut' && (
				<TextLink href="/sign-in" target="_blank" data-size="sm">
					{words.signInAgain}
				</TextLink>
			)}
		</>
	)
}
