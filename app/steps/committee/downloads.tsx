import { Button, Heading } from '@digdir/designsystemet-react'
import { DownloadIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'

const FORMATS = ['pdf', 'docx', 'html'] as const

/** The approved report as files. */
export function Downloads({ roundId }: { roundId: string }) {
	const t = useText()
	return (
		<section aria-labelledby="downloads" className="committee-downloads">
			<Heading level={2} data-size="xs" id="downloads">
				{t.committee.downloads}
			</Heading>
			<div className="ui-row">
				{FORMATS.map((format) => (
					<Button key={format} asChild variant="secondary">
						<a href={`/reports/${roundId}/export/${format}`} download>
							<DownloadIcon aria-hidden />
							{t.committee.formats[format]}
						</a>
					</Button>
				))}
			</div>
		</section>
	)
}
