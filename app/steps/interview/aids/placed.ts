/** Somebody on a network map, or something on a timeline. Without a name only that it is there. */
export type PlacedItem = { id: string; field: string; name: string }

/** What a map or a timeline holds on this device, and whether the child has said that the names may be kept. */
export type Board = { items: readonly PlacedItem[]; mayKeepNames: boolean }

/** What is kept of a board: numbers always, names only with the child's yes. */
export type KeptBoard = {
	counts: Record<string, number>
	names?: { field: string; name: string }[]
	/** The same in Swedish, for the transcript: names only with the child's yes. */
	words: string
}

type Titles = { title: string; fields: Readonly<Record<string, string>> }

export const MAP_FIELDS = ['family', 'relatives', 'friends', 'school', 'leisure', 'helpers'] as const
export const TIMES = ['first', 'early', 'middle', 'late', 'now'] as const

/** What may leave the device: without the child's yes no name does, in no part of it. */
export function keptOf({ items, mayKeepNames }: Board, { title, fields }: Titles): KeptBoard {
	const used = Object.keys(fields).filter((field) => items.some((item) => item.field === field))
	const inField = (field: string) => items.filter((item) => item.field === field)
	const counts = Object.fromEntries(used.map((field) => [field, inField(field).length]))
	const written = used.map((field) => {
		const names = inField(field)
			.map(({ name }) => name)
			.filter(Boolean)
		const told = mayKeepNames && names.length > 0 ? names.join(', ') : String(counts[field])
		return `${fields[field]}: ${told}`
	})
	const words = written.length > 0 ? `${title} – ${written.join('; ')}` : ''
	if (!mayKeepNames) return { counts, words }
	return { counts, words, names: items.map(({ field, name }) => ({ field, name })) }
}

/** A board as it was kept: with names, or with as many nameless people in each field as there were. */
export function boardOf(kept: Pick<KeptBoard, 'counts' | 'names'> | undefined): Board {
	if (!kept) return { items: [], mayKeepNames: false }
	if (kept.names)
		return { items: kept.names.map((one, index) => ({ ...one, id: `kept-${index}` })), mayKeepNames: true }
	const items = Object.entries(kept.counts).flatMap(([field, count]) =>
		Array.from({ length: count }, (_, index) => ({ id: `${field}-${index}`, field, name: '' })),
	)
	return { items, mayKeepNames: false }
}

/** The middle of the map, its size, and the circle in the middle: units of the drawing. */
export const MAP = { middle: 200, radius: 190, inner: 36 } as const
const FIELD_ANGLE = (2 * Math.PI) / MAP_FIELDS.length
const FIRST_ANGLE = -Math.PI / 2
/** Rows of people, from the middle outwards, and how far apart in a row they stand. */
const ROWS = [70, 106, 140].map((distance) => ({ distance, apart: 30 / distance }))
const PEOPLE_IN_A_ROW = 3

/** Where the n-th person of a field stands; after nine they stand on one another's places, and the list still names all. */
export function placeOf(field: string, nth: number) {
	const row = ROWS[Math.floor(nth / PEOPLE_IN_A_ROW) % ROWS.length] ?? ROWS[0]!
	const offset = [0, -1, 1][nth % PEOPLE_IN_A_ROW] ?? 0
	return pointAt(middleAngle(field) + offset * row.apart, row.distance)
}

/** Where the word of a field stands, near its rim. */
export function labelPlaceOf(field: string) {
	return pointAt(middleAngle(field), 160)
}

/** The wedge of a field as a path. */
export function wedgeOf(field: string) {
	const from = pointAt(middleAngle(field) - FIELD_ANGLE / 2, MAP.radius)
	const to = pointAt(middleAngle(field) + FIELD_ANGLE / 2, MAP.radius)
	return `M${MAP.middle} ${MAP.middle} L${from.x} ${from.y} A${MAP.radius} ${MAP.radius} 0 0 1 ${to.x} ${to.y} Z`
}

/** The field at a point of the map; undefined in the middle and outside. */
export function fieldAt({ x, y }: { x: number; y: number }): string | undefined {
	const [right, down] = [x - MAP.middle, y - MAP.middle]
	const distance = Math.hypot(right, down)
	if (distance < MAP.inner || distance > MAP.radius) return undefined
	const turned = Math.atan2(down, right) - FIRST_ANGLE + FIELD_ANGLE / 2
	const whole = (turned + 4 * Math.PI) % (2 * Math.PI)
	return MAP_FIELDS[Math.floor(whole / FIELD_ANGLE) % MAP_FIELDS.length]
}

function middleAngle(field: string) {
	return FIRST_ANGLE + Math.max(0, (MAP_FIELDS as readonly string[]).indexOf(field)) * FIELD_ANGLE
}

function pointAt(angle: number, distance: number) {
	const round = (value: number) => Math.round(value * 10) / 10
	return {
		x: round(MAP.middle + Math.cos(angle) * distance),
		y: round(MAP.middle + Math.sin(angle) * distance),
	}
}
