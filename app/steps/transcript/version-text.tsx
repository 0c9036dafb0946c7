import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Row = { segmentId: string | null; now: string | null; text: string }
type Looked = {
	transcriptId: string
	after: number
	isBeside: boolean
	rows: readonly Row[]
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
				{rows.map((row, index) =>
					isBeside && row.now !== row.text ? (
						<Differing key={index} {...{ row, transcriptId }} />
					) : (
						<li key={index}>
							<p>{row.text || text.nothingHere}</p>
						</li>
					),
				)}
			</ol>
		</section>
	)
}

/** Where the two texts differ: whose words are whose, and a way to take the computer's. */
function Differing({ row: { segmentId, now, text: words }, transcriptId }: { row: Row; transcriptId: string }) {
	const { versions: text } = useText().editor
	return (
		<li data-differs>
			<p>
				<span className="transcript-whose">{text.yours}</span> {now || text.nothingHere}
			</p>
			<p>
				<span className="transcript-whose">{text.computers}</span> {words || text.nothingHere}
			</p>
			{segmentId && words && (
				<Form method="post" preventScrollReset>
					<input type="hidden" name="version" value={transcriptId} />
					<input type="hidden" name="segment" value={segmentId} />
					<Button type="submit" name="act" value="take" data-size="sm" variant="tertiary">
						{text.take}
					</Button>
				</Form>
			)}
		</li>
	)
}
