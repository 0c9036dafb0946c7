import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons'
import { Link, useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { BoardPassage } from './board-of.ts'

/** A development area as a member of the seminar sees it. */
export type ShownArea = {
	id: string
	name: string
	analysis: string | null
	proposal: string | null
	version: number
	evidence: readonly BoardPassage[]
	chosenIds: readonly string[]
	hiddenEvidence: number
	isSingleVoice: boolean
}

/** The development areas in the order they will stand in the report. */
export function AreaList({ areas, isClosed }: { areas: readonly ShownArea[]; isClosed: boolean }) {
	const t = useText()
	if (areas.length === 0) return <Paragraph>{t.seminar.noAreas}</Paragraph>
	return (
		<ol className="seminar-areas">
			{areas.map((area, place) => (
				<li key={area.id}>
					<Card>
						<div className="ui-row">
							<Heading level={3} data-size="sm">
								{area.name}
							</Heading>
							{area.isSingleVoice && <Tag data-color="warning">{t.seminar.singleVoice}</Tag>}
						</div>
						{area.analysis && <Paragraph variant="long">{area.analysis}</Paragraph>}
						{area.proposal && (
							<Paragraph variant="long">
								<strong>{t.seminar.proposal}</strong> {area.proposal}
							</Paragraph>
						)}
						<Evidence area={area} />
						{!isClosed && <AreaActs area={area} isFirst={place === 0} isLast={place === areas.length - 1} />}
					</Card>
				</li>
			))}
		</ol>
	)
}

function Evidence({ area }: { area: ShownArea }) {
	const t = useText()
	return (
		<div>
			<Heading level={4} data-size="2xs">
				{t.seminar.evidenceFrom}
			</Heading>
			<ul className="seminar-quotes">
				{area.evidence.map(({ id, text, number }) => (
					<li key={id}>
						<blockquote lang="sv">”{text}”</blockquote>
						{number !== null && <span className="seminar-source">{t.seminar.child(number)}</span>}
					</li>
				))}
				{area.hiddenEvidence > 0 && <li>{t.seminar.hiddenEvidence(area.hiddenEvidence)}</li>}
			</ul>
		</div>
	)
}

function AreaActs({ area, isFirst, isLast }: { area: ShownArea; isFirst: boolean; isLast: boolean }) {
	const t = useText()
	const fetcher = useFetcher()
	return (
		<fetcher.Form method="post" className="ui-row">
			<input type="hidden" name="areaId" value={area.id} />
			<Button asChild variant="secondary" data-size="sm">
				<Link to={`?area=${area.id}#area-form`} aria-label={t.seminar.editArea(area.name)}>
					{t.seminar.edit}
				</Link>
			</Button>
			{!isFirst && (
				<Button
					type="submit"
					name="act"
					value="moveUp"
					variant="tertiary"
					data-size="sm"
					icon
					aria-label={t.seminar.moveUp(area.name)}
				>
					<ArrowUpIcon aria-hidden />
				</Button>
			)}
			{!isLast && (
				<Button
					type="submit"
					name="act"
					value="moveDown"
					variant="tertiary"
					data-size="sm"
					icon
					aria-label={t.seminar.moveDown(area.name)}
				>
					<ArrowDownIcon aria-hidden />
				</Button>
			)}
		</fetcher.Form>
	)
}
