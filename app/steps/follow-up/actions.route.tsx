import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { data } from 'react-router'
import { changeAction, listActions, saveAction } from '#db/actions.ts'
import { isStale } from '#db/client.ts'
import { listAreas } from '#db/development-areas.ts'
import { findRound } from '#db/rounds.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson, type Person } from '#app/access/person.server.ts'
import { mayDo } from '#app/access/who-may.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/actions.route'
import { ActionForm } from './action-form.ts'
import { ActionItem, NewAction } from './action-item.tsx'
import './follow-up.css'

async function open(person: Person, roundId: string) {
	const scope = { roundId, unitId: person.unitId }
	const round = await findRound(db, scope)
	if (!round) throw notFound()
	const [areas, actions] = await Promise.all([listAreas(db, scope), listActions(db, scope)])
	return { round, areas, actions }
}

export async function loader({ context, params }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const { round, areas, actions } = await open(person, params.roundId)
	return {
		year: round.year,
		areas: areas.map(({ id, name, proposal }) => ({ id, name, proposal })),
		actions,
		mayAct: mayDo('/rounds/:roundId/actions', 'act', person.roles),
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const person = requirePerson(context)
	const { areas, actions } = await open(person, params.roundId)
	const form = ActionForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ error: { code: 'follow-up.action-incomplete' as const } }, { status: 422 })
	const { areaId, actionId, version = 0, ...content } = form.data
	const act = { unitId: person.unitId, by: person.id, at: now() }
	if (!areas.some(({ id }) => id === areaId)) throw notFound()
	if (!actionId) {
		await saveAction(db, { ...act, ...content, id: crypto.randomUUID(), areaId })
		return data({ error: undefined })
	}
	if (!actions.some(({ id }) => id === actionId)) throw notFound()
	try {
		await changeAction(db, { ...act, ...content, id: actionId, version })
	} catch (error) {
		if (!isStale(error)) throw error
		return data({ error: { code: 'follow-up.changed-meanwhile' as const } }, { status: 422 })
	}
	return data({ error: undefined })
}

export default function Actions({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { year, areas, actions, mayAct } = loaderData
	return (
		<Page heading={t.followUp.actionsHeading(year)} lead={t.followUp.actionsLead} next={t.followUp.actionsNext}>
			{areas.length === 0 && <Paragraph>{t.followUp.noAreas}</Paragraph>}
			{areas.map(({ id, name, proposal }) => {
				const its = actions.filter(({ areaId }) => areaId === id)
				return (
					<section key={id} aria-label={name} className="follow-up-area">
						<Heading level={2} data-size="sm">
							{name}
						</Heading>
						{proposal && <Paragraph variant="long">{proposal}</Paragraph>}
						{its.length === 0 && <Paragraph className="follow-up-quiet">{t.followUp.noActions}</Paragraph>}
						<ul className="follow-up-list">
							{its.map((action) => (
								<li key={action.id}>
									<ActionItem action={action} mayAct={mayAct} />
								</li>
							))}
						</ul>
						{mayAct && <NewAction areaId={id} areaName={name} />}
					</section>
				)
			})}
		</Page>
	)
}
