import { Paragraph } from '@digdir/designsystemet-react'

type Item = { value: string; label: string; picture?: React.ReactNode }
type Choice = {
	label: string
	lead?: string
	items: readonly Item[]
	/** What is chosen now; several are possible where `isMany`. */
	chosen: readonly string[]
	onChoose: (value: string) => void
	className: string
}

/** Large things to point at, each with its word: never colour alone. What the child showed stays pressed. */
export function Choices({ label, lead, items, chosen, onChoose, className }: Choice) {
	return (
		<div className="interview-aid">
			{lead && <Paragraph>{lead}</Paragraph>}
			<div role="group" aria-label={label} className={className}>
				{items.map((item) => (
					<button
						key={item.value}
						type="button"
						className="interview-choice"
						aria-pressed={chosen.includes(item.value)}
						onClick={() => onChoose(item.value)}
					>
						{item.picture}
						<span>{item.label}</span>
					</button>
				))}
			</div>
		</div>
	)
}
