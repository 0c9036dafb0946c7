import { Alert, Button, Card, Details, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Sound = { isThere: boolean; dueOn: string | null; receipt: { on: string; chunks: number } | null }

type Approved = { sound: Sound; picturesGone: { on: string; count: number } | null; leftBehind: readonly string[] }

/** The end of an interviewer's work with the words: who reads them now, what became of the sound, pictures and passages. */
export function ApprovedCard({ sound, picturesGone, leftBehind }: Approved) {
	const t = useText()
	return (
		<>
			<Card className="ui-stack" data-color="success">
				<Heading level={2} data-size="sm">
					{t.transcript.approvedHeading}
				</Heading>
				<Paragraph>{t.transcript.approvedLead}</Paragraph>
				<Paragraph>
					{sound.receipt && t.transcript.receipt(sound.receipt.on, sound.receipt.chunks)}
					{!sound.receipt && sound.dueOn && t.transcript.soundDue(sound.dueOn)}
					{!sound.receipt && !sound.isThere && t.transcript.noSound}
				</Paragraph>
				{picturesGone && <Paragraph>{t.pictures.removed(picturesGone.on, picturesGone.count)}</Paragraph>}
				<Button asChild variant="secondary" className="ui-fit">
					<Link to="/">{t.ui.toStart}</Link>
				</Button>
			</Card>
			{leftBehind.length > 0 && (
				<Alert data-color="warning">
					<Details>
						<Details.Summary>{t.transcript.leftBehind(leftBehind.length)}</Details.Summary>
						<Details.Content>
							<Paragraph>{t.transcript.leftBehindLead}</Paragraph>
							<List.Unordered lang="sv">
								{leftBehind.map((words, index) => (
									<List.Item key={index}>”{words}”</List.Item>
								))}
							</List.Unordered>
						</Details.Content>
					</Details>
				</Alert>
			)}
		</>
	)
}
