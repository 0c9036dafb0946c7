import { Button, Card, Checkbox, Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { CodeSelect } from './code-select.tsx'
import { SECOND_DRAW_CODES } from './draw-codes.ts'

/** First step of a draw: settings, and the promise. The number is settled before anybody speaks. */
export function PromiseDraw() {
	const t = useText()
	return (
		<Card className="ui-stack" data-color="accent">
			<Heading level={2} data-size="sm">
				{t.drawing.promiseHeading}
			</Heading>
			<Paragraph>{t.drawing.promiseLead}</Paragraph>
			<Form method="post" className="ui-stack">
				<Settings />
				<Button type="submit" name="act" value="promise" className="ui-fit">
					{t.drawing.promiseButton}
				</Button>
			</Form>
		</Card>
	)
}

/** Second step: the fingerprint is shown, the words are typed as they are spoken, and the list is drawn. */
export function SayWords({ commitment, isMentor }: { commitment: string; isMentor: boolean }) {
	const t = useText()
	return (
		<Card className="ui-stack" data-color="accent">
			<Heading level={2} data-size="sm">
				{t.drawing.wordsHeading}
			</Heading>
			<Paragraph>{t.drawing.wordsLead}</Paragraph>
			<dl className="draw-facts">
				<dt>{t.drawing.commitment}</dt>
				<dd>
					<code className="draw-fingerprint">{commitment}</code>
				</dd>
			</dl>
			{isMentor && (
				<Form method="post" className="ui-stack">
					<Textfield label={t.drawing.words} description={t.drawing.wordsHelp} name="words" autoComplete="off" />
					<Button type="submit" name="act" value="draw" className="ui-fit">
						{t.drawing.drawButton}
					</Button>
				</Form>
			)}
		</Card>
	)
}

/** Draw the list once more, for a coded reason: never quietly. */
export function DrawAnew() {
	const t = useText()
	return (
		<Details>
			<Details.Summary>{t.drawing.anewHeading}</Details.Summary>
			<Details.Content>
				<Form method="post" className="ui-stack">
					<Paragraph>{t.drawing.anewLead}</Paragraph>
					<CodeSelect codes={SECOND_DRAW_CODES} words={t.drawing.secondCodes} />
					<Textfield label={t.drawing.note} name="note" />
					<Settings />
					<Button type="submit" name="act" value="promise" variant="secondary" className="ui-fit">
						{t.drawing.anewButton}
					</Button>
				</Form>
			</Details.Content>
		</Details>
	)
}

function Settings() {
	const t = useText()
	return (
		<>
			<Checkbox label={t.drawing.stratified} description={t.drawing.stratifiedHelp} name="isStratified" value="on" />
			<Checkbox
				label={t.drawing.allowsSiblings}
				description={t.drawing.allowsSiblingsHelp}
				name="allowsSiblings"
				value="on"
			/>
		</>
	)
}
