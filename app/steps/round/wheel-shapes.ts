import type { Milestone } from './milestones.ts'

/** A part of one turn around the wheel: angles in turns from the top (0 … 1), and which of the two years it lies in. */
export type Arc = { from: number; until: number; ring: 0 | 1 }

const DAY_MILLISECONDS = 86_400_000

/** Where in its year a day stands, in turns from 1 January (0 … 1). */
export function turnOf(day: string) {
	const year = Number(day.slice(0, 4))
	const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
	return (Date.parse(day) - start) / (end - start)
}

/** A milestone as arcs: the round's year is the outer ring (0), the year after it the inner (1). Other years are left out. */
export function arcsOf({ fromOn, untilOn }: Pick<Milestone, 'fromOn' | 'untilOn'>, year: number): Arc[] {
	return ([0, 1] as const).flatMap((ring) => {
		const [first, last] = [`${year + ring}-01-01`, `${year + ring}-12-31`]
		if (untilOn < first || fromOn > last) return []
		const from = fromOn < first ? 0 : turnOf(fromOn)
		const until = untilOn > last ? 1 : turnOf(untilOn) + 1 / daysOf(year + ring)
		return [{ from, until, ring }]
	})
}

function daysOf(year: number) {
	return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MILLISECONDS
}

/** A point on a circle around (0, 0), turns clockwise from the top; rounded so that server and browser agree. */
export function pointAt(turn: number, radius: number) {
	const angle = turn * 2 * Math.PI
	return { x: round(radius * Math.sin(angle)), y: round(-radius * Math.cos(angle)) }
}

/** The outline of a thick arc, as the `d` of an SVG path. */
export function arcPath({ from, until }: Pick<Arc, 'from' | 'until'>, inner: number, outer: number) {
	// A whole turn would begin and end in the same point, which draws nothing.
	const end = Math.min(until, from + 0.9999)
	const isLarge = end - from > 0.5 ? 1 : 0
	const [a, b, c, d] = [pointAt(from, outer), pointAt(end, outer), pointAt(end, inner), pointAt(from, inner)]
	return `M${a.x} ${a.y}A${outer} ${outer} 0 ${isLarge} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${isLarge} 0 ${d.x} ${d.y}Z`
}

/** Milestones that overlap lie in lanes beside one another: the lane of each, from the outermost (0). */
export function lanesOf(milestones: readonly Pick<Milestone, 'fromOn' | 'untilOn'>[]) {
	const lanes: string[] = []
	return milestones.map(({ fromOn, untilOn }) => {
		const free = lanes.findIndex((until) => until < fromOn)
		const lane = free === -1 ? lanes.length : free
		lanes[lane] = untilOn
		return lane
	})
}

function round(value: number) {
	return Math.round(value * 100) / 100
}
