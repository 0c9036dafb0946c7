import { useText } from '#app/i18n/text.ts'
import { SETUP_STEPS, type SetupStep } from './setup.ts'

/** The five steps. Each is a button of the form, so that going to another keeps what has been typed in this one. */
export function StepsNav({ step, isDone }: { step: SetupStep; isDone: Readonly<Record<string, boolean>> }) {
	const t = useText()
	return (
		<nav aria-label={t.round.setup.stepsLabel}>
			<ol className="round-setup-steps">
				{SETUP_STEPS.map((one, at) => (
					<li key={one}>
						<button
							type="submit"
							form="setup"
							name="act"
							value={`go:${one}`}
							aria-current={one === step ? 'step' : undefined}
							data-done={isDone[one] || undefined}
						>
							<span className="round-step-number" aria-hidden="true">
								{isDone[one] && one !== step ? '✓' : at + 1}
							</span>
							{t.round.setup.steps[one]}
							{isDone[one] && <span className="ds-sr-only"> {t.round.setup.stepDone}</span>}
						</button>
					</li>
				))}
			</ol>
		</nav>
	)
}
