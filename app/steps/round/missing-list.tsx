import { List } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { Missing } from './gates.ts'

/** What is missing, each with who can mend it. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
	const t = useText()
	return (
		<List.Unordered className="round-missing">
			{missing.map(({ code, count, ages, who }) => (
				<List.Item key={code}>
					{t.round.missing[code](ages?.join(', ') ?? String(count ?? ''))} {t.round.mends[who]}
				</List.Item>
			))}
		</List.Unordered>
	)
}
