import { useEffect, useRef, useState } from 'react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { fieldAt, labelPlaceOf, MAP, MAP_FIELDS, placeOf, wedgeOf, type PlacedItem } from './placed.ts'

type Map = {
	items: readonly PlacedItem[]
	onTouchField: (field: string) => void
	onMove: (id: string, field: string) => void
}

/**
 * The map to touch: a touch on a field puts somebody there, a person can be dragged to another. For the eye and the
 * finger only; the list below it does the same with the keyboard and is what a screen reader hears.
 */
export function NetworkMap({ items, onTouchField, onMove }: Map) {
	const svg = useRef<SVGSVGElement>(null)
	const [dragged, setDragged] = useState<{ id: string; x: number; y: number }>()
	useStillPage(svg)

	function pointOf({ clientX, clientY }: React.PointerEvent) {
		const matrix = svg.current?.getScreenCTM()?.inverse()
		const point = new DOMPoint(clientX, clientY).matrixTransform(matrix)
		return { x: point.x, y: point.y }
	}
	function drop(event: React.PointerEvent) {
		const field = fieldAt(pointOf(event))
		if (dragged && field) onMove(dragged.id, field)
		setDragged(undefined)
	}

	return (
		<svg ref={svg} viewBox="0 0 400 400" className="aid-map" aria-hidden="true">
			{MAP_FIELDS.map((field) => (
				<path
					key={field}
					d={wedgeOf(field)}
					className="aid-wedge"
					data-field={field}
					onClick={() => onTouchField(field)}
				/>
			))}
			{MAP_FIELDS.map((field) => {
				const { x, y } = labelPlaceOf(field)
				return (
					<text key={field} x={x} y={y} className="aid-map-label">
						{childsWords.aids.fields[field].split(' ').map((word, line, all) => (
							<tspan key={word} x={x} dy={line === 0 ? (1 - all.length) * 9 : 18}>
								{word}
							</tspan>
						))}
					</text>
				)
			})}
			<circle cx={MAP.middle} cy={MAP.middle} r={MAP.inner - 4} className="aid-me" />
			<text x={MAP.middle} y={MAP.middle} className="aid-map-me">
				{childsWords.aids.me}
			</text>
			{items.map((item) => {
				const isDragged = dragged?.id === item.id
				const { x, y } = isDragged ? dragged : placeOf(item.field, nthInField(items, item))
				return (
					<g
						key={item.id}
						transform={`translate(${x} ${y})`}
						className="aid-person"
						data-person={item.id}
						onPointerDown={(event) => {
							event.currentTarget.setPointerCapture(event.pointerId)
							setDragged({ id: item.id, ...pointOf(event) })
						}}
						onPointerMove={(event) => isDragged && setDragged({ id: item.id, ...pointOf(event) })}
						onPointerUp={drop}
						onPointerCancel={() => setDragged(undefined)}
					>
						<circle r="15" className="aid-dot" />
						<text className="aid-person-initial">{item.name.slice(0, 1).toUpperCase()}</text>
						<text y="25" className="aid-person-name">
							{item.name.slice(0, 9)}
						</text>
					</g>
				)
			})}
		</svg>
	)
}

/**
 * A finger on a person moves the person; anywhere else on the map it scrolls the page. `touch-action` says the same, but
 * Chromium does not hear it from a part of a drawing.
 */
function useStillPage(svg: React.RefObject<SVGSVGElement | null>) {
	useEffect(() => {
		const map = svg.current
		const stayStill = (event: TouchEvent) => {
			if ((event.target as Element).closest('.aid-person')) event.preventDefault()
		}
		map?.addEventListener('touchstart', stayStill, { passive: false })
		return () => map?.removeEventListener('touchstart', stayStill)
	}, [svg])
}

function nthInField(items: readonly PlacedItem[], item: PlacedItem) {
	return items.filter(({ field }) => field === item.field).indexOf(item)
}
