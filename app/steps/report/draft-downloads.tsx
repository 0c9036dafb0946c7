import { Heading } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

const FORMATS = ['pdf', 'docx', 'html'] as const

/** The draft as files, each marked as a draft on every page. */
export function DraftDownloads({ roundId }: { roundId: string }) {
	const t = useText()
	return (
		<section aria-labelledby="draft-files" className="ui-stack">
			<Heading level={2} data-size="xs" id="draft-files">
				{t.report.downloads}
			</Heading>
			<div className="ui-row">
				{FORMATS.map((format) => (
					<a key={format} className="ds-link" href={`/rounds/${roundId}/report/export/${format}`} download>
						{t.report.formats[format]}
					</a>
				))}
			</div>
		</section>
	)
}
