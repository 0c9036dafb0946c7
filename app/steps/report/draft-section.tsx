import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Root } from 'mdast'
import { Document } from '#app/ui/document.tsx'
import type { Quotes, Sentence } from '#reports/draft-types.ts'
import { ComputedParagraph } from './computed-paragraph.tsx'
import type { Settled, ShownBlock, ShownSection } from './draft-view.ts'
import { QuoteChoice } from './quote-choice.tsx'
import { SentenceCard } from './sentence-card.tsx'
import type { ShownError } from './report-mistake.ts'

type Computed = Sentence & Settled

/** One section of the draft: what is computed reads as text; what waits for a person stands out beside it. */
export function DraftSection(props: { section: ShownSection; isEditor: boolean; error: ShownError }) {
	const { section, isEditor, error } = props
	return (
		<section aria-label={section.heading} className="report-section">
			<Heading level={2} data-size="md">
				{section.heading}
			</Heading>
			{together(section.blocks).map((part, place) =>
				Array.isArray(part) ? (
					<ComputedParagraph key={place} sentences={part} isEditor={isEditor} />
				) : (
					<Part key={place} block={part} isEditor={isEditor} error={error} />
				),
			)}
		</section>
	)
}

/** Computed sentences that follow each other are read as one paragraph. */
function together(blocks: readonly ShownBlock[]) {
	const parts: (Computed[] | ShownBlock)[] = []
	for (const block of blocks) {
		const last = parts.at(-1)
		if (block.kind !== 'sentence' || block.status !== 'computed') parts.push(block)
		else if (Array.isArray(last)) last.push(block)
		else parts.push([block])
	}
	return parts
}

function Part({ block, isEditor, error }: { block: ShownBlock; isEditor: boolean; error: ShownError }) {
	const its = error && 'key' in block && error.key === block.key ? error : undefined
	switch (block.kind) {
		case 'sentence':
			return <SentenceCard key={block.key} sentence={block} isEditor={isEditor} error={its} />
		case 'quotes':
			return <QuoteChoice quotes={block as Quotes & Settled} isEditor={isEditor} />
		case 'heading':
			return (
				<Heading level={3} data-size="xs">
					{block.text}
				</Heading>
			)
		case 'items':
			return (
				<ul className="report-items">
					{block.items.map((item) => (
						<Paragraph key={item} asChild variant="long">
							<li>{item}</li>
						</Paragraph>
					))}
				</ul>
			)
		case 'table':
			return <Document tree={tableOf(block.rows)} />
	}
}

function tableOf(rows: readonly (readonly string[])[]): Root {
	const children = rows.map((cells) => ({
		type: 'tableRow' as const,
		children: cells.map((value) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] })),
	}))
	return { type: 'root', children: [{ type: 'table', children }] }
}
