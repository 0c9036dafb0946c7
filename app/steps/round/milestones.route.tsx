import { Alert, Button, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { data, Form, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listMovedMilestones, saveMilestones } from '#db/round-milestones.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/milestones.route'
import { milestonesOf, movedFrom, readMilestones } from './milestones.ts'
import './round.css'

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	return { year: round.year, milestones: milestonesOf(round.year, await listMovedMilestones(db, { unitId, roundId })) }
}

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const form = await request.formData()
	const { typed, faults } = form.get('act') === 'usual' ? { typed: [], faults: [] } : readMilestones(form)
	if (faults.length > 0) return data({ typed, faults }, { status: 422 })
	await saveMilestones(db, { unitId, roundId, by, at: now(), milestones: movedFrom(typed, round.year) })
	return redirect(`/rounds/${roundId}`)
}

export default function MilestonesPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const milestones = actionData?.typed ?? loaderData.milestones
	const faultOf = (key: string) => actionData?.faults.find((fault) => fault.key === key)
	return (
		<Page heading={t.round.wheel.moveHeading(loaderData.year)} lead={t.round.wheel.moveLead}>
			{actionData && (
				<Alert data-color="danger" role="alert">
					{t.round.setup.mend}
				</Alert>
			)}
			<Form method="post" className="ui-stack" noValidate>
				{milestones.map(({ key, fromOn, untilOn }) => {
					const fault = faultOf(key)
					return (
						<Fieldset key={key}>
							<Fieldset.Legend>{t.round.wheel.milestones[key].name}</Fieldset.Legend>
							<div className="ui-row">
								<Textfield label={t.round.wheel.from} type="date" name={`from:${key}`} defaultValue={fromOn} />
								<Textfield label={t.round.wheel.until} type="date" name={`until:${key}`} defaultValue={untilOn} />
							</div>
							{fault && <ValidationMessage>{t.round.wheel.faults[fault.code]}</ValidationMessage>}
						</Fieldset>
					)
				})}
				<div className="ui-row">
					<Button type="submit" name="act" value="save">
						{t.round.wheel.save}
					</Button>
					<Button type="submit" name="act" value="usual" variant="tertiary">
						{t.round.wheel.usual}
					</Button>
				</div>
			</Form>
		</Page>
	)
}
