import { useText } from '#app/i18n/text.ts'

/** The year as a row of four steps, with a mark at the one that the round is in. */
export function YearInFourSteps({ step }: { step: number }) {
	const t = useText()
	return (
		<ol className="round-steps" aria-label={t.round.steps}>
			{t.round.stepNames.map((name, index) => (
				<li
					key={name}
					data-state={index < step ? 'done' : index === step ? 'now' : 'later'}
					aria-current={index === step ? 'step' : undefined}
				>
					<span className="round-step-number" aria-hidden="true">
						{index < step ? '✓' : index + 1}
					</span>
					{name}
				</li>
			))}
		</ol>
	)
}
