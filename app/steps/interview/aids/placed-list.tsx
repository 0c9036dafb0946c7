import { Button, Select } from '@digdir/designsystemet-react'
import { TrashIcon } from '@navikt/aksel-icons'
import { childsWords } from '#app/i18n/childs-words.ts'
import type { PlacedItem } from './placed.ts'

const words = childsWords.aids

type List = {
	label: string
	items: readonly PlacedItem[]
	fields: Readonly<Record<string, string>>
	nameless: string
	move: (id: string, field: string) => void
	remove: (id: string) => void
}

/** Everything on the map as a list: to move and to take away by keyboard, and to hear. */
export function PlacedList({ label, items, fields, nameless, move, remove }: List) {
	if (items.length === 0) return null
	return (
		<ul className="aid-placed" aria-label={label}>
			{items.map(({ id, field, name }) => (
				<li key={id}>
					<span className="aid-placed-name">{name || nameless}</span>
					<Select
						value={field}
						aria-label={words.move(name || nameless)}
						onChange={(event) => move(id, event.target.value)}
					>
						{Object.entries(fields).map(([key, title]) => (
							<Select.Option key={key} value={key}>
								{title}
							</Select.Option>
						))}
					</Select>
					<Button variant="tertiary" icon aria-label={words.remove(name || nameless)} onClick={() => remove(id)}>
						<TrashIcon aria-hidden />
					</Button>
				</li>
			))}
		</ul>
	)
}
