import { useText } from '#app/i18n/text.ts'
import type { Source } from './draft-view.ts'

/** What a sentence rests on. */
export function Sources({ from }: { from: readonly Source[] }) {
	const t = useText()
	return (
		<ul className="report-sources">
			{from.map((source, place) => (
				<li key={place}>{'said' in source ? t.report.saidBy(source.said) : t.report.sources[source.code]}</li>
			))}
		</ul>
	)
}
