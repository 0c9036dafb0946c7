import { Paragraph } from '@digdir/designsystemet-react'

type Item = { value: string; label: string; picture?: React.ReactNode }
type Choice = {
	label: string
	lead?: string
	items: readonly Item[]
	value?: string
	onShow: (value: string) => void
	isSteps?: boolean
}

/** Large things to point at, each with its word: never colour alone. What the child showed stays pressed. */
export function Choices({ label, lead, items, value, onShow, isSteps = false }: Choice) {
	return (
		<div className="interview-aid">
			{lead && (
				<Paragraph data-size="sm" lang="sv">
					{lead}
				</Paragraph>
			)}
			<div role="group" aria-label={label} className={isSteps ? 'interview-steps' : 'interview-choices-row'}>
				{items.map((item, index) => (
					<button
						key={item.value}
						type="button"
						className="interview-choice"
						data-step={isSteps ? index + 1 : undefined}
						aria-pressed={item.value === value}
						onClick={() => onShow(item.value)}
					>
						{item.picture}
						<span>{item.label}</span>
					</button>
				))}
			</div>
		</div>
	)
}
