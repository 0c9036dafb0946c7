import { Heading, Link as TextLink, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

/** The sheets of a guide version, as files. */
const SHEET_NAMES = ['guide', 'cards', 'support'] as const

/** The guide on paper: whole, as cards, and the card that the child takes home. */
export function PrintLinks({ guideVersionId }: { guideVersionId: string }) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="print-guide">
			<Heading level={2} data-size="sm" id="print-guide">
				{t.guides.print}
			</Heading>
			<Paragraph>{t.guides.printLead}</Paragraph>
			<List.Unordered>
				{SHEET_NAMES.map((sheet) => (
					<List.Item key={sheet}>
						<TextLink href={`/guides/${guideVersionId}/print/${sheet}`} download>
							{t.guides.sheets[sheet]}
						</TextLink>
					</List.Item>
				))}
			</List.Unordered>
		</section>
	)
}
