import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Part = { key: string; text: string; reason: string }

/** What was taken out of the report, why, and the way back. */
export function HiddenParts({ parts, isEditor }: { parts: readonly Part[]; isEditor: boolean }) {
	const t = useText()
	if (parts.length === 0) return null
	return (
		<section aria-labelledby="hidden" className="ui-stack">
			<Heading level={2} data-size="xs" id="hidden">
				{t.report.hidden}
			</Heading>
			{parts.map(({ key, text, reason }) => (
				<div key={key} className="report-hidden">
					<Paragraph lang="sv">{text}</Paragraph>
					<Paragraph data-size="sm">{t.report.hiddenBecause(reason)}</Paragraph>
					{isEditor && (
						<Form method="post" preventScrollReset>
							<input type="hidden" name="key" value={key} />
							<Button type="submit" name="act" value="reopen" variant="tertiary" data-size="sm">
								{t.report.bringBack}
							</Button>
						</Form>
					)}
				</div>
			))}
		</section>
	)
}
