import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

type Pause = {
	onResume: () => void
	/** What is said of the sound while the guide waits and the sound may go on. */
	children?: React.ReactNode
}

/** Nothing to read and nothing to answer until the child wants to go on. */
export function PauseScreen({ onResume, children }: Pause) {
	const t = useText()
	return (
		<div className="interview-pause">
			<Heading level={1} data-size="2xl">
				{t.interview.paused}
			</Heading>
			<Paragraph data-size="lg">{t.interview.pausedLead}</Paragraph>
			<Button data-size="lg" onClick={onResume}>
				{t.interview.goOn}
			</Button>
			{children}
		</div>
	)
}
