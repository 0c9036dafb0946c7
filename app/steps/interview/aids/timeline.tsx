import { childsWords } from '#app/i18n/childs-words.ts'
import { TIMES, type PlacedItem } from './placed.ts'

/** A line from the first time to now; a touch on a place puts there what was written. The list below does the same by keyboard. */
export function Timeline({
	items,
	onTouchField,
}: {
	items: readonly PlacedItem[]
	onTouchField: (field: string) => void
}) {
	const { times, something } = childsWords.aids
	return (
		<div className="aid-timeline" aria-hidden="true">
			{TIMES.map((time) => (
				// The same can be done with the form below, by keyboard and screen reader; this is for the finger.
				// eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
				<div key={time} className="aid-time" data-field={time} onClick={() => onTouchField(time)}>
					<span className="aid-time-dot" />
					<span className="aid-time-name">{times[time]}</span>
					{items
						.filter(({ field }) => field === time)
						.map(({ id, name }) => (
							<span key={id} className="aid-event">
								{name || something}
							</span>
						))}
				</div>
			))}
		</div>
	)
}
