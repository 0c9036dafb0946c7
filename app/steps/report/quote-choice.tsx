import { Alert, Button, Card, Checkbox, Fieldset, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Quote, Quotes } from '#reports/draft-types.ts'
import type { Settled } from './draft-view.ts'
import { HideForm } from './hide-form.tsx'

type Props = { quotes: Quotes & Settled; isEditor: boolean }

/** The cleared quotes about one theme: the person chooses which stand in the report. */
export function QuoteChoice({ quotes, isEditor }: Props) {
	const t = useText()
	if (quotes.isSettled || !isEditor) return <ChosenQuotes quotes={quotes} isEditor={isEditor} />
	return (
		<Card className="report-mark" id={quotes.key}>
			<Tag data-color="warning">{t.report.quotesMark}</Tag>
			{quotes.isStale && <Alert data-color="info">{quotes.isWithdrawn ? t.report.withdrawn : t.report.stale}</Alert>}
			<Form method="post" className="ui-stack" preventScrollReset>
				<input type="hidden" name="key" value={quotes.key} />
				<input type="hidden" name="sourceHash" value={quotes.sourceHash} />
				<Fieldset>
					<Fieldset.Legend>{t.report.whichQuotes(quotes.theme)}</Fieldset.Legend>
					<Fieldset.Description>{t.report.noneOfThem}</Fieldset.Description>
					{quotes.offered.map(({ id, text, attribution }) => (
						<Checkbox
							key={id}
							name="quote"
							value={id}
							label={`”${text}”`}
							description={attribution ?? undefined}
							defaultChecked={quotes.chosen.includes(id)}
						/>
					))}
				</Fieldset>
				<Button type="submit" name="act" value="quotes" className="ui-fit">
					{t.report.saveQuotes}
				</Button>
			</Form>
			<div className="report-besides">
				<HideForm blockKey={quotes.key} sourceHash={quotes.sourceHash} />
			</div>
		</Card>
	)
}

function ChosenQuotes({ quotes, isEditor }: Props) {
	const t = useText()
	const shown = quotes.offered.filter(({ id }) => quotes.chosen.includes(id))
	return (
		<div className="report-settled" id={quotes.key}>
			<Paragraph>{t.report.whichQuotes(quotes.theme)}</Paragraph>
			{shown.map((quote) => (
				<QuoteAsRead key={quote.id} quote={quote} />
			))}
			{isEditor && (
				<Form method="post" preventScrollReset>
					<input type="hidden" name="key" value={quotes.key} />
					<Button type="submit" name="act" value="reopen" variant="tertiary" data-size="sm">
						{t.report.reopen}
					</Button>
				</Form>
			)}
		</div>
	)
}

function QuoteAsRead({ quote: { text, attribution } }: { quote: Quote }) {
	return (
		<blockquote className="report-quote">
			<Paragraph variant="long">{`”${text}”`}</Paragraph>
			{attribution && (
				<footer>
					<Paragraph data-size="sm">{attribution}</Paragraph>
				</footer>
			)}
		</blockquote>
	)
}
