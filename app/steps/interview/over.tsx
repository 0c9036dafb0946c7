import { Heading, Paragraph, Spinner } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { SendingLine } from './conversation-bar.tsx'
import type { Sending } from './sender.client.ts'

/** The conversation is over; what is left is on its way. With no network it waits here, sealed, and says so. */
export function Over({ isErased, sending }: { isErased: boolean; sending: Sending | null }) {
	const t = useText()
	return (
		<div className="interview-pause">
			<Heading level={1} data-size="2xl">
				{isErased ? t.interview.erasing : t.interview.over}
			</Heading>
			<Paragraph data-size="lg">{isErased ? t.interview.erasingLead : t.interview.overLead}</Paragraph>
			<Spinner aria-hidden />
			<SendingLine sending={sending} />
		</div>
	)
}
