import { Alert, Button, Card, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { data, Form } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listInterviewerProgress } from '#db/assignments.ts'
import { listProgressShowings, saveProgressShowing } from '#db/round-milestones.ts'
import { countRoundProgress, findRound } from '#db/rounds.ts'
import { listWorkGroups } from '#db/work-groups.ts'
import type { Route } from './+types/progress.route'
import { progressByGroup } from './progress-by-group.ts'
import './round.css'
import { endOfTertial, TERTIALS } from './tertials.ts'

const Shown = z.object({ tertial: z.coerce.number().int().min(1).max(TERTIALS.length), shownOn: z.iso.date() })

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const scope = { unitId, roundId }
	const round = await findRound(db, scope)
	if (!round || round.importedAt) throw notFound()
	const { held, approved } = await countRoundProgress(db, scope)
	const people = await listInterviewerProgress(db, scope)
	const groups = await listWorkGroups(db, { unitId, year: round.year })
	return {
		year: round.year,
		today: now().toISOString().slice(0, 10),
		counts: { toMeet: people.length, drawn: people.filter(({ assignedAt }) => assignedAt).length, held, approved },
		groups: progressByGroup(groups, people),
		shown: await listProgressShowings(db, scope),
	}
}

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const form = Shown.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ isWrong: true }, { status: 422 })
	await saveProgressShowing(db, { unitId, roundId, by, at: now(), ...form.data })
	return data({ isWrong: false })
}

/** One page for the workplace meeting: how far the interviewers have come, by group; nothing about any child. */
export default function ProgressPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { year, counts, groups, shown, today } = loaderData
	return (
		<Page heading={t.round.progress.heading(year)} lead={t.round.progress.lead}>
			<dl className="round-counts">
				{(['toMeet', 'drawn', 'held', 'approved'] as const).map((key) => (
					<Card key={key} className="round-count">
						<dd>{counts[key]}</dd>
						<dt>{t.round.progress[key]}</dt>
					</Card>
				))}
			</dl>
			{groups.length > 0 && (
				<section className="ui-stack" aria-labelledby="by-group">
					<Heading level={2} data-size="sm" id="by-group">
						{t.round.progress.byGroup}
					</Heading>
					{groups.map(({ name, toMeet, held }) => (
						<div key={name} className="round-group-progress">
							<span id={`group-${name}`}>{name}</span>
							<meter aria-labelledby={`group-${name}`} min={0} max={toMeet} value={held} />
							<span>{t.round.progress.of(held, toMeet)}</span>
						</div>
					))}
					<Paragraph data-size="sm">{t.round.progress.smallGroups}</Paragraph>
				</section>
			)}
			<section className="ui-stack round-no-print" aria-labelledby="shown">
				<Heading level={2} data-size="sm" id="shown">
					{t.round.progress.shownHeading}
				</Heading>
				{actionData?.isWrong && (
					<Alert data-color="danger" role="alert">
						{t.round.wheel.faults.date}
					</Alert>
				)}
				{TERTIALS.map((tertial) => {
					const on = shown.find((one) => one.tertial === tertial)?.shownOn
					return (
						<Form method="post" key={tertial} className="ui-row round-shown">
							<input type="hidden" name="tertial" value={tertial} />
							<Textfield
								label={t.round.progress.tertial(tertial, endOfTertial(tertial, year))}
								type="date"
								name="shownOn"
								defaultValue={on ?? today}
							/>
							<Button type="submit" variant="secondary">
								{on ? t.round.progress.change : t.round.progress.note}
							</Button>
							{on && <Paragraph>{t.round.progress.shownOn(on)}</Paragraph>}
						</Form>
					)
				})}
			</section>
		</Page>
	)
}
