import { Alert, Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Lot, Person } from './meeting-view.server.ts'
import { useShow } from './use-show.tsx'

/** So often the screen reader is told how far it has come: every so many lots, not each. */
const TOLD_EVERY = 10

/** The show: lots are turned one by one, then the interviewers light up. Everything turned stays, as two lists to read. */
export function DrawShow({
	roundId,
	lots,
	people,
	times,
}: {
	roundId: string
	lots: readonly Lot[]
	people: readonly Person[]
	times: number
}) {
	const t = useText()
	const show = useShow(lots.length + people.length)
	const stage = useRef<HTMLDivElement>(null)
	const lotsShown = Math.min(lots.length, show.shown)
	const peopleShown = Math.max(0, show.shown - lots.length)
	const given = people.filter(({ without }) => !without).length
	const summary = given === people.length ? t.drawing.everyone(given) : t.drawing.someone(given, people.length)
	const toldLots = lotsShown === lots.length ? lotsShown : lotsShown - (lotsShown % TOLD_EVERY)
	return (
		<div className="draw-show" ref={stage}>
			{times > 1 && <Alert data-color="warning">{t.drawing.drawnTimes(times)}.</Alert>}
			<div className="ui-row">
				<Controls show={show} />
				<Button
					variant="tertiary"
					onClick={() => {
						// Refused where a browser does not allow it: then the page is shown as it is.
						stage.current?.requestFullscreen().catch(() => {})
					}}
				>
					{t.drawing.fullScreen}
				</Button>
				<Paragraph data-size="sm">{t.drawing.keys}</Paragraph>
			</div>
			<p role="status" className="draw-told">
				{show.isOver ? summary : show.hasBegun && toldLots > 0 ? t.drawing.progress(toldLots, lots.length) : ''}
			</p>
			<section aria-labelledby="sample">
				<Heading level={2} data-size="md" id="sample">
					{t.drawing.sampleHeading}
				</Heading>
				<Paragraph>{t.drawing.sampleLead}</Paragraph>
				<ol className="draw-lots">
					{lots.slice(0, lotsShown).map((lot) => (
						<LotTile key={lot.place} lot={lot} />
					))}
				</ol>
			</section>
			<section aria-labelledby="people">
				<Heading level={2} data-size="md" id="people">
					{t.drawing.peopleHeading}
				</Heading>
				<Paragraph>{t.drawing.peopleLead}</Paragraph>
				<ol className="draw-lots">
					{people.slice(0, peopleShown).map((person) => (
						<PersonTile key={person.name} person={person} />
					))}
				</ol>
			</section>
			{show.isOver && (
				<div className="ui-stack">
					{given < people.length && <Paragraph>{t.drawing.drawOwnLater}</Paragraph>}
					<div className="ui-row">
						<DsLink asChild>
							<Link to={`/rounds/${roundId}/draw`}>{t.drawing.toDraw}</Link>
						</DsLink>
						<DsLink asChild>
							<Link to={`/rounds/${roundId}/draw/protocol`}>{t.drawing.toProtocol}</Link>
						</DsLink>
					</div>
				</div>
			)}
		</div>
	)
}

function Controls({ show }: { show: ReturnType<typeof useShow> }) {
	const t = useText()
	if (!show.hasBegun || show.isOver)
		return (
			<>
				<Button data-size="lg" onClick={show.begin}>
					{show.hasBegun ? t.drawing.again : t.drawing.begin}
				</Button>
				{!show.hasBegun && (
					<Button variant="secondary" data-size="lg" onClick={show.skip}>
						{t.drawing.skip}
					</Button>
				)}
			</>
		)
	return (
		<>
			<Button data-size="lg" onClick={show.isPlaying ? show.pause : show.goOn}>
				{show.isPlaying ? t.drawing.pause : t.drawing.goOn}
			</Button>
			<Button variant="secondary" data-size="lg" onClick={show.skip}>
				{t.drawing.skip}
			</Button>
		</>
	)
}

function LotTile({ lot: { place, band, group, isPassed, code } }: { lot: Lot }) {
	const t = useText()
	return (
		<li data-passed={isPassed || undefined}>
			<span className="draw-lot-number">{t.drawing.lot(place)}</span>
			<strong>{band && group ? t.drawing.childOf(band, group) : t.drawing.aChild}</strong>
			{isPassed && (
				<span>
					{t.drawing.passedOver}
					{code && `: ${t.draw.pass[code]}`}
				</span>
			)}
		</li>
	)
}

function PersonTile({ person: { name, without } }: { person: Person }) {
	const t = useText()
	return (
		<li data-passed={without !== null || undefined}>
			<strong>{name}</strong>
			<span>
				{without ? t.drawing.without(without.code, without.interviewers, without.children) : t.drawing.gotChild}
			</span>
		</li>
	)
}
