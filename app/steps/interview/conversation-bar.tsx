import { Alert, Button, Link as TextLink, Paragraph } from '@digdir/designsystemet-react'
import {
	ExclamationmarkTriangleIcon,
	EyeIcon,
	HandHeartIcon,
	PauseIcon,
	PlayIcon,
	StopIcon,
	TrashIcon,
} from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { Sending } from './sender.client.ts'

type Bar = {
	sending: Sending | null
	isReadable: boolean
	isPaused: boolean
	onPause: () => void
	onStop: () => void
	onErase: () => void
	onWorry: () => void
	onSupport: () => void
	/** Only where there is a question to show. */
	onShowChild: (() => void) | undefined
}

/** Always at hand, on every screen of the conversation: pause, stop, erase, worry, support; and whether everything is kept. */
export function ConversationBar({ sending, isReadable, isPaused, ...acts }: Bar) {
	const t = useText()
	return (
		<section className="talk-bar" aria-label={t.interview.bar}>
			<div className="talk-bar-acts">
				<Button variant="secondary" onClick={acts.onPause}>
					{isPaused ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
					{isPaused ? t.interview.resume : t.interview.pause}
				</Button>
				<Button data-color="danger" onClick={acts.onStop}>
					<StopIcon aria-hidden />
					{t.interview.stop}
				</Button>
				<Button variant="tertiary" data-color="danger" onClick={acts.onErase} aria-label={t.conversation.eraseAll}>
					<TrashIcon aria-hidden />
					<span className="talk-long">{t.conversation.eraseAll}</span>
					<span className="talk-short">{t.conversation.eraseShort}</span>
				</Button>
				<Button variant="tertiary" onClick={acts.onSupport}>
					<HandHeartIcon aria-hidden />
					{t.conversation.support}
				</Button>
				{acts.onShowChild && (
					<Button variant="tertiary" onClick={acts.onShowChild} aria-label={t.conversation.toChild}>
						<EyeIcon aria-hidden />
						<span className="talk-long">{t.conversation.toChild}</span>
						<span className="talk-short">{t.conversation.toChildShort}</span>
					</Button>
				)}
				<Button variant="secondary" data-color="danger" className="talk-worry" onClick={acts.onWorry}>
					<ExclamationmarkTriangleIcon aria-hidden />
					{t.interview.worry}
				</Button>
			</div>
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
		<>
			<Paragraph data-size="sm" role="status" className="interview-sending" data-trouble={trouble}>
				{unsent === 0 ? t.interview.allSent : trouble ? t.interview.trouble[trouble](unsent) : t.interview.sendingNow}
			</Paragraph>
			{trouble === 'signedOut' && unsent > 0 && (
				<TextLink href="/sign-in" target="_blank" data-size="sm">
					{t.interview.recorder.signInAgain}
				</TextLink>
			)}
		</>
	)
}
