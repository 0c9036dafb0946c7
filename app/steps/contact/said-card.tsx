import { Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/text.ts'

/** The heading of the one thing to do now names it, also for the keyboard that is led to it after each act. */
export const NEXT_HEADING = 'contact-next'

/** A card for when somebody is on the line: what it is about, and the words to read aloud, before what is noted. */
export function SaidCard({ heading, words, children }: { heading: string; words: string; children: ReactNode }) {
	const t = useText()
	return (
		<Card className="ui-stack" data-color="accent">
			<Heading level={2} data-size="md" id={NEXT_HEADING}>
				{heading}
			</Heading>
			<div>
				<Heading level={3} data-size="2xs">
					{t.contact.sayWords}
				</Heading>
				<Paragraph className="contact-words" lang="sv">
					{words}
				</Paragraph>
			</div>
			{children}
		</Card>
	)
}
