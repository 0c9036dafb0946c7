import { Alert, Button, Card, Field, Heading, Label, Select } from '@digdir/designsystemet-react'
import { data, Form } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { saveRecall } from '#db/device-recalls.ts'
import { listMembers } from '#db/members.ts'
import { listRoundInterviewers, saveRoundInterviewers } from '#db/round-interviewers.ts'
import { findRound } from '#db/rounds.ts'
import { changeWorkGroups, listWorkGroups } from '#db/work-groups.ts'
import type { Route } from './+types/interviewers.route'
import './round.css'
import { Devices } from './devices.tsx'
import { devicesOf } from './devices.server.ts'
import { GroupFields } from './group-fields.tsx'
import { answersIn, groupChangesIn, partOf } from './interviewer-answers.ts'
import { TAKES_PART } from './setup.ts'

const NO_GROUP = { name: '', managerMemberId: null, memberIds: [] }

const Act = z.enum(['interviewers', 'groups', 'recall'])

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const interviewers = await listRoundInterviewers(db, { unitId, roundId })
	const people = await listMembers(db, { unitId })
	const today = now().toISOString().slice(0, 10)
	return {
		year: round.year,
		interviewers: interviewers.map((one) => ({ ...one, takesPart: partOf(one) })),
		devices: await devicesOf({ unitId, roundId }, interviewers),
		groups: await listWorkGroups(db, { unitId, year: round.year }),
		leaders: people
			.filter(
				({ activeUntilOn, roles }) =>
					(activeUntilOn === null || activeUntilOn >= today) &&
					roles.some((role) => role !== 'committee' && role !== 'administrator'),
			)
			.map(({ id, name }) => ({ id, name })),
	}
}

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const form = await request.formData()
	const act = Act.safeParse(form.get('act'))
	if (!act.success) throw notFound()
	const who = { unitId, by, at: now() }
	const people = new Set((await listMembers(db, { unitId })).map(({ id }) => id))
	if (act.data === 'recall') {
		const memberId = String(form.get('member'))
		const isCalledIn = people.has(memberId) && (await saveRecall(db, { ...who, memberId, code: 'again' }))
		return data({ saved: null, isNameMissing: false, isCalledIn })
	}
	if (act.data === 'interviewers') {
		await saveRoundInterviewers(db, { ...who, roundId, answers: answersIn(form, people) })
		return data({ saved: act.data, isNameMissing: false, isCalledIn: undefined })
	}
	const groups = groupChangesIn(form, people)
	if (groups.some(({ id, name }) => id !== undefined && name === ''))
		return data({ saved: null, isNameMissing: true, isCalledIn: undefined }, { status: 422 })
	await changeWorkGroups(db, { ...who, year: round.year, groups: groups.filter(({ name }) => name !== '') })
	return data({ saved: act.data, isNameMissing: false, isCalledIn: undefined })
}

export default function InterviewersPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { year, interviewers, groups, leaders, devices } = loaderData
	return (
		<Page heading={t.round.staff.heading(year)} lead={t.round.staff.lead}>
			{actionData?.saved && (
				<Alert data-color="success" role="status">
					{t.round.staff.saved}
				</Alert>
			)}
			{actionData?.isNameMissing && (
				<Alert data-color="danger" role="alert">
					{t.round.staff.nameMissing}
				</Alert>
			)}
			<Form method="post" className="ui-stack">
				<Heading level={2} data-size="sm">
					{t.round.interviewers}
				</Heading>
				<div className="round-interviewer-fields">
					{interviewers.map(({ memberId, name, takesPart, activeUntilOn }) => (
						<Field key={memberId}>
							<Label>{name}</Label>
							{activeUntilOn && <Field.Description>{t.round.setup.leaves(activeUntilOn)}</Field.Description>}
							<Select name={`interviewer:${memberId}`} defaultValue={takesPart}>
								{TAKES_PART.map((part) => (
									<Select.Option key={part} value={part}>
										{t.round.setup.takesPart[part]}
									</Select.Option>
								))}
							</Select>
						</Field>
					))}
				</div>
				<Button type="submit" name="act" value="interviewers" className="ui-fit">
					{t.round.staff.save}
				</Button>
			</Form>
			<Devices devices={devices} isCalledIn={actionData?.isCalledIn} />
			<Form method="post" className="ui-stack" key={groups.length}>
				<Heading level={2} data-size="sm">
					{t.round.staff.groups}
				</Heading>
				{[...groups, null].map((group, at) => (
					<Card key={group?.id ?? 'new'} asChild>
						<section className="ui-stack" aria-label={group?.name ?? t.round.setup.newGroup}>
							<input type="hidden" name={`group:${at}:id`} value={group?.id ?? ''} />
							<GroupFields
								at={at}
								group={group ?? NO_GROUP}
								leaders={leaders}
								name={{ label: group ? t.round.setup.groupName : t.round.setup.newGroup }}
							/>
						</section>
					</Card>
				))}
				<Button type="submit" name="act" value="groups" className="ui-fit">
					{t.round.staff.saveGroups}
				</Button>
			</Form>
		</Page>
	)
}
