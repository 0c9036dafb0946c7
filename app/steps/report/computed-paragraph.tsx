import { Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { Sentence } from '#reports/draft-types.ts'
import type { Settled } from './draft-view.ts'
import { HideForm } from './hide-form.tsx'
import { Sources } from './sources.tsx'

/** Sentences computed from the material: locked, and open to anyone who asks where they come from. */
export function ComputedParagraph({
	sentences,
	isEditor,
}: {
	sentences: readonly (Sentence & Settled)[]
	isEditor: boolean
}) {
	const t = useText()
	return (
		<div className="report-computed">
			<Paragraph variant="long">{sentences.map(({ text }) => text).join(' ')}</Paragraph>
			<details className="report-why">
				<summary>{t.report.why}</summary>
				<Paragraph data-size="sm">{t.report.locked}</Paragraph>
				{sentences.map((sentence) => (
					<div key={sentence.key} className="report-source">
						<Paragraph data-size="sm">{sentence.text}</Paragraph>
						<Sources from={sentence.from} />
						{isEditor && <HideForm blockKey={sentence.key} sourceHash={sentence.sourceHash} />}
					</div>
				))}
			</details>
		</div>
	)
}
