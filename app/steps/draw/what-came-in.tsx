import { Alert, Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { PassCode } from './first-child.ts'

/** What an import gave: how many rows came in, who can be drawn, and every refused row with how to mend it. */
export function WhatCameIn({
	rows,
	rowsRead,
	eligible,
	notEligible,
	refusals,
	refusedRows,
}: {
	rows: number
	rowsRead: number
	eligible: number
	notEligible: readonly { code: PassCode; children: number }[]
	/** How many rows were refused in all; `refusals` may show only the first of them. */
	refusedRows: number
	refusals: readonly { row: number; code: string; facts: Record<string, string> }[]
}) {
	const t = useText()
	const shownRows = new Set(refusals.map(({ row }) => row)).size
	return (
		<section className="ui-stack">
			<Card className="ui-stack">
				<Heading level={2} data-size="sm">
					{t.draw.cameIn(rows, rowsRead)}
				</Heading>
				<meter className="draw-meter" aria-label={t.draw.cameIn(rows, rowsRead)} min={0} max={rowsRead} value={rows} />
				<Paragraph>
					<strong>{t.draw.eligible(eligible)}</strong>
				</Paragraph>
				{notEligible.length > 0 && (
					<Paragraph>
						{t.draw.notEligible}:{' '}
						{notEligible.map(({ code, children }) => `${children} ${t.draw.pass[code]}`).join(', ')}
					</Paragraph>
				)}
			</Card>
			{refusedRows > 0 && (
				<Alert data-color="warning" className="draw-refused">
					<Heading level={2} data-size="xs">
						{t.draw.refusedHeading(refusedRows)}
					</Heading>
					<Paragraph>{t.draw.refusedLead}</Paragraph>
					<List.Unordered>
						{refusals.map(({ row, code, facts }) => (
							<List.Item key={`${row}${code}`}>
								<strong>{t.draw.row(row)}.</strong> {t.draw.refusal[code as keyof typeof t.draw.refusal](facts)}
							</List.Item>
						))}
					</List.Unordered>
					{shownRows < refusedRows && <Paragraph>{t.draw.moreRefused(refusedRows - shownRows)}</Paragraph>}
				</Alert>
			)}
		</section>
	)
}
