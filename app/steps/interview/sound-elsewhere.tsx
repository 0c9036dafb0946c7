import { Details, Link as TextLink, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** Sound that lies elsewhere comes in here, and what was recorded can be taken out, sealed. Folded away: both are rare. */
export function SoundElsewhere({ interviewId, hasSound }: { interviewId: string; hasSound: boolean }) {
	const t = useText()
	const words = t.interview.soundFile
	return (
		<Details>
			<Details.Summary>{words.elsewhere}</Details.Summary>
			<Details.Content>
				<Paragraph>{words.bringLead}</Paragraph>
				<TextLink asChild>
					<Link to={`/interviews/${interviewId}/sound-file`}>{words.bring}</Link>
				</TextLink>
				{hasSound && (
					<>
						<Paragraph>{words.takeOutLead}</Paragraph>
						<TextLink href={`/interviews/${interviewId}/recording/file`} download>
							{words.takeOut}
						</TextLink>
					</>
				)}
			</Details.Content>
		</Details>
	)
}
