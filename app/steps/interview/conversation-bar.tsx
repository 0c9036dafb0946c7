import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { ExclamationmarkTriangleIcon, PauseIcon, PlayIcon, StopIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { Sending } from './sender.client.ts'

type Bar = {
	sending: Sending | null
	isReadable: boolean
	isPaused: boolean
	onPause: () => void
	onStop: () => void
	onWorry: () => void
	children?: React.ReactNode
}

/** Always at hand, on every screen of the conversation: pause, stop, worry; and whether everything is kept. */
export function ConversationBar({ sending, isReadable, isPaused, onPause, onStop, onWorry, children }: Bar) {
	const t = useText()
	return (
		<section className="interview-bar" aria-label={t.interview.bar}>
			<div className="interview-bar-acts">
				<Button variant="secondary" onClick={onPause}>
					{isPaused ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
					{isPaused ? t.interview.resume : t.interview.pause}
				</Button>
				<Button data-color="danger" onClick={onStop}>
					<StopIcon aria-hidden />
					{t.interview.stop}
				</Button>
				<Button variant="tertiary" data-color="danger" className="interview-worry" onClick={onWorry}>
					<ExclamationmarkTriangleIcon aria-hidden />
					{t.interview.worry}
				</Button>
			</div>
			{children}
			<SendingLine sending={sending} />
			{!isReadable && <Paragraph data-size="sm">{t.interview.keysAway}</Paragraph>}
		</section>
	)
}

/** What is on the device only, in a calm line; a loud one when nothing can be kept at all. */
export function SendingLine({ sending }: { sending: Sending | null }) {
	const t = useText()
	if (!sending) return null
	if (!sending.isKept) {
		return (
			<Alert data-color="danger" role="alert">
				{t.interview.notKept}
			</Alert>
		)
	}
	const { unsent, trouble } = sending
	return (
		<Paragraph data-size="sm" role="status" className="interview-sending" data-trouble={trouble}>
			{unsent === 0 ? t.interview.allSent : trouble ? t.interview.trouble[trouble](unsent) : t.interview.sendingNow}
		</Paragraph>
	)
}
