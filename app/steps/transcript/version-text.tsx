import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Looked = {
	transcriptId: string
	after: number
	isBeside: boolean
	rows: readonly { segmentId: string | null; now: string | null; text: string }[]
}

/** One version to look at: its words, or the computer's beside the person's; and the way back to it. */
export function VersionText({ transcriptId, after, isBeside, rows }: Looked) {
	const { versions: text } = useText().editor
	return (
		<section className="ui-stack transcript-part" aria-labelledby="looked">
			<Heading level={2} data-size="sm" id="looked">
				{isBeside ? text.besideHeading : text.looked}
			</Heading>
			<Form method="post" className="ui-row">
				<input type="hidden" name="version" value={transcriptId} />
				<input type="hidden" name="after" value={after} />
				<Button type="submit" name="act" value="back" variant="secondary">
					{isBeside ? text.takeWhole : text.back}
				</Button>
				<Paragraph data-size="sm">{text.backLead}</Paragraph>
			</Form>
			<ol className="transcript-look" lang="sv">
				{rows.map((row, index) => (
					<li key={index} data-differs={(row.now !== null && row.now !== row.text) || undefined}>
						{isBeside && <p className="transcript-mine">{row.now || text.nothingHere}</p>}
						<p>{row.text || text.nothingHere}</p>
						{isBeside && row.segmentId && row.text && row.now !== row.text && (
							<Form method="post" preventScrollReset>
								<input type="hidden" name="version" value={transcriptId} />
								<input type="hidden" name="segment" value={row.segmentId} />
								<Button type="submit" name="act" value="take" data-size="sm" variant="tertiary">
									{text.take}
								</Button>
							</Form>
						)}
					</li>
				))}
			</ol>
		</section>
	)
}
