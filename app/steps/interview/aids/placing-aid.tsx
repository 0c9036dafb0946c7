import { Button, Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { NetworkMap } from './network-map.tsx'
import { boardOf, keptOf, type Board, type KeptBoard } from './placed.ts'
import { PlacedList } from './placed-list.tsx'
import { Timeline } from './timeline.tsx'
import './aids.css'
import './placing.css'

const words = childsWords.aids
const KINDS = {
	natverkskarta: {
		title: words.map,
		lead: words.mapLead,
		fields: words.fields,
		what: words.person,
		where: words.where,
		nameless: words.somebody,
	},
	tidslinje: {
		title: words.timeline,
		lead: words.timelineLead,
		fields: words.times,
		what: words.event,
		where: words.when,
		nameless: words.something,
	},
} as const

export type PlacingKind = keyof typeof KINDS

export function isPlacing(aid: string): aid is PlacingKind {
	return aid in KINDS
}

type Placing = {
	aid: PlacingKind
	/** As it stands on this device; undefined before the child has touched it. */
	board: Board | undefined
	/** As the server has it from before, e.g. before a reload. */
	kept: Pick<KeptBoard, 'counts' | 'names'> | undefined
	onChange: (board: Board, kept: KeptBoard) => void
}

/**
 * A network map or a timeline that the child fills: by touch, by dragging, and by keyboard. What is written stays in the
 * memory of this page; only numbers are kept, until the child says that the words may be.
 */
export function PlacingAid({ aid, board: own, kept, onChange }: Placing) {
	const kind = KINDS[aid]
	const board = own ?? boardOf(kept)
	const { items, mayKeepNames } = board
	const [name, setName] = useState('')
	const names: readonly string[] = Object.keys(kind.fields)
	const [field, setField] = useState(names[0] ?? '')
	const fieldId = useId()

	const change = (next: Partial<Board>) => {
		const whole = { ...board, ...next }
		onChange(whole, keptOf(whole, kind))
	}
	function add(where: string) {
		change({ items: [...items, { id: crypto.randomUUID(), field: where, name: name.trim() }] })
		setField(where)
		setName('')
	}
	function move(id: string, where: string) {
		if (items.find((item) => item.id === id)?.field === where) return
		change({ items: items.map((item) => (item.id === id ? { ...item, field: where } : item)) })
	}
	const Picture = aid === 'natverkskarta' ? NetworkMap : Timeline

	return (
		<div className="interview-aid aid-placing" data-aid={aid}>
			<Paragraph>{kind.lead}</Paragraph>
			<Picture items={items} onTouchField={add} onMove={move} />
			<form
				className="aid-place-form"
				onSubmit={(event) => {
					event.preventDefault()
					add(field)
				}}
			>
				<Textfield
					label={kind.what}
					value={name}
					maxLength={40}
					autoComplete="off"
					onChange={(event) => setName(event.target.value)}
				/>
				<Field>
					<Label htmlFor={fieldId}>{kind.where}</Label>
					<Select id={fieldId} value={field} onChange={(event) => setField(event.target.value)}>
						{Object.entries(kind.fields).map(([key, title]) => (
							<Select.Option key={key} value={key}>
								{title}
							</Select.Option>
						))}
					</Select>
				</Field>
				<Button type="submit" variant="secondary">
					{words.add}
				</Button>
			</form>
			<PlacedList
				{...{ items, move }}
				label={kind.title}
				nameless={kind.nameless}
				fields={kind.fields}
				remove={(id) => change({ items: items.filter((item) => item.id !== id) })}
			/>
			<Paragraph data-size="sm">{mayKeepNames ? words.namesKept : words.namesStay}</Paragraph>
			{items.length > 0 && (
				<div className="ui-row" role="group" aria-label={words.mayKeep}>
					<span>{words.mayKeep}</span>
					<Button variant="secondary" aria-pressed={mayKeepNames} onClick={() => change({ mayKeepNames: true })}>
						{words.keepNames}
					</Button>
					<Button variant="secondary" aria-pressed={!mayKeepNames} onClick={() => change({ mayKeepNames: false })}>
						{words.dropNames}
					</Button>
				</div>
			)}
		</div>
	)
}
