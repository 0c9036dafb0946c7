import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { Gate, Missing } from './gates.ts'
import { MissingList } from './missing-list.tsx'

/** The gates of the year as a calm list: what is done, what is missing, and who can mend it. */
export function GateList({ gates }: { gates: readonly { rule: Gate['rule']; missing: readonly Missing[] }[] }) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="gates">
			<Heading level={2} data-size="sm" id="gates">
				{t.round.gates.heading}
			</Heading>
			<Paragraph>{t.round.gates.lead}</Paragraph>
			<ul className="round-gates">
				{gates.map(({ rule, missing }) => (
					<li key={rule} data-open={missing.length === 0 || undefined}>
						<span className="round-gate-mark" aria-hidden="true">
							{missing.length === 0 ? '✓' : '○'}
						</span>
						<div>
							<strong>{t.round.gates.names[rule]}</strong>{' '}
							{missing.length === 0 ? (
								<span className="round-gate-state">{t.round.gates.done}</span>
							) : (
								<MissingList missing={missing} />
							)}
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}
