import {
	Alert,
	Button,
	Checkbox,
	Field,
	Label,
	Paragraph,
	Select,
	Textarea,
	Textfield,
} from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { isConflict } from '#db/client.ts'
import { listApprovedGuideVersions } from '#db/guides.ts'
import { listMembers } from '#db/members.ts'
import { saveRound } from '#db/rounds.ts'
import { findUnit } from '#db/units.ts'
import type { Route } from './+types/new.route'
import { agesNotCovered } from './ages-covered.ts'
import { AGE_MAX, AGE_MIN, MIN_GROUP_SIZE, periodFromMonth } from './round-defaults.ts'

const ATTRIBUTIONS = ['band', 'exact'] as const

const NewRound = z.object({
	year: z.coerce.number().int().min(2000).max(2100),
	groups: z.string().transform((lines) => [
		...new Set(
			lines
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean),
		),
	]),
	periodFromMonth: z.string().regex(/^\d{4}-\d{2}$/),
	retentionDecision: z.string().trim().min(1).max(200),
	dpiaReference: z.string().trim().min(1).max(200),
	reportEditorId: z.string().min(1),
	minGroupSize: z.coerce.number().int().min(MIN_GROUP_SIZE).max(100),
	attribution: z.enum(ATTRIBUTIONS),
	consentConfirmed: z.literal('yes'),
})

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, id: ownId } = requirePerson(context)
	const guides = await listApprovedGuideVersions(db, { unitId })
	const people = await listMembers(db, { unitId })
	return {
		ownId,
		year: now().getUTCFullYear(),
		periodFromMonth: periodFromMonth(now().toISOString().slice(0, 7)),
		guides,
		missingAges: agesNotCovered(guides, { ageMin: AGE_MIN, ageMax: AGE_MAX }),
		editors: people
			.filter(({ roles }) => roles.includes('mentor') || roles.includes('interviewer'))
			.map(({ id, name }) => ({ id, name })),
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const form = NewRound.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ error: 'fillIn' as const, year: 0 }, { status: 422 })
	const { groups, year, periodFromMonth: fromMonth, retentionDecision, dpiaReference, ...chosen } = form.data
	const guides = await listApprovedGuideVersions(db, { unitId })
	const isOurs = (await listMembers(db, { unitId })).some(({ id }) => id === chosen.reportEditorId)
	if (!isOurs || groups.length === 0 || agesNotCovered(guides, { ageMin: AGE_MIN, ageMax: AGE_MAX }).length > 0)
		return data({ error: 'fillIn' as const, year: 0 }, { status: 422 })
	const unit = await findUnit(db, unitId)
	if (!unit) throw new Error('The unit of a signed-in person is missing.')
	const at = now()
	const id = crypto.randomUUID()
	try {
		await saveRound(db, {
			id,
			year,
			periodFromMonth: fromMonth,
			retentionDecision,
			dpiaReference,
			unitId,
			unitName: unit.name,
			organisation: unit.organisation,
			committeeName: unit.committeeName,
			ageMin: AGE_MIN,
			ageMax: AGE_MAX,
			reportEditorId: chosen.reportEditorId,
			minGroupSize: chosen.minGroupSize,
			attribution: chosen.attribution,
			consentPolicy: String(year),
			createdBy: by,
			createdAt: at,
			groups: groups.map((name) => ({ name })),
			guideVersionIds: guides.map((guide) => guide.id),
		})
	} catch (error) {
		if (!isConflict(error, 'rounds.')) throw error
		return data({ error: 'yearTaken' as const, year }, { status: 422 })
	}
	return redirect(`/rounds/${id}`)
}

export default function NewRoundPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { guides, missingAges } = loaderData
	return (
		<Page heading={t.round.newHeading} lead={t.round.newLead} next={t.round.nextFrame}>
			{missingAges.length > 0 && (
				<Alert data-color="warning">
					<Paragraph>{t.round.guidesMissing(missingAges.join(', '))}</Paragraph>
					<Link to="/guides">{t.round.toGuides}</Link>
				</Alert>
			)}
			{actionData && (
				<Alert data-color="danger" role="alert">
					{actionData.error === 'yearTaken' ? t.round.yearTaken(actionData.year) : t.round.fillIn}
				</Alert>
			)}
			<Form method="post" className="ui-stack">
				<Textfield label={t.round.year} name="year" inputMode="numeric" defaultValue={loaderData.year} required />
				<Textfield
					label={t.round.period}
					description={t.round.periodHelp}
					name="periodFromMonth"
					pattern="\d{4}-\d{2}"
					defaultValue={loaderData.periodFromMonth}
					required
				/>
				<Field>
					<Label>{t.round.groups}</Label>
					<Field.Description>{t.round.groupsHelp}</Field.Description>
					<Textarea name="groups" rows={4} required />
				</Field>
				<Textfield label={t.round.retention} description={t.round.retentionHelp} name="retentionDecision" required />
				<Textfield label={t.round.dpia} name="dpiaReference" required />
				<Field>
					<Label>{t.round.editor}</Label>
					<Select name="reportEditorId" defaultValue={loaderData.ownId} required>
						{loaderData.editors.map(({ id, name }) => (
							<Select.Option key={id} value={id}>
								{name}
							</Select.Option>
						))}
					</Select>
				</Field>
				<Textfield
					label={t.round.minGroup}
					description={t.round.minGroupHelp}
					name="minGroupSize"
					type="number"
					min={MIN_GROUP_SIZE}
					max={100}
					defaultValue={MIN_GROUP_SIZE}
					required
				/>
				<Field>
					<Label>{t.round.attribution}</Label>
					<Select name="attribution" defaultValue="band">
						{ATTRIBUTIONS.map((attribution) => (
							<Select.Option key={attribution} value={attribution}>
								{t.round.attributions[attribution]}
							</Select.Option>
						))}
					</Select>
				</Field>
				<section className="ui-stack" aria-label={t.round.guides}>
					<Paragraph>
						{t.round.guides}: {guides.map(({ title }) => title).join(' · ')}
					</Paragraph>
				</section>
				<Checkbox name="consentConfirmed" value="yes" label={t.round.consentConfirmed} required />
				<Button type="submit" className="ui-fit" disabled={missingAges.length > 0}>
					{t.round.openButton}
				</Button>
			</Form>
		</Page>
	)
}
