import { useId } from 'react'
import { useText } from '#app/i18n/text.ts'
import { whenIs, type Milestone } from './milestones.ts'
import { arcPath, arcsOf, lanesOf, pointAt, turnOf } from './wheel-shapes.ts'

const MONTHS = 12
/** Radii in the picture's own units: months outside, then the round's year, innermost the year after. */
const MONTH_RADIUS = 186
const RING_OUTER = [162, 92] as const
const LANE_WIDTH = 20
const LANE_GAP = 3
const HUB_RADIUS = 44

/** The year as a wheel with its milestones and a mark at today; beneath it the same as a list, for everyone. */
export function YearWheel({
	year,
	milestones,
	today,
}: {
	year: number
	milestones: readonly Milestone[]
	today: string
}) {
	const t = useText()
	const titleId = useId()
	const lanes = lanesOf(milestones)
	const ringOfToday = Number(today.slice(0, 4)) - year
	return (
		<figure className="round-wheel">
			<svg viewBox="-208 -202 416 404" role="img" aria-labelledby={titleId}>
				<title id={titleId}>{t.round.wheel.picture(year)}</title>
				{t.round.wheel.months.map((month, at) => {
					const tick = [pointAt(at / MONTHS, HUB_RADIUS), pointAt(at / MONTHS, RING_OUTER[0] + 4)] as const
					const label = pointAt((at + 0.5) / MONTHS, MONTH_RADIUS)
					return (
						<g key={month}>
							<line className="round-wheel-tick" x1={tick[0].x} y1={tick[0].y} x2={tick[1].x} y2={tick[1].y} />
							<text className="round-wheel-month" x={label.x} y={label.y}>
								{month}
							</text>
						</g>
					)
				})}
				{milestones.flatMap((milestone, at) =>
					arcsOf(milestone, year).map((arc) => {
						const outer = RING_OUTER[arc.ring] - (lanes[at] ?? 0) * (LANE_WIDTH + LANE_GAP)
						return (
							<path
								key={`${milestone.key}${arc.ring}`}
								className="round-wheel-arc"
								data-when={whenIs(milestone, today)}
								d={arcPath(arc, outer - LANE_WIDTH, outer)}
							/>
						)
					}),
				)}
				<text className="round-wheel-year" x="0" y="0">
					{year}
				</text>
				{(ringOfToday === 0 || ringOfToday === 1) && <Today today={today} ring={ringOfToday} />}
			</svg>
			<figcaption>
				<ol className="round-milestones">
					{milestones.map((milestone) => {
						const when = whenIs(milestone, today)
						return (
							<li key={milestone.key} data-when={when} aria-current={when === 'now' ? 'date' : undefined}>
								<strong>{t.round.wheel.milestones[milestone.key].name}</strong>{' '}
								<span className="round-milestone-days">{t.round.wheel.days(milestone.fromOn, milestone.untilOn)}</span>
								<span className="round-milestone-who">
									{t.round.wheel.milestones[milestone.key].who}
									{when !== 'later' && ` · ${t.round.wheel.when[when]}`}
								</span>
							</li>
						)
					})}
				</ol>
			</figcaption>
		</figure>
	)
}

function Today({ today, ring }: { today: string; ring: 0 | 1 }) {
	const t = useText()
	const [inner, outer] = [pointAt(turnOf(today), HUB_RADIUS), pointAt(turnOf(today), RING_OUTER[ring] + 8)]
	return (
		<g className="round-wheel-today">
			<line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
			<circle cx={outer.x} cy={outer.y} r="7" />
			<title>{t.round.wheel.today(today)}</title>
		</g>
	)
}
