import { Paragraph } from '@digdir/designsystemet-react'
import { childsWords } from '#app/i18n/childs-words.ts'

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** A staircase from 1 to 10, and the question that takes it further: what would be one step up? A talking aid, never averaged. */
export function Scale({ value, onShow }: { value: string; onShow: (value: string) => void }) {
	const words = childsWords.aids
	const chosen = Number(value) || 0
	return (
		<div className="interview-aid">
			<Paragraph>{words.scaleLead}</Paragraph>
			<div role="group" aria-label={words.scale} className="interview-steps">
				{STEPS.map((step) => (
					<button
						key={step}
						type="button"
						className="interview-choice"
						data-step={step}
						data-filled={step < chosen || undefined}
						data-next={(chosen > 0 && step === chosen + 1) || undefined}
						aria-pressed={step === chosen}
						aria-label={words.step(step)}
						onClick={() => onShow(step === chosen ? '' : String(step))}
					>
						{step}
					</button>
				))}
			</div>
			<Paragraph className="aid-step-up" role="status">
				{chosen > 0 && words.stepUp(chosen)}
			</Paragraph>
		</div>
	)
}
