import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

/** Nothing to read and nothing to answer until the child wants to go on. */
export function PauseScreen({ onResume }: { onResume: () => void }) {
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
		</div>
	)
}
