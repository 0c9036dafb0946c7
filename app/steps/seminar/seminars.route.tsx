import { Alert, Button, Card, Heading, Paragraph, Radio, Fieldset, Tag, Textfield } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { findRound } from '#db/rounds.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import { listSeminars, saveSeminar } from '#db/seminars.ts'
import { saveStartingThemes } from '#db/themes.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/seminars.route'
import './seminar.css'

const NewSeminar = z.object({
	kind: z.enum(['group', 'final']),
	name: z.string().trim().min(1).max(120),
	heldOn: z.iso.date(),
})

export async function loader({ context, params }: Route.LoaderArgs) {
	const { unitId, id: memberId, roles } = requirePerson(context)
	const scope = { roundId: params.roundId, unitId }
	const round = await findRound(db, scope)
	if (!round) throw notFound()
	const [seminars, interviews] = await Promise.all([
		listSeminars(db, scope),
		listSeminarInterviews(db, { ...scope, memberId }),
	])
	const today = now().toISOString().slice(0, 10)
	return {
		year: round.year,
		seminars,
		hasTranscripts: interviews.length > 0,
		isMentor: roles.includes('mentor'),
		today,
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const scope = { roundId: params.roundId, unitId }
	if (!(await findRound(db, scope))) throw notFound()
	const form = NewSeminar.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ error: { code: 'seminar.form-incomplete' as const } }, { status: 422 })
	const [id, at] = [crypto.randomUUID(), now()]
	await saveStartingThemes(db, { ...scope, by, at })
	await saveSeminar(db, { ...form.data, ...scope, id, openedBy: by, openedAt: at })
	return redirect(`/seminars/${id}`)
}

export default function Seminars({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { seminars, isMentor, hasTranscripts } = loaderData
	return (
		<Page heading={t.seminar.listHeading(loaderData.year)} lead={t.seminar.listLead} next={t.seminar.listNext}>
			{seminars.length === 0 && <Paragraph>{t.seminar.noneYet}</Paragraph>}
			<ul className="seminar-list">
				{seminars.map((seminar) => (
					<li key={seminar.id}>
						<Card>
							<div className="ui-row">
								<Tag data-color={seminar.closedAt ? 'neutral' : 'success'}>
									{seminar.closedAt ? t.seminar.isClosed : t.seminar.isOpen}
								</Tag>
								<span>{t.seminar.kinds[seminar.kind]}</span>
								<time dateTime={seminar.heldOn}>{seminar.heldOn}</time>
								<span>{t.seminar.participants(seminar.participants)}</span>
							</div>
							<Heading level={2} data-size="sm">
								<Link to={`/seminars/${seminar.id}`} className="seminar-link">
									{seminar.name}
								</Link>
							</Heading>
						</Card>
					</li>
				))}
			</ul>
			{isMentor && <OpenSeminar today={loaderData.today} hasTranscripts={hasTranscripts} error={actionData?.error} />}
		</Page>
	)
}

type Error = { code: 'seminar.form-incomplete' }

function OpenSeminar({
	today,
	hasTranscripts,
	error,
}: {
	today: string
	hasTranscripts: boolean
	error: Error | undefined
}) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="open-seminar">
			<Heading level={2} data-size="md" id="open-seminar">
				{t.seminar.openHeading}
			</Heading>
			{!hasTranscripts && <Alert data-color="info">{t.seminar.noTranscripts}</Alert>}
			<Form method="post" className="ui-stack">
				<Fieldset>
					<Fieldset.Legend>{t.seminar.kind}</Fieldset.Legend>
					{(['group', 'final'] as const).map((kind) => (
						<Radio
							key={kind}
							name="kind"
							value={kind}
							label={t.seminar.kinds[kind]}
							description={t.seminar.kindMeans[kind]}
							defaultChecked={kind === 'group'}
						/>
					))}
				</Fieldset>
				<Textfield name="name" label={t.seminar.name} description={t.seminar.nameHint} required maxLength={120} />
				<Textfield name="heldOn" type="date" label={t.seminar.heldOn} defaultValue={today} required />
				{error && (
					<Alert data-color="danger" role="alert">
						{t.seminar.errors[error.code]}
					</Alert>
				)}
				<Button type="submit" className="ui-fit">
					{t.seminar.open}
				</Button>
			</Form>
		</section>
	)
}
